package org.codingwizard.engine.render;

import java.util.List;

/** The payer plugins in columns: those that come with the wizard, then each from outside with where it lies and its digest. */
public final class PluginText {

    private static final String INDENT = "    ";

    private PluginText() {}

    /** Every plugin, those of one origin together. */
    public static String of(List<PluginJson.Row> rows) {
        int payers = rows.stream().mapToInt(row -> row.payer().length()).max().orElse(0);
        int titles = rows.stream().mapToInt(row -> row.title().length()).max().orElse(0);
        String form = "  %-" + Math.max(1, payers) + "s  %-" + Math.max(1, titles) + "s  %s%n";
        StringBuilder text = new StringBuilder();
        write(
                text,
                "come with the wizard:",
                form,
                rows.stream().filter(PluginJson.Row::shipped).toList());
        write(
                text,
                "from outside:",
                form,
                rows.stream().filter(row -> !row.shipped()).toList());
        return text.toString();
    }

    private static void write(StringBuilder text, String heading, String form, List<PluginJson.Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        text.append(heading).append(System.lineSeparator());
        for (PluginJson.Row row : rows) {
            text.append(form.formatted(row.payer(), row.title(), contents(row)));
            if (!row.shipped()) {
                String version = row.spi().isEmpty() ? "" : ", written for plugin interface " + row.spi();
                text.append("%sfrom %s%s%n".formatted(INDENT, row.origin(), version));
                row.digest().ifPresent(digest -> text.append("%ssha256 %s%n".formatted(INDENT, digest)));
            }
        }
    }

    private static String contents(PluginJson.Row row) {
        String policies = counted(row.contents().policies(), "policy", "policies");
        int edits = row.contents().edits();
        String java = edits == 0 ? "" : ", " + counted(edits, "rule in Java", "rules in Java");
        return policies + java + (row.sound() ? "" : " - NOT APPLIED, see its faults");
    }

    private static String counted(int number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }
}
