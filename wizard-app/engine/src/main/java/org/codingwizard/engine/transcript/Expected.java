package org.codingwizard.engine.transcript;

import java.util.List;
import java.util.Optional;

/** One line of a transcript about the result. */
public sealed interface Expected {

    /** The number of the line in its file. */
    int line();

    /** Whether it says something of the result; not if it only allows more. */
    default boolean isDemand() {
        return true;
    }

    /** {@code = 20611-LT}, with what is said about the reasons of the line. */
    record Line(int line, LinePattern pattern, List<Because> because) implements Expected {
        public Line {
            because = List.copyOf(because);
        }
    }

    /** {@code not = 76942}. */
    record NoLine(int line, LinePattern pattern) implements Expected {}

    /** {@code = ...} or {@code ! ...}: there may be further ones. */
    record Further(int line, boolean lines) implements Expected {

        @Override
        public boolean isDemand() {
            return false;
        }
    }

    /** {@code ! warning some-id "words"}, with what is said about its citation. */
    record Finding(int line, FindingPattern pattern, List<Because> because) implements Expected {
        public Finding {
            because = List.copyOf(because);
        }
    }

    /** {@code not ! blocking}. */
    record NoFinding(int line, FindingPattern pattern) implements Expected {}

    /** {@code doc "words"}: something that the note must show. */
    record Documented(int line, boolean negated, LooseText words, List<Because> because) implements Expected {
        public Documented {
            because = List.copyOf(because);
        }
    }

    /** {@code path topic/step}: a question or an outcome on the way. */
    record Passed(int line, boolean negated, LooseText step) implements Expected {}

    /** {@code missing name}: a fact that is reported missing. */
    record Lacking(int line, QuestionName name) implements Expected {}

    /** {@code dropped name}: an answer that nothing asks for. */
    record SetAside(int line, QuestionName name) implements Expected {}

    /**
     * {@code cites} or {@code because} below another line.
     *
     * @param fact the question of a deciding answer; empty where it is about a citation
     * @param words the answer, or words of a citation; empty for any answer
     */
    record Because(int line, Optional<QuestionName> fact, Optional<LooseText> words) {}
}
