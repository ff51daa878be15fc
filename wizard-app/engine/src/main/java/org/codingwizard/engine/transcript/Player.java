package org.codingwizard.engine.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.impact.Example;
import org.codingwizard.engine.interview.Interview;
import org.codingwizard.engine.interview.Turn;
import org.codingwizard.engine.render.Screen;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.session.Pending;
import org.codingwizard.engine.wizard.EncounterCourse;

/** Types lines into a session of its own, and remembers what it typed and what came of it. */
final class Player {

    private static final int MOST_LINES = 1_000;
    private static final String NOT_LOADED =
            "a payer comes with its plugin, which `plugins:` below the day names, or `--plugins` for the program";

    private final EncounterCourse course;
    private final List<String> typed = new ArrayList<>();
    private final List<CodingResult> results = new ArrayList<>();
    private final List<Example> seen = new ArrayList<>();
    private Turn turn;

    Player(EncounterCourse course) {
        this.course = course;
        this.turn = Interview.begin(course, Screen.PLAIN);
    }

    /** Types a line. */
    void type(String line) {
        typed.add(line);
        turn = turn.next().say(line);
        turn.refused().flatMap(Turn.Refused::contradiction).ifPresent(answers -> seen.add(example(answers)));
    }

    private Example example(Answers answers) {
        return new Example(answers, course.walk(answers), course.code(answers));
    }

    /** The course of the encounter. */
    EncounterCourse course() {
        return course;
    }

    /** The question that waits; empty when all are answered. */
    Optional<Pending> open() {
        return turn.ended() ? Optional.empty() : turn.next().open();
    }

    /** Why the last line was refused, if it was. */
    Optional<Turn.Refused> refused() {
        return turn.refused();
    }

    /** What is the matter with a line that was refused; the payer of a plugin that is not loaded is no slip of the pen. */
    String problem(Turn.Refused why) {
        boolean unknownPayer = open().filter(pending -> pending.key().question().equals(DecisionGraph.PAYER))
                .isPresent();
        return unknownPayer ? why.problem() + "; " + (isNear(why) ? why.help() : NOT_LOADED) : why.problem();
    }

    private static boolean isNear(Turn.Refused why) {
        return why.help().startsWith("did you mean");
    }

    /** What was shown after the last line, in one line. */
    String said() {
        return Spoken.plain(turn.text());
    }

    /** Whether no further line can be typed: the session is over, or it goes on for ever. */
    boolean isOver() {
        return turn.ended() || typed.size() >= MOST_LINES;
    }

    /** The result, by Enter where it is not shown yet, of a session without an open question; empty if it was ended before. */
    Optional<Example> conclude() {
        if (!turn.ended() && turn.next().result().isEmpty()) {
            type("");
        }
        Optional<CodingResult> result = turn.next().result();
        result.ifPresent(coded -> {
            results.add(coded);
            seen.add(new Example(answers(), course.walk(answers()), coded));
        });
        return result.map(coded -> seen.get(seen.size() - 1));
    }

    /** The answers that count so far. */
    Answers answers() {
        return turn.next().session().counting();
    }

    /** Everything that was given, what is set aside included. */
    Answers given() {
        return turn.next().session().answers();
    }

    TranscriptOutcome outcome(Transcript transcript, List<Difference> differences, List<LineEdit> wordings) {
        return new TranscriptOutcome(transcript, differences, typed, answers(), results, seen, wordings);
    }
}
