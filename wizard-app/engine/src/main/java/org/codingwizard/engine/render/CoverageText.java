package org.codingwizard.engine.render;

import java.util.List;
import java.util.Locale;
import org.codingwizard.engine.coverage.Coverage.Part;
import org.codingwizard.engine.coverage.Item;

/** How much of the rules transcripts show: a count of each kind, then everything that none shows, with its file and line. */
public final class CoverageText {

    private final boolean details;

    /**
     * Texts of one sort.
     *
     * @param details whether what no transcript can show is listed too, and why
     */
    public CoverageText(boolean details) {
        this.details = details;
    }

    /** The counts, and what is not shown. */
    public String of(List<Part> parts) {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(count(part)).append('\n'));
        parts.stream().filter(part -> !part.open().isEmpty()).forEach(part -> open(text, part));
        if (details) {
            parts.stream().filter(part -> !part.impossible().isEmpty()).forEach(part -> impossible(text, part));
        }
        return text.toString();
    }

    private static String count(Part part) {
        String left =
                part.impossible().isEmpty() ? "" : "; " + part.impossible().size() + " more cannot be shown";
        String counted = part.all() == 0
                ? " none"
                : String.format(Locale.ROOT, "%5d of %5d  %3d %%", part.reached(), part.all(), part.percent());
        return String.format(Locale.ROOT, "%-14s %s%s", part.kind().several(), counted, left);
    }

    private static void open(StringBuilder text, Part part) {
        text.append("\n").append(part.kind().several()).append(" that no transcript shows:\n");
        part.open().forEach(item -> text.append("  ").append(named(item)).append('\n'));
    }

    private static void impossible(StringBuilder text, Part part) {
        text.append("\n").append(part.kind().several()).append(" that no transcript can show:\n");
        part.impossible()
                .forEach(one -> text.append("  ")
                        .append(named(one.item()))
                        .append(": ")
                        .append(one.why())
                        .append('\n'));
    }

    private static String named(Item item) {
        String where = item.where().isEmpty() ? "in Java" : item.where();
        return where + " " + item.name();
    }
}
