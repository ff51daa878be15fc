package org.codingwizard.engine.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.interview.Interview;
import org.codingwizard.engine.interview.Turn;
import org.codingwizard.engine.render.Screen;
import org.codingwizard.engine.ruleset.Choice;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.session.Diligence;
import org.codingwizard.engine.session.Pending;
import org.codingwizard.engine.transcript.TranscriptWriter;
import org.codingwizard.engine.wizard.EncounterCourse;
import org.codingwizard.engine.wizard.Wizard;

/** A conversation that is held line by line and written down as it goes. */
final class Talk {

    private static final int MOST_LINES = 400;
    private static final String DAY = "2026-01-05";

    private final TranscriptWriter writer = new TranscriptWriter();
    private final List<String> typed = new ArrayList<>();
    private Turn turn;

    Talk(Wizard wizard) {
        this.turn = Interview.begin(new EncounterCourse(wizard, Diligence.ASK_ALL), Screen.PLAIN);
    }

    Interview interview() {
        return turn.next();
    }

    Optional<Pending> open() {
        return interview().open();
    }

    /** The result, while it is shown. */
    Optional<CodingResult> result() {
        return open().isPresent() ? Optional.empty() : interview().result();
    }

    /** What was shown last. */
    String said() {
        return turn.text();
    }

    boolean isOver() {
        return turn.ended() || typed.size() > MOST_LINES;
    }

    List<String> typed() {
        return List.copyOf(typed);
    }

    /** The session with its result; without one, as far as it went. */
    String session() {
        return writer.session().orElseGet(this::unfinished);
    }

    /** What was said so far, a last line that brought no answer among it, with a demand so that it can be played. */
    String unfinished() {
        String said = writer.soFar();
        String last = typed.isEmpty()
                ? ""
                : open().map(pending -> "? " + pending.question().id() + "\n> " + typed.get(typed.size() - 1) + "\n")
                        .orElse("");
        return (said.startsWith("date: ") ? said : "date: " + DAY + "\n" + said) + last + "not = *\n";
    }

    /** Types a line; whether it was taken. */
    boolean type(String line) {
        Interview before = turn.next();
        typed.add(line);
        turn = before.say(line);
        writer.heard(before, line, turn);
        return turn.refused().isEmpty();
    }

    /** Goes on to the result with the first answer to each question that is taken; whether it gets there. */
    boolean finish() {
        while (result().isEmpty() && !isOver()) {
            Optional<Pending> open = open();
            boolean taken =
                    open.map(pending -> simple(pending).anyMatch(this::type)).orElseGet(() -> type(""));
            if (!taken) {
                return false;
            }
        }
        return result().isPresent();
    }

    /** Answers that hardly any question refuses all of. */
    private static Stream<String> simple(Pending pending) {
        Question question = pending.question();
        Stream<String> enter = pending.isAnsweredByEnter() ? Stream.of("") : Stream.empty();
        String unit = question.rules().units().stream().findFirst().orElse("mg");
        Stream<String> given = switch (question.kind()) {
            case ONE_OF, YES_NO, ENTRIES, SEVERAL_OF ->
                question.choices().stream()
                        .filter(choice -> !choice.meansUnknown())
                        .map(Choice::id);
            case WHOLE_NUMBER ->
                Stream.of(String.valueOf(Math.max(1, question.rules().atLeast())));
            case QUANTITY -> question.rules().units().stream().map(one -> "10 " + one);
            case DATE -> Stream.of(DAY);
            case TEXT -> Stream.of("99213", "as named");
            case NAMES ->
                Stream.of("left trapezius", "L4-L5 left", "L3 left, L4 left", "left-arm 3", "M17.11", "as named");
        };
        return Stream.of(enter, given, Stream.of("0", "1 " + unit, "unknown")).flatMap(lines -> lines);
    }
}
