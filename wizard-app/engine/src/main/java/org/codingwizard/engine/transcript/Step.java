package org.codingwizard.engine.transcript;

import java.util.List;
import java.util.Optional;

/** One line of a transcript that means something. */
public sealed interface Step {

    /** The number of the line in its file. */
    int line();

    /** {@code name: answer}: an answer that is given whenever its question is asked. */
    record Given(int line, QuestionName name, String answer) implements Step {}

    /**
     * {@code ? name}: the question that must be asked now.
     *
     * @param pinned its wording, where that matters
     * @param wording its wording as a comment; may be empty
     */
    record Asked(int line, QuestionName name, Optional<LooseText> pinned, String wording) implements Step {}

    /** Choices that the question above offers, or does not offer. */
    record Offered(int line, Offer offer, List<LooseText> choices) implements Step {
        public Offered {
            choices = List.copyOf(choices);
        }
    }

    /** How choices are meant. */
    enum Offer {
        /** These are offered, and maybe others. */
        AMONG_OTHERS("offers"),
        /** These are offered, and no others. */
        ONLY("offers only"),
        /** None of these is offered. */
        NONE_OF("not offers");

        private final String word;

        Offer(String word) {
            this.word = word;
        }

        /** How a transcript writes it. */
        String word() {
            return word;
        }
    }

    /** {@code > text}: what is typed; empty for Enter. */
    record Typed(int line, String text) implements Step {}

    /** {@code refused}: what was typed is refused, with these words where there are any. */
    record Refused(int line, Optional<LooseText> words) implements Step {}

    /** {@code says}: what is shown after the line that was typed. */
    record Said(int line, boolean negated, LooseText words) implements Step {}

    /** {@code ...}: from here on, Enter answers what nothing else does. */
    record Rest(int line) implements Step {}

    /** Lines that say what the result must be. */
    record Checkpoint(List<Expected> expected) implements Step {

        public Checkpoint {
            expected = List.copyOf(expected);
        }

        @Override
        public int line() {
            return expected.get(0).line();
        }
    }
}
