package org.codingwizard.engine.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codingwizard.engine.source.SourceSpan;

/**
 * One message to an author: what is the matter, where, and how to mend it.
 *
 * @param message what, in one line: lower case, the author's own words in backticks
 * @param place where, when it is about a place
 * @param see other places that matter
 * @param show lines of a witness: the answers that show the message to be true
 * @param help how to mend it, fitted to this mistake, one line each
 */
public record Diagnostic(
        DiagnosticCode code,
        String message,
        Optional<LabelledSpan> place,
        List<LabelledSpan> see,
        List<String> show,
        List<String> help) {

    public Diagnostic {
        see = List.copyOf(see);
        show = List.copyOf(show);
        help = List.copyOf(help);
    }

    /** A message that is not yet about any place. */
    public static Diagnostic of(DiagnosticCode code, String message) {
        return new Diagnostic(code, message, Optional.empty(), List.of(), List.of(), List.of());
    }

    /** A message about a place. */
    public static Diagnostic at(SourceSpan span, DiagnosticCode code, String message) {
        return of(code, message).withPlace(span);
    }

    /** The same message about this place, without a label. */
    public Diagnostic withPlace(SourceSpan span) {
        return withPlace(span, "");
    }

    /** The same message about this place; the label stands beside the marked characters. */
    public Diagnostic withPlace(SourceSpan span, String label) {
        Optional<LabelledSpan> marked = Optional.of(new LabelledSpan(span, label));
        return new Diagnostic(code, message, marked, see, show, help);
    }

    /** The same message with one more place to look at. */
    public Diagnostic withSee(SourceSpan span, String label) {
        List<LabelledSpan> more = plus(see, new LabelledSpan(span, label));
        return new Diagnostic(code, message, place, more, show, help);
    }

    /** The same message with this witness, line by line. */
    public Diagnostic withShow(List<String> lines) {
        return new Diagnostic(code, message, place, see, lines, help);
    }

    /** The same message with one more way to mend it. */
    public Diagnostic withHelp(String line) {
        return new Diagnostic(code, message, place, see, show, plus(help, line));
    }

    /** The same message with one more way to mend it, if there is one. */
    public Diagnostic withHelp(Optional<String> line) {
        return line.map(this::withHelp).orElse(this);
    }

    /** How much it weighs. */
    public Severity severity() {
        return code.severity();
    }

    /** True if no value may travel on. */
    public boolean isError() {
        return severity() == Severity.ERROR;
    }

    private static <T> List<T> plus(List<T> list, T last) {
        List<T> more = new ArrayList<>(list);
        more.add(last);
        return more;
    }
}
