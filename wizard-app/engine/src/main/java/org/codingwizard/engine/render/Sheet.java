package org.codingwizard.engine.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codingwizard.spi.ClaimLine;
import org.codingwizard.spi.Modifier;

/** Lines of text while they are being written: wrapped to the screen, indented, dressed by role. */
public final class Sheet {

    private static final int CODE_WIDTH = 16;

    private final Screen screen;
    private final StringBuilder text = new StringBuilder();

    /** An empty sheet for this screen. */
    public Sheet(Screen screen) {
        this.screen = screen;
    }

    String paint(Role role, String words) {
        return screen.theme().paint(role, words);
    }

    int width() {
        return screen.width();
    }

    /** An empty line. */
    public Sheet blank() {
        text.append('\n');
        return this;
    }

    /** A line as it is. */
    public Sheet line(String line) {
        text.append(line.stripTrailing()).append('\n');
        return this;
    }

    /** A heading with an empty line before it. */
    public Sheet heading(String words) {
        return blank().line(paint(Role.STRONG, words));
    }

    /** A paragraph, every line indented alike. */
    public Sheet paragraph(int indent, String words) {
        return labelled(indent, "", Role.STRONG, words);
    }

    /** A paragraph behind a label; its further lines stand below its first word. */
    public Sheet labelled(int indent, String label, Role role, String words) {
        return labelled(
                indent, label, role, List.of(VisibleText.of(words).trim().split(" +")));
    }

    /** A paragraph of pieces that are not broken within. */
    Sheet labelled(int indent, String label, Role role, List<String> pieces) {
        String front = " ".repeat(indent);
        int hang = indent + VisibleText.width(label);
        List<String> lines = wrap(pieces, Math.max(20, width() - hang));
        for (int number = 0; number < lines.size(); number++) {
            line((number == 0 ? front + paint(role, label) : " ".repeat(hang)) + lines.get(number));
        }
        return this;
    }

    /** The words in lines of at most this width; a word that is longer stands alone. */
    static List<String> wrap(String words, int width) {
        return wrap(List.of(VisibleText.of(words).trim().split(" +")), width);
    }

    private static List<String> wrap(List<String> pieces, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : broken(pieces, width)) {
            boolean full = line.length() > 0 && VisibleText.width(line + " " + word) > width;
            if (full) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Pieces that fit nowhere are broken after all. */
    private static List<String> broken(List<String> pieces, int width) {
        return pieces.stream()
                .flatMap(piece -> VisibleText.width(piece) <= width ? Stream.of(piece) : Stream.of(piece.split(" +")))
                .toList();
    }

    /**
     * A claim line: its code with its modifiers, its units, and what it is.
     *
     * @param before what stands before it, such as its number
     */
    public Sheet claimLine(String before, ClaimLine line, String title) {
        String code = codeOf(line);
        String padding = " ".repeat(Math.max(2, CODE_WIDTH - code.length()));
        return labelled(2, before + code + padding + "x" + line.units() + "  ", Role.CODE, title);
    }

    /** The code of a line with its modifiers, as coders write it. */
    static String codeOf(ClaimLine line) {
        return line.code().value()
                + line.modifiers().stream().map(Modifier::text).map("-"::concat).collect(Collectors.joining());
    }

    /** The editions a result rests on. */
    void tables(List<String> editions) {
        heading("Tables used");
        editions.forEach(edition -> labelled(2, "- ", Role.QUIET, edition));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
