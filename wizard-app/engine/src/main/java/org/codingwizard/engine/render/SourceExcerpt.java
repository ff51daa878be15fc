package org.codingwizard.engine.render;

import java.util.ArrayList;
import java.util.List;
import org.codingwizard.engine.diagnostic.LabelledSpan;
import org.codingwizard.engine.source.SourceSpan;

/**
 * One line of source with the place in it marked: blank gutter line, numbered source line, carets with their label.
 *
 * @param gutter how many columns line numbers take
 * @param width how many columns the source line may take
 */
record SourceExcerpt(Theme theme, int gutter, int width) {

    private static final String CUT = "...";

    /** The lines to print; none if there is nothing to see at the place. */
    List<String> of(LabelledSpan marked, Role role) {
        SourceSpan span = marked.span();
        String line = span.text().line(span.startLine());
        if (line.isBlank()) {
            return List.of();
        }
        Cells cells = new Cells(line);
        int from = span.startColumn() - 1;
        int to = span.endLine() > span.startLine() ? cells.count() : span.endColumn() - 1;
        Window window = window(cells, from);
        int before = (window.first > 0 ? CUT.length() : 0) + cells.width(window.first, from);
        int marks = Math.max(1, cells.width(from, Math.min(to, window.last)));
        String carets = " ".repeat(before) + theme.paint(role, "^".repeat(marks));
        String label = marked.label().isEmpty() ? "" : " " + theme.paint(role, VisibleText.of(marked.label()));
        return List.of(
                gutter("") + " |",
                gutter(Integer.toString(span.startLine())) + " | " + shown(cells, window),
                gutter("") + " | " + carets + label);
    }

    private String gutter(String number) {
        return theme.paint(Role.QUIET, " ".repeat(gutter - number.length()) + number);
    }

    private String shown(Cells cells, Window window) {
        String text = cells.text(window.first, window.last);
        String front = window.first > 0 ? CUT : "";
        return front + (window.last < cells.count() ? text + CUT : text.stripTrailing());
    }

    /** As much of the line as fits, so that the marked place stands in its first half. */
    private Window window(Cells cells, int from) {
        if (cells.width(0, cells.count()) <= width) {
            return new Window(0, cells.count());
        }
        int room = Math.max(1, width - 2 * CUT.length());
        int first = from;
        while (first > 0 && cells.width(first - 1, from) <= room / 3) {
            first--;
        }
        int last = Math.min(from + 1, cells.count());
        while (last < cells.count() && cells.width(first, last + 1) <= room) {
            last++;
        }
        return new Window(first, last);
    }

    /** From a first character up to the one after the last. */
    private record Window(int first, int last) {}

    /** The characters of a line as they are shown, with the column each begins in. */
    private static final class Cells {
        private final List<String> shown = new ArrayList<>();
        private final List<Integer> begins = new ArrayList<>(List.of(0));

        Cells(String line) {
            line.codePoints().forEach(c -> {
                String visible = VisibleText.of(c);
                begins.add(begins.get(shown.size()) + VisibleText.width(visible));
                shown.add(visible);
            });
        }

        int count() {
            return shown.size();
        }

        int width(int from, int to) {
            return Math.max(0, begins.get(Math.min(to, count())) - begins.get(Math.min(from, count())));
        }

        String text(int from, int to) {
            return String.join("", shown.subList(from, to));
        }
    }
}
