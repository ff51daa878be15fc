package org.codingwizard.engine.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.LabelledSpan;
import org.codingwizard.engine.diagnostic.Severity;

/**
 * Shows messages to authors: as blocks with the marked source for reading, as single lines for pipes and editors.
 *
 * <p>For programs there is {@link DiagnosticJson}.
 *
 * @param width how many columns a line of source may take before it is cut around the marked place
 */
public record DiagnosticRenderer(Theme theme, int width) {

    private static final int USUAL_WIDTH = 100;
    private static final int LEAST_GUTTER = 2;
    private static final int LEAST_WIDTH = 20;
    private static final String CONTINUED = "\n       ";

    /** For screens of usual width. */
    public DiagnosticRenderer(Theme theme) {
        this(theme, USUAL_WIDTH);
    }

    /** All messages as blocks, a blank line between them; each line ends with a line feed. */
    public String blocks(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(this::block).collect(Collectors.joining("\n"));
    }

    /** What, where, why, and when there are any: see, show and help. */
    public String block(Diagnostic diagnostic) {
        SourceExcerpt excerpt = new SourceExcerpt(theme, gutter(diagnostic), Math.max(LEAST_WIDTH, width));
        List<String> lines = new ArrayList<>();
        lines.add(title(diagnostic) + theme.paint(Role.STRONG, VisibleText.of(diagnostic.message())));
        diagnostic.place().ifPresent(place -> {
            lines.add(" ".repeat(excerpt.gutter()) + "--> " + place(place));
            lines.addAll(excerpt.of(place, role(diagnostic.severity())));
        });
        lines.add(labelled("why", diagnostic.code().why()));
        for (LabelledSpan see : diagnostic.see()) {
            String label = see.label().isEmpty() ? "" : " " + VisibleText.of(see.label());
            lines.add(labelled("see", place(see) + label));
            lines.addAll(excerpt.of(new LabelledSpan(see.span(), ""), Role.NOTE));
        }
        if (!diagnostic.show().isEmpty()) {
            Stream<String> shown = diagnostic.show().stream().map(VisibleText::of);
            lines.add(labelled("show", shown.collect(Collectors.joining(CONTINUED))));
        }
        diagnostic.help().forEach(help -> lines.add(labelled("help", VisibleText.of(help))));
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    /** All messages, one a line. */
    public String lines(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(diagnostic -> line(diagnostic) + "\n").collect(Collectors.joining());
    }

    /** Place, weight, code and message on one line, without a line end. */
    public String line(Diagnostic diagnostic) {
        String where = diagnostic.place().map(place -> place(place) + ": ").orElse("");
        return where + title(diagnostic) + VisibleText.of(diagnostic.message());
    }

    /** How much there was to say about how many files, such as {@code 2 errors, 1 warning in 3 files}. */
    public String summary(List<Diagnostic> diagnostics, int files) {
        String found = Stream.of(Severity.values())
                .map(severity -> counted(diagnostics, severity))
                .filter(counted -> !counted.isEmpty())
                .collect(Collectors.joining(", "));
        String where = " in " + counted(files, "file");
        return found.isEmpty() ? theme.paint(Role.GOOD, "nothing found") + where : found + where;
    }

    private String counted(List<Diagnostic> diagnostics, Severity severity) {
        long count = diagnostics.stream().filter(d -> d.severity() == severity).count();
        return count == 0 ? "" : theme.paint(role(severity), counted(count, severity.word()));
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private String title(Diagnostic diagnostic) {
        String title = diagnostic.severity().word() + "[" + diagnostic.code().id() + "]";
        return theme.paint(role(diagnostic.severity()), title) + ": ";
    }

    private String place(LabelledSpan place) {
        return theme.paint(Role.PLACE, VisibleText.of(place.span().toString()));
    }

    private String labelled(String label, String text) {
        return theme.paint(Role.QUIET, " ".repeat(5 - label.length()) + label + ":") + " " + text;
    }

    private static Role role(Severity severity) {
        return switch (severity) {
            case ERROR -> Role.ERROR;
            case WARNING -> Role.WARNING;
            case NOTE -> Role.NOTE;
        };
    }

    private static int gutter(Diagnostic diagnostic) {
        int last = Stream.concat(diagnostic.place().stream(), diagnostic.see().stream())
                .mapToInt(place -> place.span().startLine())
                .max()
                .orElse(0);
        return Math.max(LEAST_GUTTER, Integer.toString(last).length());
    }
}
