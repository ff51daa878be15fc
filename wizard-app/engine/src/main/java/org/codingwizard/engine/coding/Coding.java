package org.codingwizard.engine.coding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codingwizard.engine.edition.LoadedEditions;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.Owned;
import org.codingwizard.engine.ruleset.Choice;
import org.codingwizard.engine.ruleset.Conflict;
import org.codingwizard.engine.ruleset.FactId;
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
import org.codingwizard.engine.session.ScopeFacts;
import org.codingwizard.engine.session.Trace;
import org.codingwizard.engine.session.Walked;
import org.codingwizard.engine.session.Walker;
import org.codingwizard.spi.EncounterEdit;

/** Codes encounters for one payer: from answers to the result, and to the question that comes next. */
public final class Coding {

    /** The id of the finding that a payer's policies do not work. */
    public static final String POLICIES_NOT_APPLIED = "payer-policies-not-applied";

    private static final FactId CONTAINER = new FactId("container");

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
                    return offered(pending, same ? walked : walk(others, diligence), others, diligence);
                });
    }

    /** The question without choices that would contradict what is answered already. */
    private Pending offered(Pending pending, Walked walked, Answers others, Diligence diligence) {
        Question question = pending.question();
        if (question.choices().isEmpty() || graph.conflictsOn(question.id()).isEmpty()) {
            return pending;
        }
        Predicate<Choice> contradicts = contradiction(pending.key(), walked, others, diligence);
        List<Choice> possible =
                question.choices().stream().filter(contradicts.negate()).toList();
        if (possible.size() == question.choices().size()) {
            return pending;
        }
        return new Pending(
                pending.key(),
                question.withChoices(possible),
                pending.step(),
                pending.standard(),
                pending.endOffered(),
                pending.from());
    }

    /** Which choices contradict the other answers, which are walked already. */
    private Predicate<Choice> contradiction(AnswerKey key, Walked walked, Answers others, Diligence diligence) {
        boolean last = diligence == Diligence.ASK_ALL && waitsLast(key, walked, others);
        Optional<ScopeFacts> facts = walked.traces()
                .filter(trace -> last && trace.scope().equals(key.scope()))
                .findFirst()
                .map(Trace::facts);
        // With no answer beyond the question, a choice can contradict only what the walk knows there.
        return facts.map(known -> contradiction(key.question(), known))
                .orElse(choice -> walk(others.with(key, Answer.of(value(choice))), diligence)
                        .clash()
                        .isPresent());
    }

    /** Which choices contradict what is known. */
    private Predicate<Choice> contradiction(FactId question, ScopeFacts known) {
        List<Owned<Conflict>> coming = graph.conflictsOn(question, known);
        return choice -> {
            ScopeFacts more = coming.isEmpty() ? known : known.with(question, value(choice));
            return coming.stream().anyMatch(conflict -> conflict.rule().when().holds(more));
        };
    }

    private static Value value(Choice choice) {
        return new Value.Several(List.of(choice.id()));
    }

    /** Whether a walk waits for this answer, and none of the others lies beyond it. */
    private static boolean waitsLast(AnswerKey key, Walked walked, Answers others) {
        Set<AnswerKey> asked = walked.askedKeys();
        Set<Scope> closed = walked.traces()
                .flatMap(trace -> trace.asked().stream())
                .filter(one -> one.question().kind() == Question.Kind.ENTRIES)
                .map(one -> one.key().scope())
                .collect(Collectors.toSet());
        return walked.open().filter(open -> open.key().equals(key)).isPresent()
                && others.all().entrySet().stream()
                        .allMatch(given -> asked.contains(given.getKey())
                                || (given.getValue().is(Answer.Kind.DONE)
                                        && closed.contains(
                                                given.getKey().scope().around())));
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
        return new CodingResult(
                view.exhausted()
                        ? certainVisit(view)
                        : certainLines(leaves, view.open().keySet()),
                Findings.sorted(Stream.concat(lacks.stream(), certainFindings(leaves).stream())
                        .distinct()
                        .toList()),
                certainDocumentation(leaves),
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

    /** Where there are too many ways to follow them all, only the visit is judged: the procedures beside it do no more than ask for its 25. */
    private static List<CodedLine> certainVisit(Outlook.View view) {
        return certainLines(view.leaves(), view.open().keySet()).stream()
                .filter(line -> line.line().procedures().isEmpty())
                .toList();
    }

    private static List<CodedLine> certainLines(List<Evaluation> leaves, Set<AnswerKey> open) {
        if (leaves.isEmpty()) {
            return List.of();
        }
        List<CodedLine> certain = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (CodedLine line : leaves.get(0).lines()) {
            String text = line.line().toString();
            int number = seen.merge(text, 1, Integer::sum);
            boolean everywhere = leaves.stream().allMatch(leaf -> times(text, leaf) >= number);
            if (everywhere && !isOpenDrug(line, open)) {
                certain.add(withoutGuesses(line, open));
            }
        }
        return certain;
    }

    /** A drug of which something is open is not certain, even where every answer would come to the same line. */
    private static boolean isOpenDrug(CodedLine line, Set<AnswerKey> open) {
        return line.because().stream()
                .map(Reason::key)
                .filter(key -> key.scope().isSubstance())
                .anyMatch(key -> open.stream()
                        .anyMatch(other -> other.scope().equals(key.scope())
                                && other.question().equals(CONTAINER)));
    }

    private static long times(String line, Evaluation leaf) {
        return leaf.lines().stream()
                .filter(other -> other.line().toString().equals(line))
                .count();
    }

    /** The reasons that rest on answers really given. */
    private static CodedLine withoutGuesses(CodedLine line, Set<AnswerKey> open) {
        List<Reason> given = line.because().stream()
                .filter(reason -> !open.contains(reason.key()))
                .toList();
        boolean diagnosed = !open.contains(new AnswerKey(Scope.ENCOUNTER, Diagnoses.QUESTION));
        return new CodedLine(
                line.line(),
                line.title(),
                given.isEmpty() ? line.because() : given,
                line.from(),
                diagnosed ? line.diagnoses() : List.of(),
                line.weight());
    }

    private static List<CodedFinding> certainFindings(List<Evaluation> leaves) {
        return leaves.isEmpty()
                ? List.of()
                : leaves.get(0).findings().stream()
                        .filter(finding ->
                                leaves.stream().allMatch(leaf -> leaf.findings().contains(finding)))
                        .toList();
    }

    private static List<DocumentationLine> certainDocumentation(List<Evaluation> leaves) {
        return leaves.isEmpty()
                ? List.of()
                : leaves.get(0).documentation().stream()
                        .filter(item -> leaves.stream()
                                .allMatch(leaf -> leaf.documentation().contains(item)))
                        .toList();
    }

    private List<Missing> missing(Outlook.View view, Answers answers, Diligence diligence) {
        Map<AnswerKey, Missing> missing = new LinkedHashMap<>();
        view.open().values().stream()
                .filter(pending -> view.always().contains(pending.key()))
                .filter(pending -> view.exhausted() || view.telling().contains(pending.key()))
                .map(pending -> {
                    Answers others = answers.without(pending.key());
                    return missing(offered(pending, walk(others, diligence), others, diligence), view);
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
