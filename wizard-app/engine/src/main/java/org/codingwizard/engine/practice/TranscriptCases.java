package org.codingwizard.engine.practice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.session.Answer;
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
 * Cases from transcripts that come out as they say and are complete. The learner reads a note made from their answers, since a transcript's
 * own words may tell the result; those come behind it as the lesson.
 */
public final class TranscriptCases implements CaseSource {

    private final Wizard wizard;
    private final Phrases phrases;
    private final MadeUpCases.Choosing choosing;
    private final Iterator<Transcript> left;
    private final List<PracticeCase> found = new ArrayList<>();

    /** Cases from these transcripts, in an order that the seed decides. */
    public TranscriptCases(Practising practising, List<Transcript> transcripts) {
        this.wizard = practising.wizard();
        this.phrases = practising.phrases();
        this.choosing = practising.choosing();
        List<Transcript> order = new ArrayList<>(transcripts);
        Collections.shuffle(order, new Random(choosing.seed()));
        this.left = order.iterator();
    }

    @Override
    public synchronized Optional<PracticeCase> number(int number) {
        while (found.size() < number && left.hasNext()) {
            Optional.of(left.next()).filter(this::mayFit).flatMap(this::played).ifPresent(found::add);
        }
        return number <= found.size() ? Optional.of(found.get(number - 1)) : Optional.empty();
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

    private Optional<PracticeCase> played(Transcript transcript) {
        TranscriptOutcome outcome = new TranscriptRunner(wizard).run(transcript);
        List<CodingResult> results = outcome.results();
        boolean fit = outcome.passed()
                && !results.isEmpty()
                && results.get(results.size() - 1).complete();
        return fit
                ? Optional.of(told(transcript, outcome.answers(), results.get(results.size() - 1)))
                        .filter(this::isWanted)
                : Optional.empty();
    }

    private boolean isWanted(PracticeCase one) {
        return choosing.topic().map(one.topic()::equals).orElse(true)
                && choosing.payer().map(one.payer()::equals).orElse(true);
    }

    private PracticeCase told(Transcript transcript, Answers answers, CodingResult result) {
        Replay replay = Session.resume(new EncounterCourse(wizard, Diligence.ASK_ALL), answers)
                .replay();
        String name = transcript.place().text().name() + ": " + transcript.title();
        return new PracticeCase(
                name.replace('\t', ' '),
                words(answers, Scope.procedure(1), DecisionGraph.TARGET),
                words(answers, Scope.ENCOUNTER, DecisionGraph.PAYER),
                answers,
                result,
                NoteWriter.note(phrases, replay, new Random(name.hashCode())),
                Optional.of(new PracticeCase.Lesson(transcript.title(), transcript.prose())));
    }

    private static String words(Answers answers, Scope scope, FactId question) {
        return answers.find(scope, question).map(Answer::words).orElse("");
    }
}
