package org.codingwizard.engine.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.session.Diligence;
import org.codingwizard.engine.session.Pending;

/**
 * Everything an encounter could still become: a tree of the open questions with every answer they could get, and at its leaves what the
 * encounter comes to then. From it follows which open facts matter and which lines are certain.
 */
final class Outlook {

    private static final int BUDGET = 4000;
    private static final int BASES = 2;

    private final Evaluator evaluator;
    private final Samples samples;
    private final Diligence diligence;
    private final List<Evaluation> leaves = new ArrayList<>();
    private final Map<AnswerKey, Pending> open = new LinkedHashMap<>();
    private final Focus focus;
    private int budget;

    private Outlook(Evaluator evaluator, Samples samples, Diligence diligence, Focus focus) {
        this.evaluator = evaluator;
        this.samples = samples;
        this.diligence = diligence;
        this.focus = focus;
        this.budget = BUDGET;
    }

    /**
     * What is followed in full.
     *
     * @param procedure the procedure whose open questions get every sample; empty for all
     * @param base which sample the others get
     */
    private record Focus(Optional<Integer> procedure, int base) {

        static final Focus ALL = new Focus(Optional.empty(), 0);

        List<Answer> of(AnswerKey key, List<Answer> all) {
            boolean every =
                    procedure.isEmpty() || procedure.get() == key.scope().procedure() || all.isEmpty();
            return every ? all : List.of(all.get((base + key.hashCode() % all.size() + all.size()) % all.size()));
        }
    }

    /** A point at which a question is open, or the end. */
    private sealed interface Node {

        /** A question with what follows from each of its answers. */
        record Branch(AnswerKey key, Map<String, Node> ways) implements Node {}

        /** What the encounter comes to. */
        record Leaf(List<?> what) implements Node {}
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
    static View of(Evaluator evaluator, Samples samples, Answers answers, Diligence diligence) {
        View whole = new Outlook(evaluator, samples, diligence, Focus.ALL).view(answers);
        if (!whole.exhausted()) {
            return whole;
        }
        Set<Integer> procedures = new LinkedHashSet<>();
        whole.open().keySet().forEach(key -> procedures.add(key.scope().procedure()));
        Optional<View> together = Optional.empty();
        for (int procedure : procedures) {
            for (int base = 0; base < BASES; base++) {
                Focus focus = new Focus(Optional.of(procedure), base);
                View view = new Outlook(evaluator, samples, diligence, focus).view(answers);
                together = Optional.of(together.map(before -> before.and(view)).orElse(view));
            }
        }
        return together.orElse(whole);
    }

    private View view(Answers answers) {
        Tree tree = grow(answers);
        return new View(
                leaves, open, keys(reduce(tree.byLines())), keys(reduce(tree.byFindings())), tree.always(), budget < 0);
    }

    /** The same tree twice, with leaves that tell lines only and with leaves that tell findings too. */
    private record Tree(Node byLines, Node byFindings, Set<AnswerKey> always) {}

    private Tree grow(Answers answers) {
        budget--;
        Evaluation evaluation = evaluator.evaluate(answers, diligence);
        if (evaluation.open().isPresent() && budget >= 0) {
            return branch(answers, evaluation.open().get());
        }
        if (evaluation.isClosed()) {
            leaves.add(evaluation);
        }
        List<?> lines = evaluation.lines().stream()
                .map(line -> line.line().toString())
                .sorted()
                .toList();
        List<?> said = evaluation.findings().stream().map(CodedFinding::finding).toList();
        return new Tree(new Node.Leaf(lines), new Node.Leaf(List.of(lines, said)), Set.of());
    }

    private Tree branch(Answers answers, Pending pending) {
        open.putIfAbsent(pending.key(), pending);
        Map<String, Node> byLines = new LinkedHashMap<>();
        Map<String, Node> byFindings = new LinkedHashMap<>();
        Optional<Set<AnswerKey>> always = Optional.empty();
        for (Answer answer : focus.of(pending.key(), samples.of(pending, answers))) {
            int before = leaves.size();
            Tree way = grow(answers.with(pending.key(), answer));
            if (leaves.size() == before && budget >= 0) {
                continue; // every way on from here contradicts another answer
            }
            byLines.put(answer.words(), way.byLines());
            byFindings.put(answer.words(), way.byFindings());
            always = Optional.of(always.map(keys -> both(keys, way.always())).orElse(way.always()));
        }
        Set<AnswerKey> here = new LinkedHashSet<>(Set.of(pending.key()));
        always.ifPresent(here::addAll);
        return new Tree(new Node.Branch(pending.key(), byLines), new Node.Branch(pending.key(), byFindings), here);
    }

    private static Set<AnswerKey> both(Set<AnswerKey> some, Set<AnswerKey> others) {
        Set<AnswerKey> both = new LinkedHashSet<>(some);
        both.retainAll(others);
        return both;
    }

    /** The tree without questions whose every answer leads to the same. */
    private static Node reduce(Node node) {
        if (!(node instanceof Node.Branch branch)) {
            return node;
        }
        Map<String, Node> ways = new LinkedHashMap<>();
        branch.ways().forEach((answer, way) -> ways.put(answer, reduce(way)));
        Set<Node> different = new LinkedHashSet<>(ways.values());
        return different.size() == 1 ? different.iterator().next() : new Node.Branch(branch.key(), ways);
    }

    private static Set<AnswerKey> keys(Node node) {
        Set<AnswerKey> keys = new LinkedHashSet<>();
        if (node instanceof Node.Branch branch) {
            keys.add(branch.key());
            branch.ways().values().forEach(way -> keys.addAll(keys(way)));
        }
        return keys;
    }
}
