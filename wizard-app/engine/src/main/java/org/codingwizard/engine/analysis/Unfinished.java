package org.codingwizard.engine.analysis;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.StepId;

/** Says what could not be looked at completely, so that nothing is silently taken for proved. */
final class Unfinished {

    private Unfinished() {}

    static List<Diagnostic> in(DecisionGraph graph, Discoveries found) {
        Stream<Diagnostic> questions = found.shortened.stream().map(question -> combinations(graph, question));
        return Stream.concat(questions, situations(graph, found)).toList();
    }

    private static Diagnostic combinations(DecisionGraph graph, FactId question) {
        return Diagnostic.at(
                        graph.asked(question).span(),
                        DiagnosticCode.NOT_FULLY_ANALYSED,
                        "not every combination of the choices of `" + question + "` was tried")
                .withHelp("gaps, overlaps and unreached steps behind it may be missed; "
                        + "name fewer of its choices apart from each other in conditions");
    }

    private static Stream<Diagnostic> situations(DecisionGraph graph, Discoveries found) {
        if (found.unfinished.isEmpty()) {
            return Stream.empty();
        }
        StepId first = found.unfinished.iterator().next();
        String steps =
                found.unfinished.stream().limit(8).map(step -> "`" + step + "`").collect(Collectors.joining(", "));
        return Stream.of(Diagnostic.at(
                        graph.step(first).span(),
                        DiagnosticCode.NOT_FULLY_ANALYSED,
                        "there are too many situations to look at all of them")
                .withHelp("gaps and overlaps at and behind " + steps
                        + " may be missed, and nobody looked for steps that are never reached")
                .withHelp("let conditions look at fewer answers that were given long before"));
    }
}
