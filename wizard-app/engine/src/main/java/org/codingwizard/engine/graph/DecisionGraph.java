package org.codingwizard.engine.graph;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codingwizard.engine.ruleset.Choice;
import org.codingwizard.engine.ruleset.Condition;
import org.codingwizard.engine.ruleset.Conflict;
import org.codingwizard.engine.ruleset.DerivedFact;
import org.codingwizard.engine.ruleset.Draft;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Facts;
import org.codingwizard.engine.ruleset.Join;
import org.codingwizard.engine.ruleset.Limit;
import org.codingwizard.engine.ruleset.LineRules;
import org.codingwizard.engine.ruleset.Policy;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.ruleset.Step;
import org.codingwizard.engine.ruleset.StepId;
import org.codingwizard.engine.ruleset.Value;
import org.codingwizard.spi.PayerId;

/** Every step, question, fact and rule that holds for one payer; all names in it lead somewhere. Only {@link GraphLinker} makes one. */
public final class DecisionGraph {

    /** The walk over the facts of the encounter itself. */
    public static final String ENCOUNTER = "encounter";

    /** The walk that is made for each injected target. */
    public static final String PROCEDURE = "procedure";

    /** The walk that is made for each substance. */
    public static final String SUBSTANCE = "substance";

    /** The question that begins the walk of a procedure. */
    public static final FactId TARGET = new FactId("target");

    /** The day that decides which codes, edits and policies are in force. */
    public static final FactId DATE_OF_SERVICE = FactId.DATE_OF_SERVICE;

    /** The question for the payer. */
    public static final FactId PAYER = new FactId("payer");

    private final PayerId payer;
    private final Map<FactId, Question> questions;
    private final Map<FactId, Question> besides = new HashMap<>();
    private final Map<StepId, Question> atSteps = new ConcurrentHashMap<>();
    private final Map<FactId, List<Question>> named = new HashMap<>();
    private final Map<FactId, DerivedFact> facts;
    private final Map<StepId, Step> steps;
    private final Map<String, StepId> walks;
    private final Drafts drafts;
    private final Rules rules;
    private final ConflictIndex conflicts;
    private final Map<StepId, List<Owned<Policy.Ask>>> asks;

    DecisionGraph(
            PayerId payer,
            Map<FactId, Question> questions,
            Map<FactId, DerivedFact> facts,
            Map<StepId, Step> steps,
            Map<String, StepId> walks,
            Drafts drafts,
            Rules rules) {
        this.payer = payer;
        this.questions = Collections.unmodifiableMap(new LinkedHashMap<>(questions));
        this.facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        this.steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
        this.walks = Map.copyOf(walks);
        this.drafts = drafts;
        this.rules = rules;
        this.asks = rules.asks().stream()
                .collect(Collectors.groupingBy(ask -> ask.rule().after()));
        questions
                .values()
                .forEach(question -> FactNames.partsOf(question.id()).forEach(fact -> besides.put(fact, question)));
        questions.values().stream()
                .filter(question -> question.kind() == Question.Kind.WHOLE_NUMBER)
                .forEach(number -> named.put(number.id(), namesFor(number)));
        this.conflicts = ConflictIndex.of(this);
    }

    /**
     * What outcomes may draft with.
     *
     * @param shared lists of drafts by name
     * @param joins joins by id, each with its owner
     * @param limits dated numbers by id
     */
    record Drafts(Map<String, List<Draft>> shared, Map<String, Owned<Join>> joins, Map<String, Limit> limits) {}

    /** The payer whose policies are part of it. */
    public PayerId payer() {
        return payer;
    }

    /** All questions. */
    public Collection<Question> questions() {
        return questions.values();
    }

    /** The question of this id, if there is one. */
    public Optional<Question> question(FactId id) {
        return Optional.ofNullable(questions.get(id));
    }

    /** The question of an id that the linker has proved to exist. */
    public Question asked(FactId id) {
        return question(id).orElseThrow(() -> new IllegalStateException("no question " + id));
    }

    /** The question of a step, as it is asked there. */
    public Question asked(Step.Asking step) {
        return atSteps.computeIfAbsent(step.id(), id -> askedAt(step));
    }

    private Question askedAt(Step.Asking step) {
        Question question = asked(step.question());
        Question settled = step.standard().map(question::withDefault).orElse(question);
        Question told = step.standsInFor().map(settled::standingInFor).orElse(settled);
        Question here = step.optional() || step.unasked() ? told.asOptional() : told;
        return step.leavesOpen().isEmpty()
                ? here
                : here.withChoices(here.choices().stream()
                        .filter(choice -> !step.leavesOpen().contains(choice.id()))
                        .toList());
    }

    /** The question that asks the same as another one, which is reported first. */
    public Optional<FactId> standsInFor(FactId question) {
        Stream<FactId> atSteps = steps.values().stream()
                .filter(Step.Asking.class::isInstance)
                .map(Step.Asking.class::cast)
                .filter(step -> step.question().equals(question))
                .flatMap(step -> step.standsInFor().stream());
        return question(question).flatMap(asked -> asked.rules().standsInFor()).or(() -> atSteps.findFirst());
    }

    /** What a choice counts as: itself, or the one that a payer's further choice is like. */
    public String countsAs(FactId question, String choice) {
        return question(question)
                .flatMap(asked -> asked.choice(choice))
                .flatMap(Choice::like)
                .orElse(choice);
    }

    /** The derived fact of this id, if there is one. */
    public Optional<DerivedFact> derived(FactId id) {
        return Optional.ofNullable(facts.get(id));
    }

    /** The questions for names that a number stands in for: where names are given, they are counted. */
    private List<Question> namesFor(Question number) {
        Optional<FactId> instead = standsInFor(number.id());
        return instead.stream()
                .flatMap(id -> questions.values().stream()
                        .filter(question -> question.kind() == Question.Kind.NAMES)
                        .filter(question -> question.id().equals(id)
                                || question.rules().standsInFor().equals(instead)))
                .toList();
    }

    /** The questions whose answers tell a fact: the one it is about, and those whose names are counted where no number is given. */
    public List<FactId> questionsOf(FactId fact) {
        Stream<FactId> counted = named.getOrDefault(fact, List.of()).stream().map(Question::id);
        return Stream.concat(Stream.of(FactNames.questionOf(fact).orElse(fact)), counted)
                .toList();
    }

    /** Adds the questions whose answers tell a fact, through the facts it is derived from. */
    public void questionsBehind(FactId fact, Set<FactId> found) {
        if (found.addAll(questionsOf(fact))) {
            derived(fact)
                    .ifPresent(derived -> derived.rows()
                            .forEach(row -> row.when().mentions().forEach(source -> questionsBehind(source, found))));
        }
    }

    /** What answers to other questions say by the way of a fact such as {@code digits-sides} or {@code level-count}. */
    Optional<Value> besides(FactId fact, Map<FactId, Value> answers) {
        Question told = besides.get(fact);
        if (told != null && answers.containsKey(told.id())) {
            return given(told, answers).map(answer -> NamedParts.of(fact, told, answer));
        }
        for (Question names : named.getOrDefault(fact, List.of())) {
            Optional<Value> given = given(names, answers).filter(Value::isGiven);
            if (given.isPresent()) {
                return given.map(list -> new Value.Whole(NameCount.of(names, list)));
            }
        }
        return Optional.empty();
    }

    private static Optional<Value> given(Question question, Map<FactId, Value> answers) {
        return Optional.ofNullable(answers.get(question.id()));
    }

    /** All derived facts. */
    public Collection<DerivedFact> derivedFacts() {
        return facts.values();
    }

    /** All steps. */
    public Collection<Step> steps() {
        return steps.values();
    }

    /** Whether there is such a step. */
    boolean has(StepId id) {
        return steps.containsKey(id);
    }

    /** The step of an id that the linker has proved to exist. */
    public Step step(StepId id) {
        Step step = steps.get(id);
        if (step == null) {
            throw new IllegalStateException("no step " + id);
        }
        return step;
    }

    /** The first step of a walk. */
    public StepId start(String walk) {
        StepId start = walks.get(walk);
        if (start == null) {
            throw new IllegalStateException("no walk " + walk);
        }
        return start;
    }

    /** The names of all walks. */
    public Collection<String> walks() {
        return walks.keySet();
    }

    /** A list of drafts that outcomes include. */
    public List<Draft> sharedDrafts(String name) {
        return drafts.shared().getOrDefault(name, List.of());
    }

    /** A join that the linker has proved to exist. */
    public Owned<Join> join(String id) {
        Owned<Join> join = drafts.joins().get(id);
        if (join == null) {
            throw new IllegalStateException("no join " + id);
        }
        return join;
    }

    /** All joins. */
    public Collection<Owned<Join>> joins() {
        return drafts.joins().values();
    }

    /** A dated number. */
    public Optional<Limit> limit(String id) {
        return Optional.ofNullable(drafts.limits().get(id));
    }

    /** Findings, conflicts, documentation and everything else that speaks about a walked encounter. */
    public Rules rules() {
        return rules;
    }

    /** How drafts become claim lines. */
    public LineRules lineRules() {
        return rules.lineRules();
    }

    /** What the payer changes. */
    public List<Owned<Policy>> policies() {
        return rules.policies();
    }

    /** The rules of one kind that the payer has, each with the policy it stands in. */
    public <T> Stream<Owned<T>> policyRules(Function<Policy, List<T>> kind) {
        return policies().stream()
                .flatMap(policy -> kind.apply(policy.rule()).stream().map(policy::with));
    }

    /** The conflicts that an answer to this question can bring about. */
    public List<Owned<Conflict>> conflictsOn(FactId question) {
        return conflicts.on(question);
    }

    /** Those of them that an answer can bring about where everything else is known to be this. */
    public List<Owned<Conflict>> conflictsOn(FactId question, Facts others) {
        return conflicts.on(question, others);
    }

    /** The questions that the payer asks after a step. */
    public List<Owned<Policy.Ask>> asksAfter(StepId step) {
        return asks.getOrDefault(step, List.of());
    }

    /** Every test of a single fact in any condition of the graph. */
    public Stream<Condition.Test> tests() {
        return Conditions.tests(this);
    }

    /** What may be injected, as choices of the question for the target. */
    public List<Choice> targets() {
        return asked(TARGET).choices();
    }
}
