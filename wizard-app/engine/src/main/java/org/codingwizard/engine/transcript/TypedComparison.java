package org.codingwizard.engine.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codingwizard.engine.interview.Turn;
import org.codingwizard.engine.session.Pending;

/** Holds what is said at the prompt against what a transcript says of it: the wording of questions, refusals, and what is shown. */
final class TypedComparison {

    private final Player player;
    private final Script script;
    private final Deviations deviations;
    private final Map<String, String> known;
    private final List<LineEdit> wordings = new ArrayList<>();

    TypedComparison(Player player, Script script, Deviations deviations, Map<String, String> known) {
        this.player = player;
        this.script = script;
        this.deviations = deviations;
        this.known = known;
    }

    /** The lines whose question is worded otherwise by now. */
    List<LineEdit> wordings() {
        return List.copyOf(wordings);
    }

    void wording(Step.Asked asked, Pending pending) {
        String now = Spoken.plain(pending.question().words().ask());
        if (asked.pinned().filter(text -> !text.fits(now, known)).isPresent()) {
            other(
                    asked.line(),
                    "the question is worded otherwise",
                    "? " + asked.name() + " \"" + Spoken.exact(now) + "\"");
        }
        boolean comment = !asked.wording().isEmpty() && !now.isEmpty() && !now.startsWith("\"");
        if (comment && !asked.wording().equals(now)) {
            String before = script.text(asked.line());
            String front = before.substring(
                    0,
                    before.indexOf(asked.wording(), 1 + asked.name().toString().length()));
            wordings.add(LineEdit.replace(asked.line(), front + now));
        }
    }

    /** What was typed is to be taken. */
    void notRefused(Step.Typed line) {
        player.refused().ifPresent(why -> {
            String now = refusal(why.problem());
            deviations.add(new Difference(
                    line.line(),
                    "`" + line.text() + "` is refused: " + player.problem(why),
                    List.of(),
                    List.of(now),
                    List.of(LineEdit.after(line.line(), List.of(now)))));
        });
    }

    /** Whether what was typed is refused at all; if it is, it is to be with these words. */
    boolean isRefused(Step.Refused refused) {
        Optional<Turn.Refused> why = player.refused();
        String said =
                why.map(one -> Spoken.plain(one.problem() + " " + one.help())).orElse("");
        refused.words()
                .filter(words -> why.isPresent() && !words.isIn(said, known))
                .ifPresent(words -> other(refused.line(), "other words are shown: " + said, refusal(said)));
        return why.isPresent();
    }

    private static String refusal(String said) {
        String words = Spoken.quotable(said);
        return words.isEmpty() ? "refused" : "refused \"" + words + "\"";
    }

    void said(Step.Said said) {
        boolean there = said.words().isIn(player.said(), known);
        if (there && said.negated()) {
            gone(said, "these words are shown");
        } else if (!there && !said.negated()) {
            String now = Spoken.quotable(player.said());
            if (now.isEmpty()) {
                gone(said, "nothing is shown");
            } else {
                other(said.line(), "other words are shown: " + player.said(), "says \"" + now + "\"");
            }
        }
    }

    private void gone(Step.Said said, String says) {
        deviations.add(new Difference(
                said.line(),
                says,
                List.of(script.text(said.line())),
                List.of(),
                List.of(LineEdit.delete(said.line()))));
    }

    private void other(int line, String says, String now) {
        deviations.add(new Difference(
                line, says, List.of(script.text(line)), List.of(now), List.of(LineEdit.replace(line, now))));
    }
}
