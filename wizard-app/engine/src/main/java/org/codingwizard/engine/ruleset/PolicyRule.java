package org.codingwizard.engine.ruleset;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.codingwizard.engine.source.SourceSpan;
import org.codingwizard.spi.Citation;
import org.codingwizard.spi.Severity;

/** What every rule of a payer about lines has: the codes it is for, when it holds, where it is published and written. */
public sealed interface PolicyRule permits PolicyRule.Scoped, PolicyLimit {

    /** The id of the finding that shows it. */
    String id();

    /** The codes it is for. */
    Set<String> lines();

    /** The condition under which it holds. */
    Condition when();

    /** Its periods, each with its own citations. */
    Stream<Period> periodsInForce();

    /** Where it is written. */
    SourceSpan span();

    /** What it is called in messages to authors, such as {@code the unit limit `levels`}. */
    String name();

    /** What it says in findings, with the words in braces; says nothing where it has no words of its own. */
    Policy.Words words();

    /** Whether it changes a claim line or blocks one, instead of only saying something. */
    default boolean decides() {
        return words().severity() == Severity.BLOCKING;
    }

    /** A period and where it is published that the rule holds then. */
    record Period(InForce inForce, List<Citation> cites, SourceSpan span) {
        public Period {
            cites = List.copyOf(cites);
        }
    }

    /** When and for which codes something of a policy holds, and where that is published and written. */
    record Scope(Set<String> lines, Condition when, InForce inForce, List<Citation> cites, SourceSpan span) {
        public Scope {
            lines = Set.copyOf(lines);
            cites = List.copyOf(cites);
        }

        /** Whether it is about a code on a day, if its condition allows. */
        public boolean isAbout(String code, LocalDate day) {
            return lines.contains(code) && inForce.on(day);
        }
    }

    /** A rule with one period. */
    sealed interface Scoped extends PolicyRule
            permits Policy.LineModifier,
                    Policy.CoveredDiagnoses,
                    Policy.Substitution,
                    Policy.NotBilled,
                    Policy.AlsoBilled,
                    Policy.Overruled {

        /** When and for which codes it holds. */
        Scope scope();

        @Override
        default Set<String> lines() {
            return scope().lines();
        }

        @Override
        default Condition when() {
            return scope().when();
        }

        /** Where it is published. */
        default List<Citation> cites() {
            return scope().cites();
        }

        @Override
        default Stream<Period> periodsInForce() {
            return Stream.of(new Period(scope().inForce(), scope().cites(), scope().span()));
        }

        @Override
        default SourceSpan span() {
            return scope().span();
        }
    }
}
