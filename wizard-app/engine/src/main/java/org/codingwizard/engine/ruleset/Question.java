package org.codingwizard.engine.ruleset;

import java.util.List;
import java.util.Optional;
import org.codingwizard.engine.source.SourceSpan;
import org.codingwizard.spi.Citation;

/**
 * A question: what is asked, why, and what may be answered.
 *
 * @param id the id an encounter file uses as its key
 * @param kind what sort of answer is expected
 * @param words what people read
 * @param choices what may be chosen, in the order shown; empty for other kinds
 * @param rules what an answer must keep to
 * @param cites where it is published that this fact matters
 * @param span where the question is written
 */
public record Question(
        FactId id, Kind kind, Words words, List<Choice> choices, Rules rules, List<Citation> cites, SourceSpan span) {

    public Question {
        choices = List.copyOf(choices);
        cites = List.copyOf(cites);
    }

    /** The choice of this id, if it is offered. */
    public Optional<Choice> choice(String choiceId) {
        return choices.stream().filter(choice -> choice.id().equals(choiceId)).findFirst();
    }

    /** The same question with other choices. */
    public Question withChoices(List<Choice> others) {
        return new Question(id, kind, words, others, rules, cites, span);
    }

    /** The same question with another answer for Enter. */
    public Question withDefault(String standard) {
        return new Question(id, kind, words, choices, rules.withDefault(standard), cites, span);
    }

    /** The same question in other words. */
    public Question worded(Words others) {
        return new Question(id, kind, others, choices, rules, cites, span);
    }

    /** The same question, which may be left out. */
    public Question asOptional() {
        return new Question(id, kind, words, choices, rules.asOptional(), cites, span);
    }

    /** The same question where it asks what another one asks. */
    public Question standingInFor(FactId other) {
        return new Question(id, kind, words, choices, rules.standingInFor(other), cites, span);
    }

    /** What sort of answer a question expects. */
    public enum Kind {
        ONE_OF,
        SEVERAL_OF,
        YES_NO,
        WHOLE_NUMBER,
        QUANTITY,
        DATE,
        TEXT,
        NAMES,
        /** A list of things that are asked about one by one, such as the procedures of an encounter. */
        ENTRIES;

        /** The word in a ruleset: {@code one-of}, {@code whole-number} and so on. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** What a text or each of the names must look like. */
    public enum Form {
        ANY,
        PROCEDURE_CODE,
        DIAGNOSIS_CODE,
        /** A muscle's name, side first or left out. */
        MUSCLE,
        /** A joint of the spine with its side, such as {@code L4-L5 both}. */
        JOINT_LEVEL,
        /** A level of the spine or a single opening with its side, such as {@code S1 left}. */
        FORAMEN_LEVEL,
        /** A nerve of the joints of the spine with its side, such as {@code L3 left}. */
        MEDIAL_BRANCH,
        /** A limb and a number of muscles, such as {@code left-arm 3}. */
        LIMB;

        /** The word in a ruleset: {@code joint-level} and so on. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        /** Whether names of this form lie in a region of the spine and on a side. */
        public boolean isSpinal() {
            return this == JOINT_LEVEL || this == FORAMEN_LEVEL || this == MEDIAL_BRANCH;
        }
    }

    /**
     * What people read.
     *
     * @param ask the question itself, on one line
     * @param help what it means
     * @param why why it is asked and what it decides
     */
    public record Words(String ask, String help, String why) {}

    /**
     * What an answer must keep to.
     *
     * @param optional may be left out
     * @param mayBeUnknown may be answered {@code unknown}
     * @param standard the answer that Enter takes
     * @param atLeast least whole number, or least number of entries
     * @param atMost greatest whole number
     * @param units units of a quantity
     * @param zeroWithoutUnit a bare 0 is allowed
     * @param form what a text or name looks like
     * @param each the walk that is run for each entry; empty for other kinds
     * @param standsInFor the question that asks the same and is reported when both are missing
     */
    public record Rules(
            boolean optional,
            boolean mayBeUnknown,
            Optional<Standard> standard,
            int atLeast,
            int atMost,
            List<String> units,
            boolean zeroWithoutUnit,
            Form form,
            String each,
            Optional<FactId> standsInFor) {

        public Rules {
            units = List.copyOf(units);
        }

        Rules standingInFor(FactId other) {
            return new Rules(
                    optional,
                    mayBeUnknown,
                    standard,
                    atLeast,
                    atMost,
                    units,
                    zeroWithoutUnit,
                    form,
                    each,
                    Optional.of(other));
        }

        Rules withDefault(String text) {
            Optional<Standard> other = Optional.of(new Standard(Optional.of(text), Optional.empty()));
            return new Rules(
                    optional, mayBeUnknown, other, atLeast, atMost, units, zeroWithoutUnit, form, each, standsInFor);
        }

        Rules asOptional() {
            return new Rules(
                    true, mayBeUnknown, standard, atLeast, atMost, units, zeroWithoutUnit, form, each, standsInFor);
        }
    }

    /**
     * A default answer: written out, or read from a derived fact.
     *
     * @param text the answer as it would be typed; empty if a fact is named
     * @param from the fact that holds it
     */
    public record Standard(Optional<String> text, Optional<FactId> from) {}
}
