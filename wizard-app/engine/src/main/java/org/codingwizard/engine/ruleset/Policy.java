package org.codingwizard.engine.ruleset;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.codingwizard.engine.source.SourceSpan;
import org.codingwizard.spi.Citation;
import org.codingwizard.spi.Modifier;
import org.codingwizard.spi.Severity;

/**
 * What a payer policy changes; empty for a core topic.
 *
 * @param asks questions it adds after steps
 * @param modifiers modifiers it demands
 * @param sessionLimits how often it pays
 * @param coveredDiagnoses diagnoses without which it does not pay
 * @param substitutions codes it wants instead of others
 */
public record Policy(
        List<Ask> asks,
        List<LineModifier> modifiers,
        List<SessionLimit> sessionLimits,
        List<CoveredDiagnoses> coveredDiagnoses,
        List<Substitution> substitutions) {

    /** A policy that changes nothing. */
    public static final Policy NONE = new Policy(List.of(), List.of(), List.of(), List.of(), List.of());

    public Policy {
        asks = List.copyOf(asks);
        modifiers = List.copyOf(modifiers);
        sessionLimits = List.copyOf(sessionLimits);
        coveredDiagnoses = List.copyOf(coveredDiagnoses);
        substitutions = List.copyOf(substitutions);
    }

    /**
     * A question asked after a step's own answer and before its routes are judged.
     *
     * @param why why this payer's coders are asked; empty to keep the question's own why
     */
    public record Ask(
            StepId after,
            FactId question,
            String why,
            Condition when,
            InForce inForce,
            List<Citation> cites,
            SourceSpan span) {
        public Ask {
            cites = List.copyOf(cites);
        }
    }

    /** A modifier that goes on these codes. */
    public record LineModifier(
            Modifier add, Set<String> lines, Condition when, InForce inForce, List<Citation> cites, SourceSpan span) {
        public LineModifier {
            lines = Set.copyOf(lines);
            cites = List.copyOf(cites);
        }
    }

    /**
     * How many sessions a payer pays for in a window.
     *
     * @param id its id
     * @param lines the codes that make a session
     * @param counts the question for the number of earlier sessions
     * @param when the condition under which the limit applies
     * @param window the window, for a person
     * @param scope what one limit is for: patient, region, site or joint
     * @param periods the limit by date
     * @param words what is said when it is passed
     * @param span where it is written
     */
    public record SessionLimit(
            String id,
            Set<String> lines,
            FactId counts,
            Condition when,
            String window,
            String scope,
            List<Limit.Dated> periods,
            Words words,
            SourceSpan span) {
        public SessionLimit {
            lines = Set.copyOf(lines);
            periods = List.copyOf(periods);
        }
    }

    /** The diagnoses of which one must be on the claim. */
    public record CoveredDiagnoses(
            String id,
            Set<String> lines,
            Condition when,
            Set<String> codes,
            Words words,
            InForce inForce,
            List<Citation> cites,
            SourceSpan span) {
        public CoveredDiagnoses {
            lines = Set.copyOf(lines);
            codes = Set.copyOf(codes);
            cites = List.copyOf(cites);
        }
    }

    /** What a finding of a policy says. */
    public record Words(Severity severity, String says, String remedy) {}

    /**
     * One code instead of another.
     *
     * @param id the id of the finding that says so
     * @param says that finding; empty to name just the two codes
     */
    public record Substitution(
            String line,
            String with,
            Condition when,
            String id,
            String says,
            InForce inForce,
            List<Citation> cites,
            SourceSpan span) {
        public Substitution {
            cites = List.copyOf(cites);
        }
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    /** The limit of this id. */
    public Optional<SessionLimit> sessionLimit(String id) {
        return sessionLimits.stream().filter(limit -> limit.id().equals(id)).findFirst();
    }
}
