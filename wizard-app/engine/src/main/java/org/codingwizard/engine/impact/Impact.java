package org.codingwizard.engine.impact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.codingwizard.engine.analysis.Ways;
import org.codingwizard.engine.coding.Coding;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Value;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.session.Diligence;
import org.codingwizard.engine.session.Scope;
import org.codingwizard.spi.PayerId;

/**
 * Everything that a payer changes against the core rules.
 *
 * @param payer the payer
 * @param shown its rules, each with an example
 * @param ways how many ways lead to an outcome
 * @param waysAsked how many of them pass a question that the payer adds
 */
public record Impact(PayerId payer, List<Shown> shown, int ways, int waysAsked) {

    public Impact {
        shown = List.copyOf(shown);
    }

    /**
     * A rule at work.
     *
     * @param change the rule
     * @param example an encounter that shows it; empty if none was found
     * @param core what the same encounter is coded as without the payer; empty without an example
     */
    public record Shown(Change change, Optional<Example> example, Optional<CodingResult> core) {}

    /** The rules of one kind. */
    public List<Shown> of(Change.Kind kind) {
        return shown.stream().filter(one -> one.change().kind() == kind).toList();
    }

    /** The example of a rule, by the rule's name. */
    public Optional<Example> example(String name) {
        return shown.stream()
                .filter(one -> one.change().name().equals(name))
                .findFirst()
                .flatMap(Shown::example);
    }

    /**
     * What a payer changes.
     *
     * @param core coding without any payer
     * @param payer coding for the payer
     * @param day the day of examples of rules that hold on it
     */
    public static Impact of(Coding core, Coding payer, LocalDate day) {
        Ways ways = Ways.of(payer.graph());
        Examples examples = new Examples(payer, ways, day);
        List<Shown> shown = Changes.of(payer).stream()
                .map(change -> shown(change, examples.of(change), core))
                .toList();
        Set<FactId> added = payer.graph().rules().asks().stream()
                .map(owned -> owned.rule().question())
                .collect(Collectors.toSet());
        long asked = ways.arrivals().stream()
                .filter(arrival -> arrival.answers().stream().anyMatch(given -> added.contains(given.question())))
                .count();
        return new Impact(payer.graph().payer(), shown, ways.arrivals().size(), (int) asked);
    }

    private static Shown shown(Change change, Optional<Example> example, Coding core) {
        return new Shown(
                change, example, example.map(found -> core.code(withoutPayer(found.answers()), Diligence.ASK_NOBODY)));
    }

    private static Answers withoutPayer(Answers answers) {
        AnswerKey payer = new AnswerKey(Scope.ENCOUNTER, DecisionGraph.PAYER);
        return answers.with(payer, Answer.of(new Value.One(PayerId.NONE.text())));
    }
}
