package org.codingwizard.engine.practice;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.ruleset.Choice;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.session.Diligence;
import org.codingwizard.engine.session.Scope;
import org.codingwizard.engine.session.Session;
import org.codingwizard.engine.wizard.EncounterCourse;
import org.codingwizard.engine.wizard.Wizard;
import org.codingwizard.spi.PayerId;

/** Cases that are made up from a seed: complete, with nothing that blocks a line. */
public final class MadeUpCases implements CaseSource {

    private static final int MOST_TRIES = 30;
    private static final AnswerKey TARGET = new AnswerKey(Scope.procedure(1), DecisionGraph.TARGET);

    private final Wizard wizard;
    private final Phrases phrases;
    private final Choosing choosing;

    /** Cases over these rules. */
    public MadeUpCases(Wizard wizard, Phrases phrases, Choosing choosing) {
        this.wizard = wizard;
        this.phrases = phrases;
        this.choosing = choosing;
    }

    /**
     * Which cases are wanted.
     *
     * @param topic a target; empty for all
     * @param payer a payer's id; empty for all
     * @param seed gives the same cases again
     */
    public record Choosing(Optional<String> topic, Optional<String> payer, long seed) {

        /** What the case of a number is made from. */
        public long seedOf(int number) {
            return seed + number - 1;
        }
    }

    @Override
    public Optional<PracticeCase> number(int number) {
        long seed = choosing.seedOf(number);
        // Neighbouring seeds of the library's generator begin alike; a multiple of a large odd number does not.
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        EncounterCourse course = new EncounterCourse(wizard, Diligence.ASK_ALL);
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            MadeUpEncounters.Wanted wanted = new MadeUpEncounters.Wanted(topic(random), payer(random));
            Optional<Answers> answers = new MadeUpEncounters(course, phrases, random, wanted).attempt();
            Optional<PracticeCase> made =
                    answers.flatMap(given -> coded(course, given)).map(coded -> made(coded, seed, random));
            if (made.isPresent()) {
                return made;
            }
        }
        return Optional.empty();
    }

    /** A usual one, or any where none is named as usual. */
    private String topic(Random random) {
        List<String> targets = wizard.codingFor(Answers.NONE).graph().targets().stream()
                .map(Choice::id)
                .toList();
        List<String> usual = phrases.usual(TARGET, Answers.NONE).stream()
                .filter(targets::contains)
                .toList();
        List<String> from = usual.isEmpty() ? targets : usual;
        String any = from.get(random.nextInt(from.size()));
        return choosing.topic().orElse(any);
    }

    /** Half of the cases are for no payer. */
    private String payer(Random random) {
        List<String> installed = wizard.payers().stream()
                .map(Choice::id)
                .filter(id -> !id.equals(PayerId.NONE.text()))
                .toList();
        boolean none = installed.isEmpty() || random.nextBoolean();
        String any = none ? PayerId.NONE.text() : installed.get(random.nextInt(installed.size()));
        return choosing.payer().orElse(any);
    }

    private record Coded(Session session, CodingResult result) {}

    private static Optional<Coded> coded(EncounterCourse course, Answers answers) {
        CodingResult result = course.code(answers);
        boolean sure =
                result.complete() && !result.isBlocked() && result.missing().isEmpty();
        return sure ? Optional.of(new Coded(Session.resume(course, answers), result)) : Optional.empty();
    }

    private PracticeCase made(Coded coded, long seed, Random random) {
        Answers answers = coded.session().counting();
        return new PracticeCase(
                "made-up-" + seed,
                words(answers, Scope.procedure(1), DecisionGraph.TARGET),
                words(answers, Scope.ENCOUNTER, DecisionGraph.PAYER),
                answers,
                coded.result(),
                NoteWriter.note(phrases, coded.session().replay(), random),
                Optional.empty());
    }

    private static String words(Answers answers, Scope scope, FactId question) {
        return answers.find(scope, question).map(Answer::words).orElse("");
    }
}
