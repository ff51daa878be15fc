package org.codingwizard.engine.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.ruleset.Choice;
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

/** Answers at random whatever is asked; the same seed gives the same answers. */
final class RandomCoder {

    private static final int MOST_ANSWERS = 200;
    private static final List<String> AMOUNTS = List.of("0.5", "1", "2.5", "6", "20", "40", "80", "400");

    private final DecisionGraph graph;
    private final Random random;

    RandomCoder(DecisionGraph graph, long seed) {
        this.graph = graph;
        this.random = new Random(seed);
    }

    /** What comes of answers when everything else is answered at random; an answer that contradicts is given again. */
    Walked finish(Answers given) {
        Answers answers = given;
        Walked walked = Walker.walk(graph, answers, Diligence.ASK_ALL);
        for (int i = 0; i < MOST_ANSWERS && !walked.isComplete(); i++) {
            if (walked.clash().isPresent()) {
                AnswerKey refused = lastOf(walked);
                if (given.find(refused).isPresent()) {
                    return walked;
                }
                answers = answers.without(refused);
            } else {
                Pending open = walked.open().orElseThrow();
                answers = answers.with(open.key(), answer(open));
            }
            walked = Walker.walk(graph, answers, Diligence.ASK_ALL);
        }
        return walked;
    }

    private static AnswerKey lastOf(Walked walked) {
        Scope scope = walked.clash().orElseThrow().at().scope();
        return walked.traces()
                .filter(trace -> trace.scope().equals(scope))
                .flatMap(trace -> trace.asked().stream())
                .filter(asked -> asked.question().kind() != Question.Kind.ENTRIES)
                .reduce((first, second) -> second)
                .orElseThrow()
                .key();
    }

    Answer answer(Pending open) {
        boolean enough =
                open.key().scope().procedure() > 1 || open.key().scope().substance() > 1;
        if (open.endOffered() && (enough || random.nextInt(3) == 0)) {
            return Answer.done();
        }
        Question question = open.question();
        if (question.rules().optional() && random.nextInt(3) == 0) {
            return Answer.leftOut();
        }
        return Answer.of(value(question));
    }

    private Value value(Question question) {
        List<String> choices = new ArrayList<>(question.choices().stream()
                .filter(choice -> !choice.meansUnknown())
                .map(Choice::id)
                .toList());
        Collections.shuffle(choices, random);
        return switch (question.kind()) {
            case ONE_OF, YES_NO, ENTRIES ->
                new Value.One(
                        question.id().equals(DecisionGraph.PAYER)
                                ? graph.payer().text()
                                : choices.get(0));
            case SEVERAL_OF -> new Value.Several(choices.subList(0, 1 + random.nextInt(2)));
            case WHOLE_NUMBER ->
                new Value.Whole(
                        Math.min(question.rules().atMost(), question.rules().atLeast() + random.nextInt(8)));
            case QUANTITY -> quantity(question);
            case DATE -> new Value.Day(LocalDate.of(2014, 1, 1).plusDays(random.nextInt(4600)));
            case TEXT -> new Value.Text("99213");
            case NAMES ->
                new Value.Names(
                        List.of("left trapezius", "right trapezius", "M17.11").subList(0, 1 + random.nextInt(3)));
        };
    }

    private Value quantity(Question question) {
        if (question.rules().zeroWithoutUnit() && random.nextInt(3) == 0) {
            return new Value.Quantity(BigDecimal.ZERO, "");
        }
        List<String> units = question.rules().units();
        String amount = AMOUNTS.get(random.nextInt(AMOUNTS.size()));
        return new Value.Quantity(new BigDecimal(amount), units.get(random.nextInt(units.size())));
    }
}
