package org.codingwizard.engine.session;

import java.util.List;
import java.util.Optional;
import org.codingwizard.engine.ruleset.Value;
import org.codingwizard.engine.source.SourceSpan;

/** What was answered to a question, and where that is written if it comes from a file. */
public record Answer(Kind kind, Value value, Optional<SourceSpan> place) {

    /** Stands where nothing was given. */
    public static final Value NOTHING = new Value.Several(List.of());

    /** The sorts of answers. */
    public enum Kind {
        /** A value. */
        GIVEN,
        /** The coder does not know; the fact stays open. */
        UNKNOWN,
        /** An optional question was left out. */
        LEFT_OUT,
        /** There is no further entry in a list. */
        DONE
    }

    /** A value. */
    public static Answer of(Value value) {
        return new Answer(Kind.GIVEN, value, Optional.empty());
    }

    /** The coder does not know. */
    public static Answer unknown() {
        return new Answer(Kind.UNKNOWN, NOTHING, Optional.empty());
    }

    /** An optional question was left out. */
    public static Answer leftOut() {
        return new Answer(Kind.LEFT_OUT, NOTHING, Optional.empty());
    }

    /** There is no further entry. */
    public static Answer done() {
        return new Answer(Kind.DONE, NOTHING, Optional.empty());
    }

    /** The same answer, written at this place. */
    public Answer at(SourceSpan span) {
        return new Answer(kind, value, Optional.of(span));
    }

    /** Whether it is of this kind. */
    public boolean is(Kind other) {
        return kind == other;
    }

    /** The answer as a coder would type it. */
    public String words() {
        return switch (kind) {
            case GIVEN -> value.words();
            case UNKNOWN -> "unknown";
            case LEFT_OUT -> "left out";
            case DONE -> "done";
        };
    }
}
