package org.codingwizard.engine.coding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.session.Diligence;
import org.codingwizard.engine.session.Pending;
import org.codingwizard.engine.session.Walked;

/**
 * Everything an encounter could still become: a tree of the open questions with every answer they could get, and at its leaves what the
 * encounter comes to then. From it follows which open facts matter and which lines are certain.
 */
final class Outlook {

    private static final int BUDGET = 2500;
    private static final int BASES = 2;

    private final Evaluator evaluator;
    private final Samples samples;
    private final Diligence diligence;
    private final List<Evaluation> leaves = new ArrayList<>();
    private final Map<AnswerKey, Pending> open = new LinkedHashMap<>();
    private final Focus focus;
    private final Diagram diagram = new Diagram();
    private final Signatures signatures;
    private final Map<List<Object>, Tree> grown = new HashMap<>();
    private int budget;

    private Outlook(Evaluator evaluator, Samples samples, Diligence diligence, Focus focus) {
        this.evaluator = evaluator;
        this.signatures = evaluator.signatures();
        this.samples = samples;
        this.diligence = diligence;
        this.focus = focus;
        this.budget = BUDGET;
    }

    /** What it begins with: answers that are walked already. */
    record Start(Walked walked, Answers answers, Diligence diligence) {}

    /**
     * What is followed in full.
     *
     * @param procedure the procedure whose open questions get every sample; empty for all
     * @param base which sample the others get
     */
    private record Focus(Optional<Integer> procedure, int base) {

        static final Focus ALL = new Focus(Optional.empty(), 0);

        boolean isFull(AnswerKey key) {
            return procedure.isEmpty() || procedure.get() == key.scope().procedure();
        }

        /** The samples in the order in which they are tried; where not every one is followed, the first that is possible. */
        List<Answer> order(AnswerKey key, List<Answer> all) {
            List<Answer> order = new ArrayList<>(all);
            if (!isFull(key) && !all.isEmpty()) {
                Collections.rotate(order, base + key.hashCode() % all.size());
            }
            return order;
        }
    }

    /**
     * What follows from the tree.
     *
     * @param leaves every closed evaluation
     * @param open the questions that are open in at least one way, in the order met
     * @param deciding the open questions on which a line depends
     * @param telling the open questions on which a line or a finding depends
     * @param always the open questions that are asked whatever the others are answered
     * @param exhausted whether the tree was too large to be followed to its end
     */
    record View(
            List<Evaluation> leaves,
            Map<AnswerKey, Pending> open,
            Set<AnswerKey> deciding,
            Set<AnswerKey> telling,
            Set<AnswerKey> always,
            boolean exhausted) {

        /** Whether a question is asked in at least one way. */
        boolean asks(AnswerKey question) {
            return open.containsKey(question)
                    || leaves.stream()
                            .anyMatch(leaf -> leaf.walked().askedKeys().contains(question));
        }

        /** Both views: what matters in one of them matters, what is asked in both is always asked. */
        View and(View other) {
            List<Evaluation> all = new ArrayList<>(leaves);
            all.addAll(other.leaves);
            Map<AnswerKey, Pending> both = new LinkedHashMap<>(open);
            other.open.forEach(both::putIfAbsent);
            return new View(
                    all,
                    both,
                    either(deciding, other.deciding),
                    either(telling, other.telling),
                    Outlook.both(always, other.always),
                    exhausted || other.exhausted);
        }

        private static Set<AnswerKey> either(Set<AnswerKey> some, Set<AnswerKey> others) {
            Set<AnswerKey> either = new LinkedHashSet<>(some);
            either.addAll(others);
            return either;
        }
    }

    /**
     * Everything the encounter could become. When the tree of all open questions is too large, each procedure's own questions are followed
     * in full while those of the others keep one of their samples, for several choices of these.
     */
    static View of(Evaluator evaluator, Samples samples, Start start) {
        View whole = new Outlook(evaluator, samples, start.diligence(), Focus.ALL).view(start);
        if (!whole.exhausted()) {
            return whole;
        }
        Set<Integer> procedures = new LinkedHashSet<>();
        whole.open().keySet().forEach(key -> procedures.add(key.scope().procedure()));
        if (procedures.size() == 1) {
            return whole; // it is this one that can go too many ways
        }
        Optional<View> together = Optional.empty();
        for (int procedure : procedures) {
            for (int base = 0; base < BASES; base++) {
                Focus focus = new Focus(Optional.of(procedure), base);
                View view = new Outlook(evaluator, samples, start.diligence(), focus).view(start);
                if (!view.leaves().isEmpty()) {
                    together =
                            Optional.of(together.map(before -> before.and(view)).orElse(view));
                }
            }
        }
        return together.orElse(whole);
    }

    private View view(Start start) {
        budget--;
        Tree tree = grow(start.walked(), start.answers(), Answers.NONE);
        return new View(
                leaves,
                open,
                diagram.deciding(tree.byLines()),
                diagram.deciding(tree.byFindings()),
                tree.always(),
                budget < 0);
    }

    /**
     * What follows from here.
     *
     * @param byLines the diagram whose ends tell lines
     * @param byFindings the diagram whose ends tell findings too
     * @param always the questions that are asked whatever the others are answered
     * @param possible whether there is a way on that contradicts no other answer
     */
    private record Tree(int byLines, int byFindings, Set<AnswerKey> always, boolean possible) {}

    /**
     * What follows from answers.
     *
     * @param assumed those of the answers that nobody gave
     */
    private Tree grow(Answers answers, Answers assumed) {
        budget--;
        Walked walked = evaluator.walk(answers, diligence);
        Optional<List<Object>> state = state(walked, assumed);
        Optional<Tree> known = state.flatMap(here -> Optional.ofNullable(grown.get(here)));
        if (known.isPresent()) {
            return known.get();
        }
        Tree tree = grow(walked, answers, assumed);
        state.ifPresent(here -> grown.put(here, tree));
        return tree;
    }

    /**
     * What the rest depends on, where a procedure has been walked to its end and the next one has not been begun: which procedures they
     * are matters no more, only what they have to do with the rest. Empty in the midst of a procedure.
     */
    private Optional<List<Object>> state(Walked walked, Answers assumed) {
        Set<Integer> begun = new TreeSet<>();
        List<Object> state = new ArrayList<>();
        assumed.all().forEach((key, answer) -> {
            if (key.scope().isEncounter() || key.question().equals(PairPass.SEPARATE_SITE)) {
                state.add(List.of(key, answer));
            } else {
                begun.add(key.scope().procedure());
            }
        });
        Optional<AnswerKey> next = walked.open().map(Pending::key);
        if (walked.clash().isPresent()
                || next.filter(key -> begun.contains(key.scope().procedure())).isPresent()) {
            return Optional.empty();
        }
        begun.forEach(procedure -> state.add(List.of(procedure, signatures.of(walked, procedure))));
        state.add(next);
        return Optional.of(state);
    }

    private Tree grow(Walked walked, Answers answers, Answers assumed) {
        Evaluation evaluation = evaluator.evaluate(walked, answers);
        if (evaluation.open().isPresent() && budget >= 0) {
            return branch(answers, assumed, evaluation.open().get());
        }
        if (evaluation.isClosed()) {
            leaves.add(evaluation);
        }
        List<?> lines = evaluation.lines().stream()
                .map(line -> line.line().toString())
                .sorted()
                .toList();
        List<?> said = evaluation.findings().stream().map(CodedFinding::finding).toList();
        return new Tree(
                diagram.end(lines), diagram.end(List.of(lines, said)), Set.of(), evaluation.isClosed() || budget < 0);
    }

    private Tree branch(Answers answers, Answers assumed, Pending pending) {
        open.putIfAbsent(pending.key(), pending);
        Map<String, Integer> byLines = new LinkedHashMap<>();
        Map<String, Integer> byFindings = new LinkedHashMap<>();
        Optional<Set<AnswerKey>> always = Optional.empty();
        for (Answer answer : focus.order(pending.key(), samples.of(pending, answers))) {
            Tree way = grow(answers.with(pending.key(), answer), assumed.with(pending.key(), answer));
            if (!way.possible()) {
                continue; // every way on from here contradicts another answer
            }
            byLines.put(answer.words(), way.byLines());
            byFindings.put(answer.words(), way.byFindings());
            always = Optional.of(always.map(keys -> both(keys, way.always())).orElse(way.always()));
            if (!focus.isFull(pending.key())) {
                break;
            }
        }
        Set<AnswerKey> here = new LinkedHashSet<>(Set.of(pending.key()));
        always.ifPresent(here::addAll);
        // Where every answer contradicts another one, this question is still the one that is open.
        boolean possible = !byLines.isEmpty();
        return new Tree(
                diagram.question(pending.key(), byLines), diagram.question(pending.key(), byFindings), here, possible);
    }

    private static Set<AnswerKey> both(Set<AnswerKey> some, Set<AnswerKey> others) {
        Set<AnswerKey> both = new LinkedHashSet<>(some);
        both.retainAll(others);
        return both;
    }
}
