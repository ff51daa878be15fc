package org.codingwizard.engine.transcript;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.codingwizard.engine.diagnostic.Suggestions;
import org.codingwizard.engine.impact.Example;
import org.codingwizard.engine.interview.Command;
import org.codingwizard.engine.interview.Turn;
import org.codingwizard.engine.ruleset.Choice;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.session.AnswerName;
import org.codingwizard.engine.session.Pending;
import org.codingwizard.engine.wizard.Wizard;

/**
 * One transcript being played.
 *
 * <p>Where the session goes otherwise, the playing goes on as the repaired transcript would, so that all differences are found at once and
 * the repair of all of them passes.
 */
final class Performance {

    private final Transcript transcript;
    private final Player player;
    private final Script script;
    private final List<Step.Given> unused = new ArrayList<>();
    private final Map<String, String> known = new HashMap<>();
    private final Map<String, String> remembered = new HashMap<>();
    private final List<Difference> differences = new ArrayList<>();
    private final List<LineEdit> wordings = new ArrayList<>();
    private boolean enterAnswers;
    private boolean stuck;

    Performance(Wizard wizard, Transcript transcript) {
        this.transcript = transcript;
        this.player = new Player(wizard);
        this.script = new Script(transcript);
        script.given().forEach(unused::add);
    }

    TranscriptOutcome play() {
        int index = 0;
        while (index < script.size() && !stuck) {
            index = perform(index, script.step(index));
        }
        if (!stuck) {
            unused.forEach(this::unused);
        }
        differences.sort(Comparator.comparingInt(Difference::line));
        return player.outcome(transcript, differences, wordings);
    }

    /** Performs a step; the index of the next one. */
    private int perform(int index, Step step) {
        if (step instanceof Step.Asked asked) {
            return asked(index, asked);
        }
        if (step instanceof Step.Typed typed) {
            return typed(index, typed);
        }
        if (step instanceof Step.Refused refused) {
            return refused(index, refused);
        }
        if (step instanceof Step.Offered offered) {
            player.open().ifPresent(pending -> offered(offered, pending));
        } else if (step instanceof Step.Said said) {
            said(said);
        } else if (step instanceof Step.Rest) {
            enterAnswers = true;
        } else if (step instanceof Step.Checkpoint checkpoint) {
            checkpoint(checkpoint);
        }
        return index + 1;
    }

    private int asked(int index, Step.Asked asked) {
        while (!stuck && !answeredBefore(asked)) {
            Optional<Pending> open = player.open();
            boolean comes = open.filter(pending -> script.asks(pending.key(), index + 1))
                    .isPresent();
            if (open.isEmpty() || comes) {
                return notAsked(index, asked, open);
            }
            insert(open.get(), asked.line());
        }
        enterAnswers = false;
        player.open().filter(pending -> !stuck).ifPresent(pending -> wording(asked, pending));
        return index + 1;
    }

    /** Answers what is answered by name until this question is asked; whether it is. */
    private boolean answeredBefore(Step.Asked asked) {
        while (true) {
            Optional<Pending> open = player.open();
            if (open.filter(pending -> asked.name().mayBe(pending.key())).isPresent()) {
                return true;
            }
            if (stuck || open.isEmpty() || !answer(open.get())) {
                return false;
            }
        }
    }

    /** Answers a question by what stands outside the order; not if nothing does. */
    private boolean answer(Pending pending) {
        Optional<Step.Given> given =
                unused.stream().filter(one -> one.name().is(pending.key())).findFirst();
        if (given.isPresent()) {
            unused.remove(given.get());
            type(given.get().answer());
            player.refused().ifPresent(why -> refusedByName(given.get(), why));
            return true;
        }
        if (!pending.endOffered() && !enterAnswers) {
            return false;
        }
        type("");
        return player.refused().isEmpty();
    }

    private void type(String line) {
        player.type(line);
        stuck = stuck || player.isOver();
    }

    private void refusedByName(Step.Given given, Turn.Refused why) {
        type("unknown");
        boolean mended = player.refused().isEmpty();
        differences.add(new Difference(
                given.line(),
                "`" + given.answer() + "` is refused: " + why.problem(),
                List.of(script.text(given.line())),
                List.of(given.name() + ": unknown"),
                mended ? List.of(LineEdit.replace(given.line(), given.name() + ": unknown")) : List.of()));
        stuck = stuck || !mended;
    }

    /** The question of a step is not asked where it stands; the steps about it go. */
    private int notAsked(int index, Step.Asked asked, Optional<Pending> open) {
        int next = script.endOfBlock(index);
        script.answerIn(index, next)
                .ifPresent(text -> remembered.put(asked.name().id(), text));
        String instead =
                open.map(pending -> "`" + AnswerName.of(pending.key()) + "` is").orElse("no question waits");
        differences.add(new Difference(
                asked.line(),
                "`" + asked.name() + "` is not asked here; " + instead,
                script.texts(index, next),
                open.map(pending -> "? " + AnswerName.of(pending.key())).stream()
                        .toList(),
                script.lines(index, next).map(LineEdit::delete).toList()));
        return next;
    }

    /** A question is asked that nothing answers: an answer that leaves everything as it is, in front of a line. */
    private void insert(Pending pending, int line) {
        Filling filling = new Filling(pending, remembered);
        String name = AnswerName.of(pending.key());
        Optional<String> taken = filling.answers()
                .filter(text -> {
                    type(text);
                    return player.refused().isEmpty();
                })
                .findFirst();
        List<String> lines = taken.map(text -> script.isOrdered()
                        ? List.of("? " + name, text.isEmpty() ? ">" : "> " + text)
                        : List.of(name + ": " + (text.isEmpty() ? filling.enter() : text)))
                .orElse(List.of("? " + name));
        differences.add(new Difference(
                line,
                "`" + name + "` is asked, and nothing answers it",
                List.of(),
                lines,
                taken.isPresent() ? List.of(LineEdit.before(line, lines)) : List.of()));
        stuck = stuck || taken.isEmpty();
    }

    private void wording(Step.Asked asked, Pending pending) {
        String now = Spoken.plain(pending.question().words().ask());
        if (asked.pinned().filter(text -> !text.fits(now, known)).isPresent()) {
            differences.add(new Difference(
                    asked.line(),
                    "the question is worded otherwise",
                    List.of(script.text(asked.line())),
                    List.of("? " + asked.name() + " \"" + now + "\""),
                    List.of(LineEdit.replace(
                            asked.line(), "? " + asked.name() + " \"" + Spoken.quotable(now) + "\""))));
        }
        if (!asked.wording().isEmpty() && !asked.wording().equals(now)) {
            String before = script.text(asked.line());
            String front = before.substring(
                    0,
                    before.indexOf(asked.wording(), 1 + asked.name().toString().length()));
            wordings.add(LineEdit.replace(asked.line(), front + now));
        }
    }

    private int typed(int index, Step.Typed typed) {
        boolean answer = Command.of(typed.text()).isEmpty();
        if (answer && player.open().isEmpty()) {
            differences.add(new Difference(
                    typed.line(),
                    "no question waits for this answer",
                    List.of(script.text(typed.line())),
                    List.of(),
                    List.of(LineEdit.delete(typed.line()))));
            return index + 1;
        }
        type(typed.text());
        boolean expected = index + 1 < script.size() && script.step(index + 1) instanceof Step.Refused;
        player.refused().filter(why -> !expected).ifPresent(why -> {
            String line = "refused \"" + Spoken.quotable(why.problem()) + "\"";
            differences.add(new Difference(
                    typed.line(),
                    "`" + typed.text() + "` is refused: " + why.problem(),
                    List.of(),
                    List.of(line),
                    List.of(LineEdit.after(typed.line(), List.of(line)))));
        });
        return index + 1;
    }

    private int refused(int index, Step.Refused refused) {
        Optional<Turn.Refused> why = player.refused();
        if (why.isEmpty()) {
            int next = script.endOfBlock(index);
            differences.add(new Difference(
                    refused.line(),
                    "what was typed is taken, not refused",
                    script.texts(index, next),
                    List.of(),
                    script.lines(index, next).map(LineEdit::delete).toList()));
            return next;
        }
        String said = Spoken.plain(why.get().problem() + " " + why.get().help());
        refused.words()
                .filter(words -> !words.isIn(said, known))
                .ifPresent(words -> otherWords(refused.line(), "refused", said));
        return index + 1;
    }

    private void said(Step.Said said) {
        boolean there = said.words().isIn(player.said(), known);
        if (there && said.negated()) {
            differences.add(new Difference(
                    said.line(),
                    "these words are shown",
                    List.of(script.text(said.line())),
                    List.of(),
                    List.of(LineEdit.delete(said.line()))));
        } else if (!there && !said.negated()) {
            otherWords(said.line(), "says", player.said());
        }
    }

    private void otherWords(int line, String word, String said) {
        String now = word + " \"" + Spoken.quotable(said) + "\"";
        differences.add(new Difference(
                line,
                "other words are shown: " + said,
                List.of(script.text(line)),
                List.of(now),
                List.of(said.isEmpty() ? LineEdit.delete(line) : LineEdit.replace(line, now))));
    }

    private void offered(Step.Offered offered, Pending pending) {
        List<String> choices =
                pending.question().choices().stream().map(Choice::id).toList();
        new OfferComparison(offered, choices, known)
                .difference(script.text(offered.line()))
                .ifPresent(differences::add);
    }

    private void checkpoint(Step.Checkpoint checkpoint) {
        while (!stuck && player.open().isPresent()) {
            Pending pending = player.open().orElseThrow();
            if (!answer(pending)) {
                insert(pending, checkpoint.line());
            }
        }
        enterAnswers = false;
        Optional<Example> shown = stuck ? Optional.empty() : player.conclude();
        shown.ifPresent(example ->
                differences.addAll(new ResultComparison(script, checkpoint.expected(), example, known).differences()));
        if (shown.isEmpty()) {
            stuck = true;
            differences.add(new Difference(
                    checkpoint.line(),
                    "the session does not get to its result",
                    List.of(script.text(checkpoint.line())),
                    List.of(),
                    List.of()));
        }
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
        differences.add(new Difference(
                given.line(),
                why,
                List.of(script.text(given.line())),
                List.of(),
                List.of(LineEdit.delete(given.line()))));
    }

    /** What may be typed at a question that a transcript does not know. */
    private record Filling(Pending pending, Map<String, String> remembered) {

        Stream<String> answers() {
            boolean enter = pending.standard().isPresent()
                    || pending.endOffered()
                    || pending.question().rules().optional();
            Stream<String> former =
                    Optional.ofNullable(remembered.get(pending.key().question().text())).stream();
            return Stream.of(former, enter ? Stream.of("") : Stream.<String>of(), Stream.of("unknown"))
                    .flatMap(text -> text);
        }

        /** What stands for Enter where an answer is written by name. */
        String enter() {
            return pending.endOffered()
                    ? "done"
                    : pending.standard().map(value -> value.words()).orElse("-");
        }
    }
}
