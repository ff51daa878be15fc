package org.codingwizard.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Texts that the build packs beside the classes. */
final class Resource {

    private Resource() {}

    static String text(String name) {
        try (InputStream bytes = Objects.requireNonNull(Resource.class.getResourceAsStream(name), name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
