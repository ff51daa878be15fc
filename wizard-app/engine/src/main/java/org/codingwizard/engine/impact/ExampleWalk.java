package org.codingwizard.engine.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.codingwizard.engine.analysis.Ways.Answered;
import org.codingwizard.engine.coding.Coding;
import org.codingwizard.engine.graph.FactNames;
import org.codingwizard.engine.graph.KnownFacts;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Facts;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.ruleset.Value;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.session.Diligence;
import org.codingwizard.engine.session.Pending;
import org.codingwizard.engine.session.Scope;
import org.codingwizard.engine.session.Trace;
import org.codingwizard.engine.session.Walked;

/** Answers every question of an encounter, as a way through the graph says and as is wished. */
final class ExampleWalk {

    private static final int MOST_QUESTIONS = 150;

    private final Coding coding;
    private final List<Answered> way;
    private final Wishes wishes;
    private final Manner manner;
    private final ExampleAnswers others;

    /**
     * A walk.
     *
     * @param way the answers that lead where the example is to go
     * @param wishes what is wished besides
     * @param manner how the way is taken
     * @param day the day of the encounter, where nothing else is wished
     */
    ExampleWalk(Coding coding, List<Answered> way, Wishes wishes, Manner manner, LocalDate day) {
        this.coding = coding;
        this.way = way;
        this.wishes = wishes;
        this.manner = manner;
        this.others = new ExampleAnswers(wishes, manner, day);
    }

    /** All answers; up to the contradiction where the wishes lead to one. */
    Answers answers() {
        Answers answers = Answers.NONE;
        for (int number = 0; number < MOST_QUESTIONS; number++) {
            Walked walked = coding.walk(answers, Diligence.ASK_ALL);
            Optional<Pending> pending = walked.open();
            if (pending.isEmpty()) {
                return answers;
            }
            answers = answered(
                    answers, pending.get(), facts(walked, pending.get().key().scope()));
        }
        return answers;
    }

    /** The first answer that contradicts nothing; the first of all if every one does. */
    private Answers answered(Answers answers, Pending pending, Facts facts) {
        List<Answers> ways = possible(pending, facts).stream()
                .map(answer -> answers.with(pending.key(), answer))
                .toList();
        return ways.stream()
                .filter(more -> coding.walk(more, Diligence.ASK_ALL).clash().isEmpty())
                .findFirst()
                .orElse(ways.get(0));
    }

    private static Facts facts(Walked walked, Scope scope) {
        return walked.traces()
                .filter(trace -> trace.scope().equals(scope))
                .findFirst()
                .map(Trace::facts)
                .orElse(walked.encounter().facts());
    }

    private List<Answer> possible(Pending pending, Facts facts) {
        Optional<Question> list =
                new FactNames(coding.graph()).listBegunBy(pending.question().id());
        List<Answer> possible = new ArrayList<>();
        list.ifPresent(question -> entry(pending, question).forEach(possible::add));
        if (pending.question().rules().optional()
                && isReplaced(pending.question().id())) {
            possible.add(Answer.leftOut());
        }
        Stream.concat(planned(pending, facts).map(Answer::of), others.to(pending, facts).stream())
                .filter(answer -> list.isEmpty() || mayBegin(list.get(), answer, facts))
                .forEach(possible::add);
        List<Answer> wished = possible.stream()
                .filter(answer -> besides(pending.question(), answer))
                .toList();
        return possible.isEmpty() ? others.to(pending, facts) : wished.isEmpty() ? possible : wished;
    }

    /** Whether what an answer says by the way, such as the sides of digits, is as wished. */
    private boolean besides(Question question, Answer answer) {
        KnownFacts known = new KnownFacts(coding.graph(), Map.of(question.id(), answer.value()), Optional.empty());
        return wishes.wishes().stream()
                .filter(wish -> FactNames.questionOf(wish.fact())
                        .filter(question.id()::equals)
                        .isPresent())
                .allMatch(wish -> known.find(wish.fact())
                        .map(value -> wish.isGranted(value, known))
                        .orElse(!wish.passes()));
    }

    /** Whether something is wished of another question that asks the same. */
    private boolean isReplaced(FactId question) {
        return wishes.wishes().stream()
                .anyMatch(wish -> coding.graph()
                        .standsInFor(wish.fact())
                        .filter(question::equals)
                        .isPresent());
    }

    /** Whether a list that has nothing but this entry is as wished. */
    private boolean mayBegin(Question list, Answer answer, Facts facts) {
        return wishes.grants(list.id(), new Value.Several(answer.value().members()), facts);
    }

    /** What the way says here, in the first entry of every list. */
    private Stream<Value> planned(Pending pending, Facts facts) {
        Scope scope = pending.key().scope();
        int level = scope.isEncounter() ? 0 : scope.isSubstance() ? 2 : 1;
        boolean first = scope.procedure() <= 1 && scope.substance() <= 1;
        return way.stream()
                .filter(given -> first && given.level() == level)
                .filter(given -> manner.isTaken(given.question(), given.value()))
                .filter(given -> given.question().equals(pending.question().id()))
                .map(Answered::value)
                .filter(Value::isGiven)
                .filter(value -> wishes.grants(pending.question().id(), value, facts));
    }

    /** What a list is wished to have, one after the other, and then its end. */
    private Stream<Answer> entry(Pending pending, Question list) {
        Scope scope = pending.key().scope();
        int number = scope.isSubstance() ? scope.substance() : scope.procedure();
        List<String> wanted = wishes.wanted(list.id());
        if (number <= wanted.size()) {
            return Stream.of(Answer.of(new Value.One(wanted.get(number - 1))));
        }
        boolean more = number == 1 && (isOnTheWay(pending.question().id()) || isWishedGiven(list.id()));
        boolean mayEnd = number > 1 || list.rules().optional();
        return mayEnd && !more ? Stream.of(Answer.done()) : Stream.of();
    }

    private boolean isOnTheWay(FactId question) {
        return way.stream()
                .anyMatch(given ->
                        given.question().equals(question) && given.value().isGiven());
    }

    private boolean isWishedGiven(FactId list) {
        return wishes.about(list).stream().anyMatch(wish -> wish.probe().words().isEmpty() && wish.passes());
    }
}
