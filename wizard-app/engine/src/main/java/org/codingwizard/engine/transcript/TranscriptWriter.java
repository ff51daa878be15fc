package org.codingwizard.engine.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.codingwizard.engine.cases.ExpectedLine;
import org.codingwizard.engine.coding.CodedFinding;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.interview.Command;
import org.codingwizard.engine.interview.Interview;
import org.codingwizard.engine.interview.Turn;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.AnswerName;
import org.codingwizard.engine.session.Pending;
import org.codingwizard.engine.session.PersonalText;
import org.codingwizard.engine.session.Scope;
import org.codingwizard.spi.Severity;

/**
 * Writes down a session as it goes: every question, every line that is typed and whether it is refused, and every result that is shown. The day
 * and the payer go to its head. What concerns the
 * coder alone, {@code save} and {@code quit}, is left out.
 */
public final class TranscriptWriter {

    private static final int COLUMN = 24;
    static final String NOTHING_BILLED = "not = *";
    private static final Set<Command.Kind> UNTOLD = Set.of(Command.Kind.SAVE, Command.Kind.QUIT);

    private final List<String> lines = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private Optional<String> date = Optional.empty();
    private Optional<String> payer = Optional.empty();
    private Optional<AnswerKey> waiting = Optional.empty();
    private int end;

    /** A session of which nothing was heard yet. */
    public TranscriptWriter() {}

    /** Takes a line that was typed, with what the session was before and what came of it. */
    public void heard(Interview before, String typed, Turn after) {
        Optional<Pending> open = before.open();
        if (open.filter(pending -> isHead(pending, after)).isEmpty()) {
            told(open, typed.strip(), after);
        }
        boolean shown = after.next().result().isPresent() && after.next().open().isEmpty();
        boolean again = before.result().isPresent() && open.isEmpty();
        if (shown && !again) {
            lines.addAll(checkpoint(after.next().result().orElseThrow()));
            end = lines.size();
        }
    }

    /** What was left out because it looks as if it told of a person, in the words why. */
    public List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    /** The session up to its last result, each line ended by a line feed; empty if it never got to one. */
    public Optional<String> session() {
        if (end == 0 || date.isEmpty()) {
            return Optional.empty();
        }
        List<String> all = new ArrayList<>();
        all.add("date: " + date.get());
        payer.ifPresent(id -> all.add("payer: " + id));
        all.addAll(lines.subList(0, end));
        return Optional.of(String.join("\n", all) + "\n");
    }

    /** The session as far as it went, with or without a result; for one that could not go on. */
    public String soFar() {
        List<String> all = new ArrayList<>();
        date.ifPresent(day -> all.add("date: " + day));
        payer.ifPresent(id -> all.add("payer: " + id));
        all.addAll(lines);
        return String.join("\n", all) + "\n";
    }

    /** Day and payer stand at the head; how they came about before both were known is not told. */
    private boolean isHead(Pending pending, Turn after) {
        boolean begun = date.isPresent() && payer.isPresent();
        FactId asked = pending.question().id();
        boolean day = asked.equals(DecisionGraph.DATE_OF_SERVICE);
        if (begun || !lines.isEmpty() || !(day || asked.equals(DecisionGraph.PAYER))) {
            return false;
        }
        Optional<String> given = after.next()
                .session()
                .answers()
                .find(new AnswerKey(Scope.ENCOUNTER, asked))
                .map(Answer::words);
        if (day) {
            date = given;
        } else {
            payer = given;
        }
        return true;
    }

    private void told(Optional<Pending> open, String typed, Turn after) {
        Optional<Command> command = Command.of(typed);
        boolean looks = command.map(Command::onlyLooks).orElse(false);
        boolean steers = command.map(one -> UNTOLD.contains(one.kind())).orElse(open.isEmpty());
        if (steers) {
            return;
        }
        Optional<String> personal = after.refused().flatMap(why -> PersonalText.in(typed));
        if (personal.isPresent()) {
            leftOut.add(personal.get());
            return;
        }
        open.filter(pending -> !waiting.equals(Optional.of(pending.key())))
                .ifPresent(pending -> lines.add(asked(pending)));
        lines.add(typed.isEmpty() ? ">" : "> " + typed.replaceAll("\\s+", " "));
        after.refused().ifPresent(why -> lines.add("refused \"" + Spoken.quotable(why.problem()) + "\""));
        waiting = looks || after.refused().isPresent() ? open.map(Pending::key) : Optional.empty();
    }

    private static String asked(Pending pending) {
        String front = "? " + name(pending.key());
        String wording = Spoken.plain(pending.question().words().ask());
        boolean comment = !wording.startsWith("\"") && !wording.contains("#");
        return comment ? front + " ".repeat(Math.max(2, COLUMN - front.length())) + wording : front;
    }

    /** Only what is about a second procedure or substance says which. */
    private static String name(AnswerKey key) {
        Scope scope = key.scope();
        boolean first = scope.procedure() < 2 && scope.substance() < 2;
        return first ? key.question().text() : AnswerName.of(key);
    }

    /** What a transcript says of a result: its lines, what blocks it or warns, and what is missing. */
    public static List<String> checkpoint(CodingResult result) {
        List<String> said = new ArrayList<>();
        result.lines().forEach(coded -> said.add("= " + ExpectedLine.of(coded.line())));
        result.findings().stream()
                .filter(coded -> coded.finding().severity() != Severity.NOTE)
                .filter(new Distinct<CodedFinding>(FindingPattern::of)::isFirst)
                .forEach(coded -> said.add(FindingPattern.of(coded)));
        result.missing().forEach(missing -> said.add("missing " + AnswerName.of(missing.key())));
        if (result.lines().isEmpty()) {
            said.add(NOTHING_BILLED);
        }
        return said;
    }
}
