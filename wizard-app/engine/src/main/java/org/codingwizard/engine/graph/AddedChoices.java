package org.codingwizard.engine.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.diagnostic.Suggestions;
import org.codingwizard.engine.ruleset.ChangedConditions;
import org.codingwizard.engine.ruleset.Choice;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.ParsedRuleset;
import org.codingwizard.engine.ruleset.Policy;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.ruleset.Step;

/**
 * The choices that a payer adds to questions of the core. Each goes the way of the choice it is like: wherever a condition names that one,
 * it names the new one too. So nothing behind the linker has to know of it, and what is proved of a graph holds with it.
 */
final class AddedChoices {

    private final List<ParsedRuleset> written;
    private final List<Policy.AddedChoice> added;
    private final Map<FactId, Question> questions = new HashMap<>();

    AddedChoices(List<ParsedRuleset> written) {
        this.written = List.copyOf(written);
        this.added = written.stream()
                .flatMap(ruleset -> ruleset.policy().choices().stream())
                .toList();
        written.forEach(ruleset -> ruleset.questions().forEach(one -> questions.putIfAbsent(one.id(), one)));
    }

    /** The rulesets with every condition widened; as they are where nothing is added. */
    List<ParsedRuleset> rulesets() {
        if (added.isEmpty()) {
            return written;
        }
        Map<FactId, Map<String, List<String>>> like = new HashMap<>();
        for (Policy.AddedChoice one : added) {
            Stream.concat(Stream.of(one.question()), listsOf(one.question()))
                    .forEach(fact -> like.computeIfAbsent(fact, id -> new HashMap<>())
                            .computeIfAbsent(one.like(), id -> new ArrayList<>())
                            .add(one.choice().id()));
        }
        ChangedConditions widened = new ChangedConditions(condition -> condition.widened(like));
        return written.stream().map(widened::in).toList();
    }

    /** The lists whose entries begin with a question, so that its choices are their members. */
    private Stream<FactId> listsOf(FactId question) {
        Set<String> walks = written.stream()
                .flatMap(ruleset -> ruleset.walk().stream()
                        .filter(walk -> ruleset.steps().stream()
                                .filter(Step.Asking.class::isInstance)
                                .map(Step.Asking.class::cast)
                                .anyMatch(step -> step.id().equals(walk.start())
                                        && step.question().equals(question)))
                        .map(ParsedRuleset.Walk::name))
                .collect(Collectors.toSet());
        return questions.values().stream()
                .filter(list -> walks.contains(list.rules().each()))
                .map(Question::id);
    }

    /** The question with what is added to it, each behind the choice it is like. */
    Question with(Question question) {
        List<Choice> choices = new ArrayList<>();
        for (Choice choice : question.choices()) {
            choices.add(choice);
            added.stream()
                    .filter(one ->
                            one.question().equals(question.id()) && one.like().equals(choice.id()))
                    .forEach(one -> choices.add(one.choice()));
        }
        return choices.size() == question.choices().size() ? question : question.withChoices(choices);
    }

    /** What is added where it cannot be, or twice. */
    List<Diagnostic> problems() {
        List<Diagnostic> found = new ArrayList<>();
        Map<List<Object>, Policy.AddedChoice> before = new LinkedHashMap<>();
        for (Policy.AddedChoice one : added) {
            Policy.AddedChoice first =
                    before.putIfAbsent(List.of(one.question(), one.choice().id()), one);
            if (first != null) {
                found.add(Diagnostic.at(one.span(), DiagnosticCode.COLLISION, named(one) + " is added twice")
                        .withSee(
                                first.span(),
                                "the other one, line " + first.span().startLine())
                        .withHelp("take one of them out"));
            } else {
                problem(one).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Diagnostic> problem(Policy.AddedChoice one) {
        Question question = questions.get(one.question());
        if (question == null) {
            List<String> known =
                    questions.keySet().stream().map(FactId::text).sorted().toList();
            return Optional.of(Diagnostic.at(
                            one.span(), DiagnosticCode.UNKNOWN_QUESTION, "`" + one.question() + "` is not a question")
                    .withHelp(Suggestions.didYouMean(one.question().text(), known)));
        }
        if (question.choice(one.choice().id()).isPresent()) {
            return Optional.of(Diagnostic.at(one.span(), DiagnosticCode.COLLISION, named(one) + " is there already")
                    .withSee(question.span(), "the question")
                    .withHelp("take it out, or give it an id of its own"));
        }
        boolean closed = question.kind() == Question.Kind.ONE_OF || question.kind() == Question.Kind.SEVERAL_OF;
        boolean stands = closed
                && question.choice(one.like())
                        .filter(choice -> choice.side().isEmpty())
                        .isPresent();
        return stands ? Optional.empty() : Optional.of(unlike(one, question));
    }

    private static Diagnostic unlike(Policy.AddedChoice one, Question question) {
        List<String> ids = question.choices().stream().map(Choice::id).toList();
        Optional<String> near = Suggestions.didYouMean(one.like(), ids);
        return Diagnostic.at(
                        one.span(),
                        DiagnosticCode.UNKNOWN_FACT_VALUE,
                        "`" + one.like() + "` is no choice of `" + question.id() + "` that a further one can be like")
                .withHelp(
                        near.orElse(
                                "name a choice written under the question; targets, payers, digits, and yes and no stay as they are"));
    }

    private static String named(Policy.AddedChoice one) {
        return "the choice `" + one.choice().id() + "` of `" + one.question() + "`";
    }
}
