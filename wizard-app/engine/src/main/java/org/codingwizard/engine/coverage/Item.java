package org.codingwizard.engine.coverage;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.impact.Aim;
import org.codingwizard.engine.impact.Example;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.Scope;
import org.codingwizard.engine.source.SourceSpan;
import org.codingwizard.spi.PayerId;

/**
 * Something in the rules that a transcript should show.
 *
 * @param kind what it is
 * @param name its name, the same as long as its rule is called the same, such as {@code trigger-point/guidance > substances}
 * @param payer whose rule it is; {@code none} for the core
 * @param aim what shows it
 * @param proof whether any transcript can show it
 */
public record Item(Kind kind, String name, PayerId payer, Aim aim, Proof proof) {

    /** Finds out why no transcript can show something. */
    @FunctionalInterface
    interface Proof {

        /** There is none. */
        Proof NONE = thoroughly -> Optional.empty();

        /**
         * Why no transcript can show it, by a proof or a reason; empty where one may.
         *
         * @param thoroughly whether it may take seconds
         */
        Optional<String> why(boolean thoroughly);
    }

    /** What transcripts should show, in the order in which a coder meets it. */
    public enum Kind {
        /** A question is asked. */
        QUESTION("questions"),
        /** One of its choices is taken. */
        CHOICE("choices"),
        /** A way is taken from a step to the next one. */
        ROUTE("routes"),
        /** A rule refuses an answer, says something about the claim, or asks for something in the note. */
        EDIT("edits"),
        /** A code stands on the claim because of an outcome. */
        LINE("lines"),
        /** A number lies just on one side of what a rule compares it with. */
        THRESHOLD("thresholds"),
        /** A payer changes something against the core. */
        PAYER_CHANGE("payer-changes");

        private final String several;

        Kind(String several) {
            this.several = several;
        }

        /** The word for several of them, such as {@code routes}. */
        public String several() {
            return several;
        }

        /** The word for programs, such as {@code payer-change}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The kind of a word on the command line, one or several. */
        public static Optional<Kind> of(String word) {
            return List.of(values()).stream()
                    .filter(kind -> kind.several.equals(word) || kind.word().equals(word))
                    .findFirst();
        }
    }

    /** Where it is written; empty for a rule in Java. */
    public Optional<SourceSpan> place() {
        return aim.terms().span();
    }

    /** The file and line where it is written; empty for a rule in Java. */
    public String where() {
        return place().map(span -> span.text().name() + ":" + span.startLine()).orElse("");
    }

    /** The topics it belongs to: the one, or the policy, it is written in and the one it is named after. */
    public Set<String> topics() {
        Set<String> topics = new TreeSet<>();
        place().map(span -> Path.of(span.text().name())).ifPresent(file -> topics.add(topic(file)));
        int slash = name.indexOf('/');
        if (slash > 0) {
            topics.add(name.substring(0, slash));
        }
        return topics;
    }

    /** A topic has a folder to itself, a policy a file. */
    private static String topic(Path file) {
        boolean own = file.endsWith("ruleset.yaml");
        return Optional.ofNullable(own ? file.getParent() : file.getFileName())
                .map(named -> named.getFileName().toString().replaceFirst("\\.ya?ml$", ""))
                .orElse("");
    }

    /** Whether an encounter shows it; what a payer changes, only an encounter of that payer. */
    public boolean isReachedBy(Example example) {
        return (payer.equals(PayerId.NONE) || payer.text().equals(payerOf(example)))
                && aim.reached().test(example);
    }

    private static String payerOf(Example example) {
        return example.answers()
                .find(Scope.ENCOUNTER, DecisionGraph.PAYER)
                .filter(answer -> answer.is(Answer.Kind.GIVEN))
                .map(answer -> answer.value().words())
                .orElse(PayerId.NONE.text());
    }

    @Override
    public String toString() {
        return kind.word() + " " + name;
    }
}
