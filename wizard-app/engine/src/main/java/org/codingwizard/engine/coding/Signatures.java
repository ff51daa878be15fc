package org.codingwizard.engine.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.Owned;
import org.codingwizard.engine.ruleset.Advice;
import org.codingwizard.engine.ruleset.Condition;
import org.codingwizard.engine.ruleset.DocumentationItem;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Facts;
import org.codingwizard.engine.ruleset.Policy;
import org.codingwizard.engine.session.Trace;
import org.codingwizard.engine.session.Walked;

/**
 * What a procedure has to do with anything beyond itself, without how it came to be: two ways of answering its questions that have the same
 * signature come to the same lines and findings, whatever the rest of the encounter is.
 */
final class Signatures {

    private final DecisionGraph graph;
    private final boolean wholeFacts;
    private final List<Condition> deciding = new ArrayList<>();

    /**
     * Signatures in a graph.
     *
     * @param wholeFacts whether any answer may matter, because code that nobody can look into reviews the encounter
     */
    Signatures(DecisionGraph graph, boolean wholeFacts) {
        this.graph = graph;
        this.wholeFacts = wholeFacts;
        graph.lineRules().sideStyles().forEach(style -> deciding.add(style.when()));
        graph.joins().forEach(join -> join.rule().terms().modifiers().forEach(added -> deciding.add(added.when())));
        for (Owned<Policy> owned : graph.policies()) {
            owned.rule().rules().forEach(rule -> deciding.add(rule.when()));
        }
    }

    /** The signature of a procedure whose walk reached its outcome. */
    List<Object> of(Walked walked, int procedure) {
        List<Trace> traces = walked.traces()
                .filter(trace -> trace.scope().procedure() == procedure)
                .toList();
        List<Object> signature = new ArrayList<>();
        Drafted drafted = Drafting.of(graph, traces);
        drafted.sites().forEach(site -> signature.add(site.withoutReasons()));
        drafted.shares().forEach(share -> signature.add(share.withoutReasons()));
        for (Trace trace : traces) {
            signature.add(wholeFacts ? trace.facts().own() : said(trace));
            deciding.forEach(condition -> signature.add(condition.holds(trace.facts())));
        }
        return signature;
    }

    /** Everything that advice, documentation and limits would say of these facts. */
    private List<Object> said(Trace trace) {
        Facts facts = trace.facts();
        List<Object> said = new ArrayList<>(List.of(trace.rulesets()));
        for (Owned<Advice> owned : graph.rules().advice()) {
            Advice advice = owned.rule();
            if (advice.when().holds(facts)) {
                said.add(List.of(owned.named(advice.id()), filled(advice.says() + advice.remedy(), facts)));
            }
        }
        for (Owned<DocumentationItem> owned : graph.rules().documentation()) {
            DocumentationItem item = owned.rule();
            if (item.when().holds(facts)) {
                said.add(filled(item.says(), facts));
            }
        }
        graph.policies().stream()
                .flatMap(owned -> owned.rule().rules())
                .filter(rule -> rule.when().holds(facts))
                .forEach(rule -> said.add(filled(rule.words().text(), facts)));
        told(trace).map(fact -> AdvicePass.words(graph, facts, fact.text())).forEach(said::add);
        return said;
    }

    /** Answers that are compared with limits and lists, or named when one is passed. */
    private Stream<FactId> told(Trace trace) {
        Stream<FactId> counted = graph.policies().stream()
                .flatMap(owned -> owned.rule().limits().stream())
                .flatMap(limit -> limit.counts().stream());
        Stream<FactId> byDefault = trace.asked().stream()
                .filter(Trace.Asked::byDefault)
                .map(asked -> asked.key().question());
        return Stream.of(counted, byDefault, Stream.of(Diagnoses.QUESTION)).flatMap(facts -> facts);
    }

    private String filled(String text, Facts facts) {
        return Words.fill(text, word -> word.equals("line") ? "" : AdvicePass.words(graph, facts, word));
    }
}
