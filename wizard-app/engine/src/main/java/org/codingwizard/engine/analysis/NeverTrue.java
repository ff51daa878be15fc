package org.codingwizard.engine.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.KnownFacts;
import org.codingwizard.engine.graph.Owned;
import org.codingwizard.engine.ruleset.Condition;
import org.codingwizard.engine.ruleset.DerivedFact;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.ruleset.Value;
import org.codingwizard.engine.source.SourceSpan;
import org.codingwizard.spi.PayerId;

/** Conditions of findings, conflicts, demands on the note and rows that hold for no answers at all, given or not. */
final class NeverTrue {

    private static final int MOST_COMBINATIONS = 50_000;

    private final DecisionGraph graph;
    private final Mentions mentions;
    private final Days days;
    private final List<Diagnostic> found = new ArrayList<>();

    NeverTrue(DecisionGraph graph, Mentions mentions) {
        this.graph = graph;
        this.mentions = mentions;
        this.days = Days.of(graph);
    }

    /** Of a payer's graph, the payer's own; the others are judged in the graph without payers. */
    List<Diagnostic> diagnostics() {
        boolean core = graph.payer().equals(PayerId.NONE);
        graph.rules().advice().stream()
                .filter(owned -> core || owned.isPolicy())
                .map(Owned::rule)
                .forEach(advice -> check("the finding `" + advice.id() + "`", advice.when(), advice.span()));
        graph.rules().conflicts().stream()
                .filter(owned -> core || owned.isPolicy())
                .map(Owned::rule)
                .forEach(conflict -> check("the conflict `" + conflict.id() + "`", conflict.when(), conflict.span()));
        graph.rules().documentation().stream()
                .filter(owned -> core || owned.isPolicy())
                .map(Owned::rule)
                .forEach(item -> check("the demand `" + item.id() + "` on the note", item.when(), item.span()));
        for (DerivedFact table : graph.derivedFacts()) {
            table.rows()
                    .forEach(row -> check(
                            "the row `" + row.value() + "` of the fact `" + table.id() + "`", row.when(), row.span()));
        }
        return found;
    }

    private void check(String what, Condition condition, SourceSpan span) {
        List<Condition> conditions = new ArrayList<>(mentions.behind(condition));
        conditions.add(condition);
        Domains domains = new Domains(graph, days, conditions);
        List<Question> questions = mentions.questions(condition).stream()
                .flatMap(id -> graph.question(id).stream())
                .toList();
        long combinations = questions.stream()
                .mapToLong(question -> 1L + domains.answers(question, true).size())
                .reduce(1, (a, b) -> Math.min(a * b, Integer.MAX_VALUE));
        if (combinations > MOST_COMBINATIONS) {
            found.add(Diagnostic.at(
                            span, DiagnosticCode.NOT_FULLY_ANALYSED, "nobody looked whether " + what + " can ever hold")
                    .withHelp("its condition looks at too many answers"));
        } else if (!canHold(condition, questions, domains, new HashMap<>())) {
            found.add(never(what, condition, span));
        }
    }

    private boolean canHold(Condition condition, List<Question> open, Domains domains, Map<FactId, Value> known) {
        if (open.isEmpty()) {
            return condition.holds(new KnownFacts(graph, known, Optional.empty()));
        }
        List<Question> rest = open.subList(1, open.size());
        Question question = open.get(0);
        for (Value value : domains.answers(question, true)) {
            known.put(question.id(), value);
            if (canHold(condition, rest, domains, known)) {
                return true;
            }
        }
        known.remove(question.id());
        return canHold(condition, rest, domains, known);
    }

    private static Diagnostic never(String what, Condition condition, SourceSpan span) {
        String facts =
                condition.mentions().stream().map(fact -> "`" + fact + "`").collect(Collectors.joining(", "));
        return Diagnostic.at(span, DiagnosticCode.UNREACHABLE, what + " can never hold")
                .withShow(List.of("no answers for " + facts + " meet its condition"))
                .withHelp("look for two tests of one fact that exclude each other");
    }
}
