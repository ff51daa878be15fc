package org.codingwizard.engine.practice;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.impact.Example;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.session.Diligence;
import org.codingwizard.engine.session.Replay;
import org.codingwizard.engine.session.Scope;
import org.codingwizard.engine.session.Session;
import org.codingwizard.engine.transcript.Transcript;
import org.codingwizard.engine.transcript.TranscriptOutcome;
import org.codingwizard.engine.transcript.TranscriptRunner;
import org.codingwizard.engine.wizard.EncounterCourse;
import org.codingwizard.engine.wizard.Wizard;
import org.codingwizard.spi.PayerId;

/**
 * Cases from transcripts that come out as they say: each of their results that is complete is one, with the answers that led to it. The
 * learner reads a note made from these, since a transcript's own words may tell the result; those come behind the first result, which is the
 * one they tell of.
 */
public final class TranscriptCases implements CaseSource {

    private final Wizard wizard;
    private final Phrases phrases;
    private final MadeUpCases.Choosing choosing;
    private final Random random;
    private final Iterator<Transcript> left;
    private final List<PracticeCase> found = new ArrayList<>();

    /** Further results of the transcripts whose first case was taken; near to it, so that they come when there are no others. */
    private final Deque<List<PracticeCase>> further = new ArrayDeque<>();

    /** Cases from these transcripts, in an order that the seed decides. */
    public TranscriptCases(Practising practising, List<Transcript> transcripts) {
        this.wizard = practising.wizard();
        this.phrases = practising.phrases();
        this.choosing = practising.choosing();
        List<Transcript> order = new ArrayList<>(transcripts);
        this.random = new Random(choosing.seed());
        Collections.shuffle(order, random);
        this.left = order.iterator();
    }

    @Override
    public synchronized Optional<PracticeCase> number(int number) {
        while (found.size() < number && (left.hasNext() || !further.isEmpty())) {
            List<PracticeCase> cases = left.hasNext()
                    ? Optional.of(left.next())
                            .filter(this::mayFit)
                            .map(this::played)
                            .orElse(List.of())
                    : further.removeFirst();
            take(cases);
        }
        return number <= found.size() ? Optional.of(found.get(number - 1)) : Optional.empty();
    }

    /** One of them now, the others later. */
    private void take(List<PracticeCase> cases) {
        if (!cases.isEmpty()) {
            List<PracticeCase> others = new ArrayList<>(cases);
            found.add(others.remove(random.nextInt(others.size())));
            if (!others.isEmpty()) {
                further.addLast(others);
            }
        }
    }

    /** What can be told without playing it. */
    private boolean mayFit(Transcript transcript) {
        String text = transcript.place().excerpt();
        boolean sound =
                transcript.knownFault().isEmpty() && transcript.plugins().isEmpty();
        boolean about = choosing.topic().map(text::contains).orElse(true);
        boolean paid = choosing.payer()
                .map(payer -> payer.equals(PayerId.NONE.text()) || text.contains(payer))
                .orElse(true);
        return sound && about && paid;
    }

    private List<PracticeCase> played(Transcript transcript) {
        TranscriptOutcome outcome = new TranscriptRunner(wizard).run(transcript);
        if (!outcome.passed()) {
            return List.of();
        }
        Map<String, PracticeCase> byNote = new LinkedHashMap<>();
        int number = 0;
        for (Example seen : outcome.seen()) {
            // What was refused because it contradicts other answers was never an encounter.
            if (seen.walked().clash().isEmpty()) {
                number++;
                told(transcript, seen.answers(), number)
                        .ifPresent(one -> byNote.putIfAbsent(one.note().prose(), one));
            }
        }
        return byNote.values().stream().filter(this::isWanted).toList();
    }

    private boolean isWanted(PracticeCase one) {
        return choosing.topic().map(one.topic()::equals).orElse(true)
                && choosing.payer().map(one.payer()::equals).orElse(true);
    }

    /** The case of a result, counted from 1; empty if it is not complete, or nothing that happens. */
    private Optional<PracticeCase> told(Transcript transcript, Answers answers, int number) {
        EncounterCourse course = new EncounterCourse(wizard, Diligence.ASK_ALL);
        CodingResult result = course.code(answers);
        Replay replay = Session.resume(course, answers).replay();
        Map<AnswerKey, Answer> counting = new LinkedHashMap<>();
        replay.reached().keySet().forEach(key -> replay.answer(key).ifPresent(answer -> counting.put(key, answer)));
        if (!result.complete() || !phrases.invention().isLikely(counting)) {
            return Optional.empty();
        }
        String title = transcript.place().text().name() + ": " + transcript.title();
        String name = (number == 1 ? title : title + ", " + number).replace('\t', ' ');
        return Optional.of(new PracticeCase(
                name,
                words(answers, Scope.procedure(1), DecisionGraph.TARGET),
                words(answers, Scope.ENCOUNTER, DecisionGraph.PAYER),
                answers,
                result,
                NoteWriter.note(phrases, replay, new Random(name.hashCode())),
                number == 1
                        ? Optional.of(new PracticeCase.Lesson(transcript.title(), transcript.prose()))
                        : Optional.empty()));
    }

    private static String words(Answers answers, Scope scope, FactId question) {
        return answers.find(scope, question).map(Answer::words).orElse("");
    }
}
