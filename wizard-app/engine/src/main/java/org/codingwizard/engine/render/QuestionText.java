package org.codingwizard.engine.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codingwizard.engine.graph.Owned;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.ruleset.Value;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.Pending;
import org.codingwizard.engine.session.Scope;
import org.codingwizard.engine.session.Session;

/** A question as it is asked: its words, what may be answered, and the prompt with what Enter takes. */
public final class QuestionText {

    private final Screen screen;

    /** Questions for this screen. */
    public QuestionText(Screen screen) {
        this.screen = screen;
    }

    /** The question; a heading stands above it if it is about something else than the one before. */
    public String of(Session.Asking asking, Optional<Scope> former) {
        Pending pending = asking.pending();
        Sheet sheet = new Sheet(screen);
        Scope scope = pending.key().scope();
        boolean elsewhere = former.filter(scope::equals).isEmpty();
        sheet.blank();
        if (elsewhere) {
            sheet.line(sheet.paint(Role.STRONG, place(scope)));
        }
        Question question = pending.question();
        String who = pending.from().equals(Owned.CORE) ? "" : " [" + pending.from() + "]";
        sheet.paragraph(0, question.words().ask() + who);
        Choices.lines(question.choices(), screen.width()).forEach(sheet::line);
        String hint = String.join("; ", hints(asking));
        if (!hint.isEmpty()) {
            Sheet.wrap(hint, screen.width() - 4).forEach(line -> sheet.line("    " + sheet.paint(Role.QUIET, line)));
        }
        return sheet.toString();
    }

    /** What stands in front of the answer. */
    public String prompt(Session.Asking asking) {
        String taken = enter(asking).map(words -> " [" + words + "]").orElse("");
        return asking.pending().question().id() + taken + ": ";
    }

    /** The name of what a question is about, as a heading. */
    static String place(Scope scope) {
        String words = scope.isEncounter() ? "the encounter" : scope.toString();
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** What Enter takes, in words; empty when Enter is no answer. */
    private static Optional<String> enter(Session.Asking asking) {
        Pending pending = asking.pending();
        Optional<String> kept = asking.kept().map(Answer::words);
        Optional<String> standard = pending.standard().map(Value::words);
        Optional<String> done = pending.endOffered() ? Optional.of("done") : Optional.empty();
        Optional<String> out = pending.question().rules().optional() ? Optional.of("leave out") : Optional.empty();
        return kept.or(() -> done).or(() -> standard).or(() -> out);
    }

    private static List<String> hints(Session.Asking asking) {
        Pending pending = asking.pending();
        List<String> hints = new ArrayList<>();
        String form = form(pending.question());
        if (!form.isEmpty()) {
            hints.add(form);
        }
        if (asking.kept().isPresent()) {
            hints.add("Enter keeps the answer");
        }
        if (pending.endOffered()) {
            hints.add((asking.kept().isPresent() ? "done: " : "done or Enter: ")
                    + end(pending.key().scope()));
        }
        if (pending.question().rules().optional() && asking.kept().isEmpty()) {
            hints.add("Enter leaves it out");
        }
        return hints;
    }

    private static String end(Scope scope) {
        if (!scope.isSubstance()) {
            return "no further injection";
        }
        return scope.substance() == 1 ? "no substance to report" : "no further substance";
    }

    private static String form(Question question) {
        return switch (question.kind()) {
            case ONE_OF, YES_NO, ENTRIES -> "";
            case SEVERAL_OF -> "one or more, with commas between";
            case NAMES -> names(question.rules().form());
            case WHOLE_NUMBER -> "a whole number";
            case QUANTITY ->
                "a number and its unit: " + String.join(", ", question.rules().units());
            case DATE -> "year-month-day";
            case TEXT -> question.rules().form() == Question.Form.PROCEDURE_CODE ? "a code such as 99213" : "";
        };
    }

    private static String names(Question.Form form) {
        return switch (form) {
            case MUSCLE -> "with commas between, side first: left trapezius, right trapezius";
            case DIAGNOSIS_CODE -> "ICD-10-CM codes with commas between";
            case PROCEDURE_CODE -> "codes with commas between";
            case JOINT_LEVEL -> "levels with commas between, side last: L4-L5 both, C5-C6 left";
            case FORAMEN_LEVEL -> "levels with commas between, side last: L4-L5 both, S1 left";
            case MEDIAL_BRANCH -> "nerves with commas between, side last: L3 left, L4 left";
            case LIMB -> "limb and number of its muscles, with commas between: left-arm 3, right-leg 5";
            case ANY -> "names with commas between";
        };
    }
}
