package org.codingwizard.engine.impact;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.ruleset.Condition;
import org.codingwizard.engine.ruleset.InForce;
import org.codingwizard.engine.session.Walked;
import org.codingwizard.engine.source.SourceSpan;
import org.codingwizard.spi.Citation;

/** One rule of a payer's policies: what it is, where it stands, and what shows that it was at work. */
public final class Change {

    private final String name;
    private final Kind kind;
    private final Terms terms;
    private final BiPredicate<Walked, CodingResult> shown;

    Change(String name, Kind kind, Terms terms, BiPredicate<Walked, CodingResult> shown) {
        this.name = name;
        this.kind = kind;
        this.terms = terms;
        this.shown = shown;
    }

    /** What a rule changes, in the order in which a coder meets it. */
    public enum Kind {
        /** A question is asked. */
        QUESTION,
        /** An answer is refused, or a further one is offered. */
        CHOICE,
        /** A line, its modifiers or its units are others. */
        LINE,
        /** Something is said about the claim. */
        FINDING,
        /** The note must show more. */
        DOCUMENTATION
    }

    /**
     * What is written about a rule.
     *
     * @param says what it does, in a sentence; words in braces stand for facts
     * @param topic the topic in whose walk it holds; empty for any
     * @param lines the codes it is about; empty for any
     * @param when the condition under which it holds
     * @param periods the days on which it holds; empty for always
     * @param cites where it is published; empty only for rules in Java, whose findings carry their own
     * @param span where it is written
     */
    public record Terms(
            String says,
            Optional<String> topic,
            Set<String> lines,
            Condition when,
            List<InForce> periods,
            List<Citation> cites,
            SourceSpan span) {
        public Terms {
            lines = Set.copyOf(lines);
            periods = List.copyOf(periods);
            cites = List.copyOf(cites);
        }
    }

    /** Its name among the rules of its payer, as policy and id, for example {@code trigger-points/asks/prior-sessions}. */
    public String name() {
        return name;
    }

    /** What it changes. */
    public Kind kind() {
        return kind;
    }

    /** What is written about it. */
    public Terms terms() {
        return terms;
    }

    /** Whether an encounter shows it: its question is asked, its finding given, or its change is on a line. */
    public boolean isShownBy(Walked walked, CodingResult result) {
        return shown.test(walked, result);
    }

    @Override
    public String toString() {
        return name;
    }
}
