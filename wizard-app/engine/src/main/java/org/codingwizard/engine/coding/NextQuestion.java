package org.codingwizard.engine.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.session.Diligence;
import org.codingwizard.engine.session.Pending;
import org.codingwizard.engine.session.Walked;

/**
 * Finds the question to be asked next. An answer `unknown` is followed through every way it could go; a question is asked only if it would
 * be asked in all of them.
 */
final class NextQuestion {

    private static final int MOST_WAYS = 300;

    private final Evaluator evaluator;
    private final Samples samples;
    private final Diligence diligence;

    NextQuestion(Evaluator evaluator, Samples samples, Diligence diligence) {
        this.evaluator = evaluator;
        this.samples = samples;
        this.diligence = diligence;
    }

    /** The question after these answers, which are walked already. */
    Optional<Pending> after(Walked walked, Answers answers) {
        return firstShared(evaluator.open(walked, answers), answers, new Ways());
    }

    /** How many ways may still be followed. */
    private static final class Ways {
        private int left = MOST_WAYS;

        boolean another() {
            return left-- > 0;
        }
    }

    private Optional<Pending> firstShared(Optional<Pending> open, Answers answers, Ways ways) {
        boolean unknown = open.flatMap(pending -> answers.find(pending.key()))
                .filter(answer -> answer.is(Answer.Kind.UNKNOWN))
                .isPresent();
        if (!unknown) {
            return open;
        }
        List<Pending> shared = new ArrayList<>();
        boolean first = true;
        for (Answer sample : samples.of(open.orElseThrow(), answers)) {
            if (!ways.another()) {
                return Optional.empty();
            }
            Answers way = answers.with(open.get().key(), sample);
            if (contradicts(way)) {
                continue; // nobody can go this way
            }
            List<Pending> asked = unanswered(answers, way, ways);
            if (first) {
                shared.addAll(asked);
            } else {
                shared.removeIf(
                        pending -> asked.stream().noneMatch(other -> other.key().equals(pending.key())));
            }
            first = false;
        }
        return shared.stream().findFirst();
    }

    /** The questions that are still to be answered on one way, assuming that each is left unknown. */
    private List<Pending> unanswered(Answers given, Answers assumed, Ways ways) {
        List<Pending> asked = new ArrayList<>();
        Answers way = assumed;
        Optional<Pending> open = open(way);
        while (open.isPresent() && ways.another()) {
            if (given.find(open.get().key()).isEmpty()) {
                asked.add(open.get());
            }
            List<Answer> tried = samples.of(open.get(), way);
            if (tried.isEmpty()) {
                break;
            }
            way = possible(way, open.get(), tried);
            open = open(way);
        }
        return asked;
    }

    private Optional<Pending> open(Answers answers) {
        return evaluator.open(evaluator.walk(answers, diligence), answers);
    }

    private boolean contradicts(Answers answers) {
        return evaluator.walk(answers, diligence).clash().isPresent();
    }

    /** The way on with the first answer that contradicts no other. */
    private Answers possible(Answers way, Pending open, List<Answer> tried) {
        return tried.stream()
                .map(answer -> way.with(open.key(), answer))
                .filter(on -> !contradicts(on))
                .findFirst()
                .orElse(way.with(open.key(), tried.get(0)));
    }
}
