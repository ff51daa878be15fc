package org.codingwizard.engine.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.codingwizard.engine.ruleset.Choice;

/** Numbered choices: below each other while they are few, side by side when they are many. */
final class Choices {

    private static final int FEW = 8;
    private static final int MOST_LINES = 20;
    private static final String GAP = "  ";

    private Choices() {}

    /** The lines of a list, at most about twenty of them if the width allows it at all. */
    static List<String> lines(List<Choice> choices, int width) {
        if (choices.isEmpty()) {
            return List.of();
        }
        List<String> labels = numbered(choices, Choice::label);
        if (choices.size() <= FEW) {
            return choices.size() <= 3 && fits(labels, width - 20) ? List.of(String.join(GAP, labels)) : labels;
        }
        List<String> byLabel = fewestRows(labels, width);
        return byLabel.size() <= MOST_LINES ? byLabel : fewestRows(numbered(choices, Choice::id), width);
    }

    private static List<String> fewestRows(List<String> items, int width) {
        for (int rows = Math.min(MOST_LINES / 2, items.size()); rows < items.size(); rows++) {
            List<String> lines = columns(items, rows, width);
            if (!lines.isEmpty()) {
                return lines;
            }
        }
        return items;
    }

    private static boolean fits(List<String> row, int width) {
        return VisibleText.width(String.join(GAP, row)) <= width;
    }

    /** The items filled in from the top of each column; none if that is too wide. */
    private static List<String> columns(List<String> items, int rows, int width) {
        List<List<String>> columns = new ArrayList<>();
        for (int first = 0; first < items.size(); first += rows) {
            columns.add(items.subList(first, Math.min(items.size(), first + rows)));
        }
        List<Integer> widths = columns.stream().map(Choices::widest).toList();
        int whole = widths.stream().mapToInt(Integer::intValue).sum() + GAP.length() * (columns.size() - 1);
        if (whole > width && columns.size() > 1) {
            return List.of();
        }
        return IntStream.range(0, Math.min(rows, items.size()))
                .mapToObj(row -> row(columns, widths, row))
                .toList();
    }

    private static String row(List<List<String>> columns, List<Integer> widths, int row) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < columns.size(); column++) {
            List<String> cells = columns.get(column);
            String cell = row < cells.size() ? cells.get(row) : "";
            line.append(column == 0 ? "" : GAP)
                    .append(cell)
                    .append(" ".repeat(widths.get(column) - VisibleText.width(cell)));
        }
        return line.toString().stripTrailing();
    }

    private static int widest(List<String> items) {
        return items.stream().mapToInt(VisibleText::width).max().orElse(0);
    }

    private static List<String> numbered(List<Choice> choices, Function<Choice, String> words) {
        return IntStream.range(0, choices.size())
                .mapToObj(
                        place -> "%s%3d) %s".formatted("", place + 1, VisibleText.of(words.apply(choices.get(place)))))
                .toList();
    }
}
