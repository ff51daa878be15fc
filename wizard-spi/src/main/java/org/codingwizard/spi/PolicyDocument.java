package org.codingwizard.spi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * One YAML document of a payer's policy, in the language of the rulesets.
 *
 * @param name the name shown with every message about it, for example {@code medicare/trigger-points.yaml}
 * @param text the YAML
 */
public record PolicyDocument(String name, String text) {

    public PolicyDocument {
        Objects.requireNonNull(name, "a policy has a name");
        Objects.requireNonNull(text, "a policy has a text");
    }

    /**
     * Reads a document that lies beside a class in the plugin's jar.
     *
     * @param beside the class whose package holds the document
     * @param file the file name
     * @param name the name shown with messages
     * @throws UncheckedIOException if the file is missing or cannot be read
     */
    public static PolicyDocument beside(Class<?> beside, String file, String name) {
        try (InputStream in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new IOException("`" + file + "` is not in the plugin's jar");
            }
            return new PolicyDocument(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}
