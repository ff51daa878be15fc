package org.codingwizard.engine.ruleset;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.codingwizard.engine.source.SourceSpan;
import org.codingwizard.spi.Citation;
import org.codingwizard.spi.Modifier;
import org.codingwizard.spi.Severity;

/**
 * What a payer policy changes; empty for a core topic.
 *
 * @param asks questions it adds after steps
 * @param choices choices it adds to questions
 * @param modifiers modifiers it demands, forbids or puts in the place of others
 * @param limits how often, in what distance and how much it pays
 * @param coveredDiagnoses diagnoses without which it does not pay
 * @param substitutions codes it wants instead of others
 * @param notBilled lines it does not want on the claim
 * @param alsoBilled lines it wants on the claim besides
 * @param overruled core findings that do not hold for it
 */
public record Policy(
        List<Ask> asks,
        List<AddedChoice> choices,
        List<LineModifier> modifiers,
        List<PolicyLimit> limits,
        List<CoveredDiagnoses> coveredDiagnoses,
        List<Substitution> substitutions,
        List<NotBilled> notBilled,
        List<AlsoBilled> alsoBilled,
        List<Overruled> overruled) {

    /** A policy that changes nothing. */
    public static final Policy NONE = new Policy(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Policy {
        asks = List.copyOf(asks);
        choices = List.copyOf(choices);
        modifiers = List.copyOf(modifiers);
        limits = List.copyOf(limits);
        coveredDiagnoses = List.copyOf(coveredDiagnoses);
        substitutions = List.copyOf(substitutions);
        notBilled = List.copyOf(notBilled);
        alsoBilled = List.copyOf(alsoBilled);
        overruled = List.copyOf(overruled);
    }

    /** Every rule about lines. */
    public Stream<PolicyRule> rules() {
        return Stream.of(modifiers, limits, coveredDiagnoses, substitutions, notBilled, alsoBilled, overruled)
                .flatMap(List::stream);
    }

    /** The limit of this id. */
    public Optional<PolicyLimit> limit(String id) {
        return limits.stream().filter(limit -> limit.id().equals(id)).findFirst();
    }

    /**
     * A question asked after a step's own answer and before its routes are judged.
     *
     * @param why why this payer's coders are asked; empty to keep the question's own why
     * @param byLimit whether a limit asks, which is content with an answer that was given before
     */
    public record Ask(
            StepId after,
            FactId question,
            String why,
            Condition when,
            InForce inForce,
            List<Citation> cites,
            boolean byLimit,
            SourceSpan span) {
        public Ask {
            cites = List.copyOf(cites);
        }
    }

    /**
     * A further choice of a core question.
     *
     * @param like the core choice that it counts as in every rule
     */
    public record AddedChoice(FactId question, Choice choice, String like, List<Citation> cites, SourceSpan span) {
        public AddedChoice {
            cites = List.copyOf(cites);
        }
    }

    /** What a finding of a policy says. */
    public record Words(Severity severity, String says, String remedy) {

        /** The same, or this where nothing is said. */
        public Words or(String otherwise) {
            return says.isEmpty() ? new Words(severity, otherwise, remedy) : this;
        }

        /** All of it. */
        public String text() {
            return remedy.isEmpty() ? says : says + " " + remedy;
        }
    }

    /**
     * A modifier that goes on lines, one that comes off them, or both: one in the place of another.
     *
     * @param id the id of the finding that names what came off
     * @param words that finding; says nothing where no modifier comes off
     */
    public record LineModifier(Optional<Modifier> add, Optional<Modifier> off, String id, Words words, Scope scope)
            implements PolicyRule.Scoped {

        /** Whether it puts a modifier on lines that had none in its place. */
        public boolean isDemand() {
            return off.isEmpty();
        }

        @Override
        public String name() {
            return isDemand()
                    ? "the demand for modifier `" + add.orElseThrow() + "`"
                    : add.map(modifier -> "the modifier `" + modifier + "` instead of `" + off.get() + "`")
                            .orElse("the ban on modifier `" + off.get() + "`");
        }

        @Override
        public boolean decides() {
            return true;
        }
    }

    /** The diagnoses of which one must be on the claim. */
    public record CoveredDiagnoses(String id, Set<String> codes, Words words, Scope scope)
            implements PolicyRule.Scoped {
        public CoveredDiagnoses {
            codes = Set.copyOf(codes);
        }

        @Override
        public String name() {
            return "the covered diagnoses `" + id + "`";
        }
    }

    /**
     * One code instead of another.
     *
     * @param line the other
     * @param id the id of the finding that says so
     * @param words that finding; says nothing to name just the two codes
     */
    public record Substitution(String line, String with, String id, Words words, Scope scope)
            implements PolicyRule.Scoped {

        @Override
        public String name() {
            return "the substitution of `" + line + "`";
        }

        @Override
        public boolean decides() {
            return true;
        }
    }

    /**
     * What a payer does not want on the claim.
     *
     * @param drugs substances whose lines are meant, besides the codes of the scope
     * @param everyDrug whether every drug is meant
     */
    public record NotBilled(String id, Set<String> drugs, boolean everyDrug, Words words, Scope scope)
            implements PolicyRule.Scoped {
        public NotBilled {
            drugs = Set.copyOf(drugs);
        }

        @Override
        public String name() {
            return "the lines not billed `" + id + "`";
        }

        @Override
        public boolean decides() {
            return true;
        }
    }

    /**
     * A line that a payer wants beside others, although the core gives none; its scope names the others.
     *
     * @param line its code
     * @param units its units
     */
    public record AlsoBilled(String id, String line, int units, Words words, Scope scope) implements PolicyRule.Scoped {

        @Override
        public String name() {
            return "the line billed besides `" + id + "`";
        }

        @Override
        public boolean decides() {
            return true;
        }
    }

    /**
     * A core finding that does not hold for the payer: it becomes a note with the reason.
     *
     * @param finding its id
     * @param words the note, which says why it does not hold
     */
    public record Overruled(String finding, Words words, Scope scope) implements PolicyRule.Scoped {

        @Override
        public String id() {
            return "overrides/" + finding;
        }

        @Override
        public String name() {
            return "the override of `" + finding + "`";
        }
    }
}
