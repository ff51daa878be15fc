package org.codingwizard.engine.doctor;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.codingwizard.engine.cases.CaseOutcome;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.Owned;
import org.codingwizard.engine.ruleset.Advice;
import org.codingwizard.engine.ruleset.Conflict;
import org.codingwizard.engine.ruleset.DocumentationItem;
import org.codingwizard.engine.ruleset.Policy;
import org.codingwizard.engine.ruleset.PolicyRule;
import org.codingwizard.engine.session.Trace;
import org.codingwizard.engine.source.SourceSpan;

/**
 * By what each rule of a payer's policies shows that it was at work.
 *
 * @param graph the graph of the payer
 */
record RuleMarks(DecisionGraph graph) {

    /**
     * One rule.
     *
     * @param name its name in results, as policy and id
     * @param span where it is written
     * @param isShownBy whether a case shows it
     */
    record Mark(String name, SourceSpan span, Predicate<SeenCase> isShownBy) {}

    /** Every rule, policy by policy. */
    List<Mark> all() {
        return Stream.of(asks(), lines(), advice(), documentation(), conflicts())
                .flatMap(marks -> marks)
                .toList();
    }

    private Stream<Mark> asks() {
        return graph.rules().asks().stream()
                .filter(Owned::isPolicy)
                .map(owned -> new Mark(
                        owned.named("asks/" + owned.rule().question()),
                        owned.rule().span(),
                        seen -> seen.traces().anyMatch(trace -> isAsked(owned.rule(), trace))));
    }

    private static boolean isAsked(Policy.Ask ask, Trace trace) {
        return trace.asked().stream().anyMatch(one -> one.key().question().equals(ask.question()))
                && trace.taken().stream().anyMatch(taken -> taken.step().equals(ask.after()))
                && trace.facts().date().filter(ask.inForce()::on).isPresent()
                && ask.when().holds(trace.facts());
    }

    private Stream<Mark> lines() {
        return graph.policies().stream()
                .flatMap(owned -> Stream.of(
                                owned.rule().limits().stream().map(rule -> named(owned, rule.id(), rule)),
                                owned.rule().coveredDiagnoses().stream().map(rule -> named(owned, rule.id(), rule)),
                                owned.rule().substitutions().stream().map(rule -> named(owned, rule.id(), rule)),
                                owned.rule().notBilled().stream().map(rule -> named(owned, rule.id(), rule)),
                                owned.rule().overruled().stream()
                                        .map(rule -> named(owned, "overrides/" + rule.finding(), rule)),
                                owned.rule().modifiers().stream().map(rule -> named(owned, id(rule), rule)))
                        .flatMap(marks -> marks));
    }

    private static String id(Policy.LineModifier rule) {
        return rule.isDemand() ? "modifiers/" + rule.add().orElseThrow() : rule.id();
    }

    private static Mark named(Owned<Policy> owned, String id, PolicyRule rule) {
        String name = owned.named(id);
        return new Mark(name, rule.span(), seen -> seen.names(name));
    }

    private Stream<Mark> advice() {
        return graph.rules().advice().stream().filter(Owned::isPolicy).map((Owned<Advice> owned) -> {
            String name = owned.named(owned.rule().id());
            return new Mark(name, owned.rule().span(), seen -> seen.names(name));
        });
    }

    private Stream<Mark> documentation() {
        return graph.rules().documentation().stream()
                .filter(Owned::isPolicy)
                .map((Owned<DocumentationItem> owned) -> new Mark(
                        owned.named(owned.rule().id()),
                        owned.rule().span(),
                        seen -> seen.demands(owned.rule(), owned.from())));
    }

    /** A rule that forbids an answer shows by the error that it makes of a case. */
    private Stream<Mark> conflicts() {
        return graph.rules().conflicts().stream()
                .filter(Owned::isPolicy)
                .map((Owned<Conflict> owned) -> new Mark(
                        owned.named(owned.rule().id()),
                        owned.rule().span(),
                        seen -> refuses(owned.rule(), seen.outcome())));
    }

    private static boolean refuses(Conflict conflict, CaseOutcome outcome) {
        return outcome.got().errors().stream()
                .filter(error -> error.code() == DiagnosticCode.CONTRADICTING_ANSWERS)
                .anyMatch(error ->
                        conflict.says().contains("{") || error.message().equals(conflict.says()));
    }
}
