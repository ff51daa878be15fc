package org.codingwizard.engine.yaml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.diagnostic.Suggestions;
import org.codingwizard.engine.source.SourceSpan;
import org.codingwizard.engine.source.SourceText;

/**
 * Reads bytes as text: UTF-8 of a reasonable size, or a message that says what it is instead.
 *
 * @param mostBytes how large a file may be
 */
public record SourceReader(int mostBytes) {

    private static final int MEGABYTE = 1_000_000;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** For rulesets and policies: up to 5 MB. */
    public static SourceReader forRulesets() {
        return new SourceReader(5 * MEGABYTE);
    }

    /** For encounters and transcripts: up to 1 MB. */
    public static SourceReader forEncounters() {
        return new SourceReader(MEGABYTE);
    }

    /** The text of a file; its name is the path as it is given here. */
    public Checked<SourceText> read(Path file) {
        SourceText unread = SourceText.nameOnly(file.toString());
        try {
            long size = Files.size(file);
            return size > mostBytes && Files.isRegularFile(file)
                    ? Checked.broken(tooLarge(unread, size))
                    : read(unread.name(), Files.readAllBytes(file));
        } catch (IOException missing) {
            return Checked.broken(notRead(unread, file));
        }
    }

    /** The text that these bytes are. */
    public Checked<SourceText> read(String name, byte[] bytes) {
        if (bytes.length > mostBytes) {
            return Checked.broken(tooLarge(SourceText.nameOnly(name), bytes.length));
        }
        Optional<String> other = otherUnicode(bytes);
        return other.isPresent()
                ? Checked.broken(otherEncoding(SourceText.nameOnly(name), other.get()))
                : decoded(name, bytes);
    }

    private static Checked<SourceText> decoded(String name, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        return result.isError()
                ? Checked.broken(notUtf8(name, bytes, in.position()))
                : Checked.ok(SourceText.of(name, out.flip().toString()));
    }

    private static Diagnostic notUtf8(String name, byte[] bytes, int position) {
        SourceText shown = SourceText.of(name, new String(bytes, StandardCharsets.UTF_8));
        int offset = SourceText.of(name, new String(bytes, 0, position, StandardCharsets.UTF_8))
                .text()
                .length();
        SourceSpan place = shown.span(offset, offset + 1);
        String hex = String.format("%02X", bytes[position]);
        Diagnostic said = Diagnostic.of(DiagnosticCode.NOT_UTF_8, "the byte " + hex + " does not belong to UTF-8 text")
                .withPlace(place, "byte " + (position + 1) + " of the file");
        return said.withHelp("save the file as UTF-8" + guess(bytes, position));
    }

    /** Where a file has no other byte beyond ASCII before this one, it was probably saved by an older program. */
    private static String guess(byte[] bytes, int position) {
        String guess = new String(bytes, position, 1, WINDOWS_1252);
        boolean likely = new String(bytes, 0, position, WINDOWS_1252).chars().allMatch(c -> c < 0x80);
        boolean readable = !Character.isISOControl(guess.charAt(0)) && guess.charAt(0) != '\uFFFD';
        return likely && readable ? "; it looks like Windows-1252 (Latin-1), where this byte is `" + guess + "`" : "";
    }

    /** Told by the byte order mark, or else by where the zero bytes of a first ASCII character are. */
    private static Optional<String> otherUnicode(byte[] bytes) {
        boolean zeros = bytes.length >= 4 && bytes[1] == 0 && bytes[2] == 0 && (bytes[0] == 0) != (bytes[3] == 0);
        if (zeros || begins(bytes, 0xFF, 0xFE, 0, 0) || begins(bytes, 0, 0, 0xFE, 0xFF)) {
            return Optional.of("UTF-32");
        }
        boolean marked = begins(bytes, 0xFF, 0xFE) || begins(bytes, 0xFE, 0xFF);
        boolean alternating = bytes.length >= 2 && (bytes[0] == 0) != (bytes[1] == 0);
        return marked || alternating ? Optional.of("UTF-16") : Optional.empty();
    }

    private static boolean begins(byte[] bytes, int... mark) {
        boolean same = bytes.length >= mark.length;
        for (int i = 0; same && i < mark.length; i++) {
            same = (bytes[i] & 0xFF) == mark[i];
        }
        return same;
    }

    private static Diagnostic otherEncoding(SourceText unread, String encoding) {
        return Diagnostic.at(unread.whole(), DiagnosticCode.NOT_UTF_8, "this file is " + encoding + " text, not UTF-8")
                .withHelp("save it as UTF-8: in most editors under `save as`, encoding");
    }

    private Diagnostic tooLarge(SourceText unread, long size) {
        return Diagnostic.at(
                        unread.whole(),
                        DiagnosticCode.TOO_LARGE,
                        "this file has " + megabytes(size) + "; at most " + megabytes(mostBytes) + " are read")
                .withHelp("check that it is the file you mean, or divide it");
    }

    private static String megabytes(long size) {
        return size < MEGABYTE
                ? String.format(Locale.ROOT, "%,d bytes", size)
                : String.format(Locale.ROOT, "%.1f MB", size / (double) MEGABYTE);
    }

    private static Diagnostic notRead(SourceText unread, Path file) {
        boolean there = Files.exists(file);
        String what = Files.isDirectory(file)
                ? "`" + unread + "` is a folder, not a file"
                : there ? "`" + unread + "` may not be read" : "there is no file `" + unread + "`";
        return Diagnostic.at(unread.whole(), DiagnosticCode.NO_FILE, what)
                .withHelp(there ? Optional.of("name a file that may be read") : similar(file));
    }

    private static Optional<String> similar(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        Path name = file.getFileName();
        if (folder == null || name == null || !Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> neighbours = Files.list(folder)) {
            List<String> names =
                    neighbours.map(path -> String.valueOf(path.getFileName())).toList();
            return Suggestions.didYouMean(name.toString(), names);
        } catch (IOException unlisted) {
            return Optional.empty();
        }
    }
}
