package org.codingwizard.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;
import java.util.Optional;
import org.codingwizard.engine.source.SourceText;

/** Gives a file another text in one step: whoever looks sees the former text or the new one, and nothing between. */
final class FileReplacing {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private FileReplacing() {}

    /**
     * Replaces the text of a file; a byte order mark stays.
     *
     * @throws IOException if it cannot be written, or says something else by now than it did when it was read
     */
    static void replace(Path file, SourceText before, String after) throws IOException {
        Path real = file.toRealPath();
        byte[] there = Files.readAllBytes(real);
        boolean marked = Arrays.equals(there, bytes(BYTE_ORDER_MARK + before.text()));
        if (!marked && !Arrays.equals(there, bytes(before.text()))) {
            throw new IOException("it was changed by somebody else meanwhile");
        }
        write(real, bytes(marked ? BYTE_ORDER_MARK + after : after));
    }

    /** Writes a file, whatever was there. */
    static void overwrite(Path file, String text) throws IOException {
        write(Files.exists(file) ? file.toRealPath() : file, bytes(text));
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of(""));
        Path fresh = Files.createTempFile(folder, ".", ".wizard");
        try {
            Files.write(fresh, bytes);
            takeRights(file, fresh);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Who may read the file may read it afterwards. */
    private static void takeRights(Path from, Path to) throws IOException {
        boolean known = Files.exists(from) && Files.getFileAttributeView(from, PosixFileAttributeView.class) != null;
        if (known) {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
