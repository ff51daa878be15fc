package org.codingwizard.engine.transcript;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codingwizard.engine.diagnostic.Suggestions;
import org.codingwizard.engine.impact.Example;
import org.codingwizard.engine.interview.Command;
import org.codingwizard.engine.ruleset.Choice;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.session.AnswerName;
import org.codingwizard.engine.session.Pending;
import org.codingwizard.engine.wizard.EncounterCourse;

/**
 * One transcript being played.
 *
 * <p>Where the session goes otherwise, the playing goes on as the repaired transcript would. So all differences are told at once; those behind
 * the first stage that differs may still go with what is repaired before them.
 */
final class Performance {

    private final Transcript transcript;
    private final Player player;
    private final Script script;
    private final Deviations deviations = new Deviations();
    private final Prompter prompter;
    private final TypedComparison typed;
    private final Predicate<Difference> enough;
    private final Map<String, String> known = new HashMap<>();
    private boolean told;

    /**
     * A transcript to be played.
     *
     * @param enough the differences that need be told first: behind the stage of one of them, nothing is played
     */
    Performance(EncounterCourse course, Transcript transcript, Predicate<Difference> enough) {
        this.transcript = transcript;
        this.enough = enough;
        this.player = new Player(course);
        this.script = new Script(transcript);
        this.prompter = new Prompter(player, script, deviations);
        this.typed = new TypedComparison(player, script, deviations, known);
    }

    TranscriptOutcome play() {
        int index = 0;
        while (index < script.size() && !prompter.isStuck() && !told) {
            index = perform(index, script.step(index));
        }
        if (index < script.size() && deviations.isEmpty()) {
            over(index);
        }
        nextStage();
        if (!prompter.isStuck() && !told) {
            prompter.unused().forEach(this::unused);
        }
        return player.outcome(transcript, deviations.inOrder(), typed.wordings());
    }

    /** Performs a step; the index of the next one. */
    private int perform(int index, Step step) {
        if (step instanceof Step.Asked asked) {
            return asked(index, asked);
        }
        if (step instanceof Step.Typed line) {
            return typed(index, line);
        }
        if (step instanceof Step.Refused refused) {
            return typed.isRefused(refused) ? index + 1 : taken(index);
        }
        if (step instanceof Step.Offered offered) {
            player.open().ifPresent(pending -> offered(offered, pending));
        } else if (step instanceof Step.Said said) {
            typed.said(said);
        } else if (step instanceof Step.Rest) {
            prompter.enterAnswers(true);
        } else if (step instanceof Step.Checkpoint checkpoint) {
            checkpoint(checkpoint);
        }
        return index + 1;
    }

    private int asked(int index, Step.Asked asked) {
        while (!prompter.isStuck() && !answeredBefore(asked)) {
            Optional<Pending> open = player.open();
            if (open.filter(pending -> prompter.isMisspelled(asked.name(), pending))
                    .isPresent()) {
                misspelled(asked, open.get());
                break;
            }
            boolean comes = open.filter(pending -> script.asks(pending.key(), index + 1))
                    .isPresent();
            if (open.isEmpty() || comes) {
                return notAsked(index, asked, open);
            }
            prompter.insert(open.get(), asked.line());
        }
        prompter.enterAnswers(false);
        prompter.named();
        player.open().filter(pending -> !prompter.isStuck()).ifPresent(pending -> typed.wording(asked, pending));
        return index + 1;
    }

    /** Answers what is answered by name until this question is asked; whether it is. */
    private boolean answeredBefore(Step.Asked asked) {
        while (true) {
            Optional<Pending> open = player.open();
            if (open.filter(pending -> asked.name().mayBe(pending.key())).isPresent()) {
                return true;
            }
            if (prompter.isStuck() || open.isEmpty() || !prompter.answer(open.get())) {
                return false;
            }
        }
    }

    private void misspelled(Step.Asked asked, Pending open) {
        String text = script.text(asked.line());
        String name = asked.name().called(open.key().question().text()).toString();
        String now = text.replaceFirst(Pattern.quote(asked.name().toString()), Matcher.quoteReplacement(name));
        deviations.add(new Difference(
                asked.line(),
                "there is no question `" + asked.name() + "`; `" + AnswerName.of(open.key()) + "` is asked here",
                List.of(text),
                List.of(now),
                List.of(LineEdit.replace(asked.line(), now))));
    }

    /** The question of a step is not asked where it stands; the steps about it go. */
    private int notAsked(int index, Step.Asked asked, Optional<Pending> open) {
        script.answerIn(index, script.endOfBlock(index)).ifPresent(text -> prompter.remember(asked.name(), text));
        String instead =
                open.map(pending -> "`" + AnswerName.of(pending.key()) + "` is").orElse("no question waits");
        return gone(
                index,
                "`" + asked.name() + "` is not asked here; " + instead,
                open.map(pending -> "? " + AnswerName.of(pending.key())).stream()
                        .toList());
    }

    /** A step goes with all steps that are about the same question; the index of the next one. */
    private int gone(int index, String says, List<String> got) {
        int next = script.endOfBlock(index);
        deviations.add(new Difference(
                script.step(index).line(),
                says,
                script.texts(index, next),
                got,
                script.lines(index, next).map(LineEdit::delete).toList()));
        if (script.hasRest(index, next)) {
            prompter.enterAnswers(true);
        }
        return next;
    }

    private int typed(int index, Step.Typed line) {
        if (Command.of(line.text()).isEmpty() && player.open().isEmpty()) {
            return gone(index, "no question waits for this answer", List.of());
        }
        prompter.type(line.text());
        boolean expected = index + 1 < script.size() && script.step(index + 1) instanceof Step.Refused;
        if (!expected) {
            typed.notRefused(line);
        }
        return index + 1;
    }

    private int taken(int index) {
        return gone(index, "what was typed is taken, not refused", List.of());
    }

    private void offered(Step.Offered offered, Pending pending) {
        List<String> choices =
                pending.question().choices().stream().map(Choice::id).toList();
        new OfferComparison(offered, choices, known)
                .difference(script.text(offered.line()))
                .ifPresent(deviations::add);
    }

    private void checkpoint(Step.Checkpoint checkpoint) {
        while (!prompter.isStuck() && player.open().isPresent()) {
            Pending pending = player.open().orElseThrow();
            if (!prompter.answer(pending)) {
                prompter.insert(pending, checkpoint.line());
            }
        }
        prompter.enterAnswers(false);
        nextStage();
        if (told) {
            return;
        }
        Optional<Example> shown = prompter.isStuck() ? Optional.empty() : player.conclude();
        shown.ifPresentOrElse(
                example -> deviations.addAll(
                        new ResultComparison(script, checkpoint.expected(), example, known).differences()),
                () -> noResult(checkpoint));
        nextStage();
    }

    private void nextStage() {
        told = told || deviations.any(enough);
        deviations.nextStage();
    }

    private void noResult(Step.Checkpoint checkpoint) {
        prompter.giveUp();
        deviations.add(new Difference(
                checkpoint.line(),
                "the session does not get to its result",
                List.of(script.text(checkpoint.line())),
                List.of(),
                List.of()));
    }

    /** Somebody has ended the session, or it would never end. */
    private void over(int index) {
        boolean ended = index > 0
                && script.step(index - 1) instanceof Step.Typed before
                && Command.of(before.text())
                        .filter(command -> command.kind() == Command.Kind.QUIT)
                        .isPresent();
        int line = script.step(ended ? index - 1 : index).line();
        deviations.add(new Difference(
                line,
                ended ? "this ends the session, and more is to come" : "the session is over before this line",
                List.of(script.text(line)),
                List.of(),
                ended ? List.of(LineEdit.delete(line)) : List.of()));
    }

    private void unused(Step.Given given) {
        var graph = player.course().graph(player.given());
        String id = given.name().id();
        boolean exists = graph.question(new FactId(id)).isPresent();
        List<String> ids =
                graph.questions().stream().map(question -> question.id().text()).toList();
        String why = exists
                ? "`" + given.name() + "` is never asked"
                : "there is no question `" + id + "`"
                        + Suggestions.didYouMean(id, ids)
                                .map(hint -> "; " + hint)
                                .orElse("");
        deviations.add(new Difference(
                given.line(),
                why,
                List.of(script.text(given.line())),
                List.of(),
                List.of(LineEdit.delete(given.line()))));
    }
}
