package org.codingwizard.engine.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.codingwizard.engine.coding.Certainty.Judgement;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.Owned;
import org.codingwizard.engine.ruleset.Advice;
import org.codingwizard.engine.ruleset.Condition;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Facts;
import org.codingwizard.engine.ruleset.Join;
import org.codingwizard.engine.ruleset.Limit;
import org.codingwizard.engine.ruleset.Policy;
import org.codingwizard.engine.ruleset.PolicyLimit;
import org.codingwizard.engine.ruleset.PolicyRule;
import org.codingwizard.spi.Citation;
import org.codingwizard.spi.Finding;
import org.codingwizard.spi.Modifier;

/** Says what the payer's policies say about typed lines, and names the facts by which they say more. */
final class PolicyCheck {

    /** Modifiers that only a payer's policy asks for. */
    private static final Set<String> ONLY_POLICIES = Set.of("KX", "EJ");

    private final DecisionGraph graph;
    private final Tables tables;
    private final Facts facts;
    private final Certainty certainty;
    private final CheckWriter out;
    private final List<CodedFinding> findings = new ArrayList<>();

    PolicyCheck(DecisionGraph graph, Tables tables, Facts facts, CheckWriter out) {
        this.graph = graph;
        this.tables = tables;
        this.facts = facts;
        this.certainty = new Certainty(graph, facts);
        this.out = out;
    }

    void check(List<DraftLine> lines) {
        graph.policies()
                .forEach(policy -> policy.rule().limits().stream()
                        .filter(limit -> limit.kind().countsUnits())
                        .forEach(limit -> units(policy.with(limit), lines)));
        for (DraftLine line : lines) {
            graph.policies().forEach(policy -> check(policy, line));
            unasked(line);
        }
        out.add(findings);
    }

    private void check(Owned<Policy> policy, DraftLine line) {
        Open open = new Open();
        policy.rule().modifiers().forEach(rule -> modifier(policy.with(rule), line, open));
        policy.rule().substitutions().forEach(rule -> substitution(policy, rule, line, open));
        policy.rule().limits().stream()
                .filter(limit -> !limit.kind().countsUnits())
                .forEach(limit -> counted(policy, limit, line, open));
        policy.rule().coveredDiagnoses().forEach(rule -> diagnoses(rule, line, open));
        policy.rule().notBilled().forEach(rule -> notBilled(policy.with(rule), line, open));
        graph.rules().advice().stream()
                .filter(owned -> owned.isPolicy() && owned.ruleset().equals(policy.ruleset()))
                .forEach(owned -> advice(owned, line, open));
        if (!open.questions.isEmpty()) {
            Map<String, String> words =
                    Map.of("policy", policy.ruleset(), "facts", "`" + String.join("`, `", open.questions) + "`");
            say(policy, "payer-open-facts", line, words, open.cites.get(0));
        }
    }

    /** The questions behind rules that could not be decided, and where these are published. */
    private static final class Open {
        private final Set<String> questions = new TreeSet<>();
        private final List<Citation> cites = new ArrayList<>();

        void add(Set<String> more, List<Citation> where) {
            questions.addAll(more);
            cites.addAll(where);
        }
    }

    /** Whether a rule holds; where that is open, what it depends on is noted. */
    private boolean holds(Condition when, List<Citation> cites, Open open) {
        Judgement judgement = certainty.of(when);
        if (judgement == Judgement.OPEN) {
            open.add(certainty.open(when), cites);
        }
        return judgement == Judgement.YES;
    }

    private void modifier(Owned<Policy.LineModifier> owned, DraftLine line, Open open) {
        Policy.LineModifier rule = owned.rule();
        boolean asItIs = rule.off()
                .map(off -> !line.modifiers().contains(off))
                .orElseGet(() -> rule.add().filter(line.modifiers()::contains).isPresent());
        if (asItIs || !isAbout(rule, line) || !holds(rule.when(), rule.cites(), open)) {
            return;
        }
        if (rule.isDemand()) {
            Map<String, String> words =
                    Map.of("modifier", rule.add().orElseThrow().text());
            say(owned, "payer-modifier-missing", line, words, rule.cites().get(0));
        } else {
            findings.add(about(line).modifier(owned, line.code()));
        }
    }

    private void notBilled(Owned<Policy.NotBilled> owned, DraftLine line, Open open) {
        Policy.NotBilled rule = owned.rule();
        boolean about = isAbout(rule, line)
                || (rule.scope().inForce().on(tables.date()) && drugCodes(rule).anyMatch(line.code()::equals));
        if (about && holds(rule.when(), rule.cites(), open)) {
            findings.add(about(line).notBilled(owned, line.code()));
        }
    }

    /** The codes of the drugs that a rule names. */
    private Stream<String> drugCodes(Policy.NotBilled rule) {
        return graph.joins().stream()
                .map(Owned::rule)
                .filter(Join.Amounts.class::isInstance)
                .flatMap(join -> ((Join.Amounts) join).codes().entrySet().stream())
                .filter(drug -> rule.everyDrug() || rule.drugs().contains(drug.getKey()))
                .flatMap(drug -> drug.getValue().stream());
    }

    /** What units come to, the lines alone tell. */
    private void units(Owned<PolicyLimit> owned, List<DraftLine> lines) {
        PolicyLimit limit = owned.rule();
        List<DraftLine> limited = lines.stream()
                .filter(line -> limit.lines().contains(line.code()))
                .toList();
        Optional<Limit.Dated> number = limit.on(tables.date());
        if (number.isPresent() && certainty.of(limit.when()) == Judgement.YES) {
            UnitCount.over(limit, number.get(), limited)
                    .forEach(over -> findings.add(new PolicyWriter(graph, facts, over.procedures())
                            .limit(owned, over.words(number.get()), number.get().cites())));
        }
    }

    private boolean isAbout(PolicyRule.Scoped rule, DraftLine line) {
        return rule.scope().isAbout(line.code(), tables.date());
    }

    private PolicyWriter about(DraftLine line) {
        return new PolicyWriter(graph, facts, line.procedures());
    }

    private void substitution(Owned<Policy> policy, Policy.Substitution rule, DraftLine line, Open open) {
        if (isAbout(rule, line) && holds(rule.when(), rule.cites(), open)) {
            Map<String, String> words = Map.of("instead", rule.with());
            say(policy, "payer-wants-another", line, words, rule.cites().get(0));
        }
    }

    private void counted(Owned<Policy> policy, PolicyLimit rule, DraftLine line, Open open) {
        String kind = rule.kind() == PolicyLimit.Kind.DAYS ? "payer-interval" : "payer-session-limit";
        rule.on(tables.date())
                .filter(dated -> rule.lines().contains(line.code()))
                .filter(dated -> holds(rule.when(), dated.cites(), open))
                .ifPresent(dated -> say(
                        policy,
                        kind,
                        line,
                        Map.of(
                                "limit", dated.value().toPlainString(),
                                "window", rule.window(),
                                "scope", rule.scope(),
                                "question", rule.counts().map(FactId::text).orElse("")),
                        dated.cites().get(0)));
    }

    private void diagnoses(Policy.CoveredDiagnoses rule, DraftLine line, Open open) {
        if (isAbout(rule, line) && holds(rule.when(), rule.cites(), open)) {
            open.add(Set.of(Diagnoses.QUESTION.text()), rule.cites());
        }
    }

    private void advice(Owned<Advice> owned, DraftLine line, Open open) {
        Advice advice = owned.rule();
        boolean about = advice.lines().contains(line.code()) && advice.inForce().on(tables.date());
        if (about && holds(advice.when(), advice.cites(), open)) {
            Finding finding = new Finding(
                    advice.id(),
                    advice.severity(),
                    Words.fill(advice.says(), word -> meaning(word, line)),
                    Words.fill(advice.remedy(), word -> meaning(word, line)),
                    line.procedures(),
                    advice.cites().get(0));
            findings.add(new CodedFinding(finding, owned.named(advice.id()), owned.from()));
        }
    }

    private String meaning(String word, DraftLine line) {
        return word.equals("line") ? line.code() : AdvicePass.words(graph, facts, word);
    }

    /** KX and the like where no policy asks for them on this code. */
    private void unasked(DraftLine line) {
        for (Modifier modifier : line.modifiers()) {
            boolean asked = graph.policies().stream()
                    .flatMap(policy -> policy.rule().modifiers().stream())
                    .anyMatch(rule -> rule.add().equals(Optional.of(modifier))
                            && isAbout(rule, line)
                            && certainty.of(rule.when()) != Judgement.NO);
            if (ONLY_POLICIES.contains(modifier.text()) && !asked) {
                out.say("payer-modifier-unasked", line, Map.of("modifier", modifier.text()));
            }
        }
    }

    private void say(Owned<?> policy, String kind, DraftLine line, Map<String, String> words, Citation citation) {
        Map<String, String> all = new HashMap<>(words);
        all.put("line", line.code());
        Finding finding = out.words().finding(kind, all, line.procedures()).finding();
        Finding cited = new Finding(
                finding.id(), finding.severity(), finding.message(), finding.remedy(), finding.procedures(), citation);
        findings.add(new CodedFinding(cited, policy.named(kind), policy.from()));
    }
}
