package org.codingwizard.engine.transcript;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.Scope;

/**
 * A question as a transcript names it: {@code guidance}, {@code 2.guidance}, {@code 1.2.amount}.
 *
 * @param id the question's id
 * @param procedure the procedure it is about; 0 where that is not said
 * @param substance the substance it is about; 0 where that is not said
 */
public record QuestionName(String id, int procedure, int substance) {

    private static final Pattern FORM = Pattern.compile("(?:([1-9][0-9]?)\\.)?(?:([1-9][0-9]?)\\.)?([a-z][a-z0-9-]*)");

    /** The question that a text names, if it has the form of a name. */
    public static Optional<QuestionName> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new QuestionName(matcher.group(3), number(matcher.group(1)), number(matcher.group(2))))
                : Optional.empty();
    }

    /** Whether both name the same question; numbers that are not said are 1. */
    boolean isSame(QuestionName other) {
        return id.equals(other.id)
                && Math.max(1, procedure) == Math.max(1, other.procedure)
                && Math.max(1, substance) == Math.max(1, other.substance);
    }

    /** The question of this id that this would name. */
    QuestionName called(String other) {
        return new QuestionName(other, procedure, substance);
    }

    /** Whether this names the question; numbers that are not said fit any. */
    boolean mayBe(AnswerKey key) {
        Scope scope = key.scope();
        return key.question().text().equals(id)
                && (procedure == 0 || procedure == scope.procedure())
                && (substance == 0 || substance == scope.substance());
    }

    /** Whether this names the question; numbers that are not said are 1. */
    boolean is(AnswerKey key) {
        Scope scope = key.scope();
        return key.question().text().equals(id)
                && (scope.isEncounter() ? procedure == 0 : Math.max(1, procedure) == scope.procedure())
                && (scope.isSubstance() ? Math.max(1, substance) == scope.substance() : substance == 0);
    }

    @Override
    public String toString() {
        return (procedure == 0 ? "" : procedure + ".") + (substance == 0 ? "" : substance + ".") + id;
    }

    @SuppressWarnings("NullAway") // a group that is not there is null
    private static int number(String group) {
        return group == null ? 0 : Integer.parseInt(group);
    }
}
