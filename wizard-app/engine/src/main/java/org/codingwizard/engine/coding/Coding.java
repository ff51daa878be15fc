package org.codingwizard.engine.coding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codingwizard.engine.edition.LoadedEditions;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.ruleset.Choice;
import org.codingwizard.engine.ruleset.LineRules;
import org.codingwizard.engine.ruleset.PolicyRule;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.ruleset.Value;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.session.Diligence;
import org.codingwizard.engine.session.Pending;
import org.codingwizard.engine.session.Scope;
import org.codingwizard.engine.session.Walked;
import org.codingwizard.engine.session.Walker;
import org.codingwizard.spi.EncounterEdit;

/** Codes encounters for one payer: from answers to the result, and to the question that comes next. */
public final class Coding {

    /** The id of the finding that a payer's policies do not work. */
    public static final String POLICIES_NOT_APPLIED = "payer-policies-not-applied";

    private final DecisionGraph graph;
    private final LoadedEditions editions;
    private final Evaluator evaluator;
    private final Samples samples;
    private final OwnEdits edits;
    private final List<CodedFinding> shortcomings;

    /**
     * A coding for one payer.
     *
     * @param edits what the payer's plugin reviews in Java
     */
    public Coding(DecisionGraph graph, LoadedEditions editions, List<EncounterEdit> edits) {
        this(graph, editions, new OwnEdits(edits), List.of());
    }

    private Coding(DecisionGraph graph, LoadedEditions editions, OwnEdits edits, List<CodedFinding> shortcomings) {
        this.graph = graph;
        this.editions = editions;
        this.evaluator = new Evaluator(graph, editions, edits);
        this.samples = new Samples(graph);
        this.edits = edits;
        this.shortcomings = List.copyOf(shortcomings);
    }

    /** The same coding for an encounter for which it is not enough: every result says so, and is not complete. */
    public Coding lacking(CodedFinding shortcoming) {
        return new Coding(graph, editions, edits, List.of(shortcoming));
    }

    /** The graph that is walked. */
    public DecisionGraph graph() {
        return graph;
    }

    /** The ids of what the payer's plugin reviews in Java. */
    public List<String> editIds() {
        return edits.ids();
    }

    /** The ids of the findings that can be given; what a plugin reviews in Java may give others too. */
    public Stream<String> findingIds() {
        Stream<String> advice =
                graph.rules().advice().stream().map(owned -> owned.rule().id());
        Stream<String> policies =
                graph.policies().stream().flatMap(owned -> owned.rule().rules()).map(PolicyRule::id);
        Stream<String> own = Stream.concat(editIds().stream(), Stream.of(PluginEdits.FAILED, POLICIES_NOT_APPLIED));
        return Stream.of(advice, policies, LineRules.EDITS.stream(), own).flatMap(ids -> ids);
    }

    /** The walks as far as the answers lead. */
    public Walked walk(Answers answers, Diligence diligence) {
        return Walker.walk(graph, answers, diligence);
    }

    /** The question to be asked next; empty when everything that can be asked is answered. */
    public Optional<Pending> next(Answers answers, Diligence diligence) {
        return next(walk(answers, diligence), answers, diligence);
    }

    /** The same where the answers are walked already. */
    public Optional<Pending> next(Walked walked, Answers answers, Diligence diligence) {
        return new NextQuestion(evaluator, samples, diligence)
                .after(walked, answers)
                .map(pending -> {
                    Answers others = answers.without(pending.key());
                    boolean same = answers.find(pending.key()).isEmpty();
                    return choices(diligence).offered(pending, same ? walked : walk(others, diligence), others);
                });
    }

    private OfferedChoices choices(Diligence diligence) {
        return new OfferedChoices(graph, diligence);
    }

    /** What the encounter is coded as, as far as these answers decide it. */
    public CodingResult code(Answers answers, Diligence diligence) {
        return code(walk(answers, diligence), answers, diligence);
    }

    /** The same where the answers are walked already. */
    public CodingResult code(Walked walked, Answers answers, Diligence diligence) {
        Outlook.View view = Outlook.of(evaluator, samples, new Outlook.Start(walked, answers, diligence));
        List<Evaluation> leaves = view.exhausted() ? List.of() : view.leaves();
        List<CodedFinding> lacks = lacks(leaves);
        CommonOutcome certain = new CommonOutcome(view);
        return new CodingResult(
                certain.lines(),
                Findings.sorted(Stream.concat(lacks.stream(), certain.findings().stream())
                        .distinct()
                        .toList()),
                certain.documentation(),
                missing(view, answers, diligence),
                dropped(view, answers),
                !leaves.isEmpty() && view.deciding().isEmpty() && lacks.isEmpty(),
                editions(leaves, Diagnoses.of(answers)));
    }

    /** What the result lacks, whatever else is open: policies that could not be applied, and edits that failed. */
    private List<CodedFinding> lacks(List<Evaluation> leaves) {
        Stream<CodedFinding> failed = leaves.stream()
                .flatMap(leaf -> leaf.findings().stream())
                .filter(coded -> coded.finding().id().equals(PluginEdits.FAILED));
        return Stream.concat(shortcomings.stream(), failed).distinct().toList();
    }

    /** What is to be said about the diagnoses of these answers on their day, whatever else is open. */
    public List<CodedFinding> aboutDiagnoses(Answers answers) {
        return answers.find(Scope.ENCOUNTER, DecisionGraph.DATE_OF_SERVICE)
                .map(Answer::value)
                .filter(Value.Day.class::isInstance)
                .map(value -> new Tables(editions, ((Value.Day) value).date()))
                .map(tables -> new DiagnosisPass(graph.lineRules(), tables, Diagnoses.of(answers)).findings())
                .orElse(List.of());
    }

    /** By the id of each join that has ranges, what was counted: its total, or the muscles of each limb. */
    public Map<String, List<Integer>> totals(Walked walked) {
        return Totals.of(graph, walked);
    }

    /** Names and a number for the same question that do not agree. */
    public Optional<Miscount> miscount(Answers answers) {
        return Miscount.in(graph, answers);
    }

    /** A conflict's text with its words in braces replaced by the answers. */
    public String words(String text, Walked.Clash clash) {
        return Words.fill(text, word -> AdvicePass.words(graph, clash.facts(), word));
    }

    private List<Missing> missing(Outlook.View view, Answers answers, Diligence diligence) {
        Map<AnswerKey, Missing> missing = new LinkedHashMap<>();
        view.open().values().stream()
                .filter(pending -> view.always().contains(pending.key()))
                .filter(pending -> view.exhausted() || view.telling().contains(pending.key()))
                .map(pending -> {
                    Answers others = answers.without(pending.key());
                    return missing(choices(diligence).offered(pending, walk(others, diligence), others), view);
                })
                .forEach(one -> missing.merge(one.key(), one, Missing::and));
        return List.copyOf(missing.values());
    }

    /** Of several questions that ask the same, the first is reported, if it was asked on the way. */
    private Missing missing(Pending pending, Outlook.View view) {
        Optional<AnswerKey> first = pending.question()
                .rules()
                .standsInFor()
                .map(question -> new AnswerKey(pending.key().scope(), question))
                .filter(key -> view.asks(key));
        Question reported = first.map(key -> graph.asked(key.question())).orElse(pending.question());
        List<String> choices = reported.choices().stream()
                .filter(choice -> !choice.meansUnknown())
                .map(Choice::id)
                .toList();
        boolean decides = view.exhausted() || view.deciding().contains(pending.key());
        return new Missing(first.orElse(pending.key()), choices, decides);
    }

    private List<Dropped> dropped(Outlook.View view, Answers answers) {
        Set<AnswerKey> used = view.leaves().stream()
                .flatMap(leaf -> Stream.concat(leaf.walked().askedKeys().stream(), leaf.followUps().stream()))
                .collect(Collectors.toSet());
        if (view.leaves().isEmpty()) {
            return List.of();
        }
        List<Dropped> dropped = new ArrayList<>();
        answers.all().forEach((key, answer) -> {
            boolean told = answer.is(Answer.Kind.GIVEN) || answer.is(Answer.Kind.LEFT_OUT);
            if (told && !used.contains(key)) {
                dropped.add(new Dropped(key, why(key)));
            }
        });
        return dropped;
    }

    private String why(AnswerKey key) {
        if (graph.question(key.question()).isEmpty()) {
            if (!shortcomings.isEmpty()) {
                return "the policies of its payer, which may ask for it, could not be applied";
            }
            return "no question of payer `" + graph.payer() + "` asks for it";
        }
        Scope scope = key.scope();
        String about = scope.isEncounter() ? "this encounter" : scope.isSubstance() ? "this substance" : "this target";
        return "it is not asked for " + about + " after the other answers, so it changes nothing";
    }

    /** What every edit says about lines that a coder wrote; the day must be among the answers. */
    public CheckedClaim check(ClaimToCheck claim) {
        return new LineCheck(graph, editions, edits).check(claim);
    }

    private List<String> editions(List<Evaluation> leaves, Diagnoses diagnoses) {
        Optional<LocalDate> date = leaves.stream()
                .findFirst()
                .flatMap(leaf -> leaf.walked().encounter().facts().date());
        List<String> titles = new ArrayList<>(editions.titles(date));
        if (!diagnoses.all().isEmpty()) {
            titles.add(editions.diagnosisCodes().edition().titleOn(date));
        }
        return titles;
    }
}
