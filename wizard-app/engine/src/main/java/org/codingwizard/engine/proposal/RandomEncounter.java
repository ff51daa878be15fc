package org.codingwizard.engine.proposal;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.codingwizard.engine.coding.Coding;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.ruleset.Value;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.AnswerParser;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.session.Diligence;
import org.codingwizard.engine.session.Pending;
import org.codingwizard.engine.session.Scope;

/** Answers every question of an encounter at random, for one payer. */
final class RandomEncounter {

    private static final int MOST_TRIES = 30;
    private static final int MOST_QUESTIONS = 150;

    private RandomEncounter() {}

    /** The answers; as far as they go where every further one is refused. */
    static Answers of(Coding coding, RandomGenerator random) {
        RandomAnswers words = new RandomAnswers(random);
        Answers answers = Answers.NONE.with(
                new AnswerKey(Scope.ENCOUNTER, DecisionGraph.PAYER),
                Answer.of(new Value.One(coding.graph().payer().text())));
        for (int number = 0; number < MOST_QUESTIONS; number++) {
            Optional<Pending> open = coding.next(answers, Diligence.ASK_ALL);
            Optional<Answers> more = open.isEmpty() ? Optional.empty() : answered(coding, answers, open.get(), words);
            if (more.isEmpty()) {
                return answers;
            }
            answers = more.get();
        }
        return answers;
    }

    private static Optional<Answers> answered(Coding coding, Answers answers, Pending pending, RandomAnswers words) {
        for (int number = 0; number < MOST_TRIES; number++) {
            Optional<Answers> more =
                    answer(pending, words.to(pending)).map(answer -> answers.with(pending.key(), answer));
            if (more.filter(given ->
                            coding.walk(given, Diligence.ASK_ALL).clash().isEmpty())
                    .isPresent()) {
                return more;
            }
        }
        return Optional.empty();
    }

    private static Optional<Answer> answer(Pending pending, String line) {
        if (!line.isEmpty()) {
            return AnswerParser.atPrompt(pending.question()).parse(line).answer();
        }
        return pending.endOffered()
                ? Optional.of(Answer.done())
                : Optional.of(pending.standard().map(Answer::of).orElse(Answer.leftOut()));
    }
}
