package org.codingwizard.engine.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * SHA-256 of a file; of a folder, SHA-256 of the list that {@code sha256sum} writes of its files in the order of their names.
 *
 * <p>In a shell, the digest of a folder is {@code find -L . -type f -printf '%P\n' | LC_ALL=C sort | xargs sha256sum | sha256sum}.
 */
final class Digest {

    private Digest() {}

    /** The digest of a jar or folder; empty if it cannot be read. */
    static Optional<String> ofPlugin(Path path) {
        try {
            return Optional.of(Files.isDirectory(path) ? ofFolder(path) : ofFile(path));
        } catch (IOException | UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }

    private static String ofFolder(Path folder) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        // Links are followed as they are when the folder is read: what they lead to counts, not the links.
        try (Stream<Path> found = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            List<Path> regular = found.filter(Files::isRegularFile).toList();
            regular.forEach(file -> files.put(folder.relativize(file).toString().replace('\\', '/'), file));
        }
        MessageDigest digest = sha256();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            String line = ofFile(file.getValue()) + "  " + file.getKey() + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return hex(digest);
    }

    private static String ofFile(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return hex(digest);
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
