package org.codingwizard.engine.transcript;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.codingwizard.engine.diagnostic.Suggestions;
import org.codingwizard.engine.interview.Command;
import org.codingwizard.engine.interview.Turn;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.AnswerName;
import org.codingwizard.engine.session.Pending;

/** Answers the questions that no line of a transcript answers in its order: by name, by Enter, or by an answer that it makes up and reports. */
final class Prompter {

    private final Player player;
    private final Script script;
    private final Deviations deviations;
    private final List<Step.Given> unused = new ArrayList<>();
    private final Set<AnswerKey> answered = new HashSet<>();
    private final Map<QuestionName, String> remembered = new LinkedHashMap<>();
    private Optional<AnswerKey> named = Optional.empty();
    private boolean enterAnswers;
    private boolean stuck;

    Prompter(Player player, Script script, Deviations deviations) {
        this.player = player;
        this.script = script;
        this.deviations = deviations;
        script.given().forEach(unused::add);
    }

    /** Whether the session cannot go on. */
    boolean isStuck() {
        return stuck || player.isOver();
    }

    /** The answers by name that were not needed. */
    List<Step.Given> unused() {
        return List.copyOf(unused);
    }

    /** Whether Enter answers what nothing else does, from here on. */
    void enterAnswers(boolean enter) {
        enterAnswers = enter;
    }

    /** A line has named the question that waits, so that an answer may stand below it. */
    void named() {
        named = player.open().map(Pending::key);
    }

    /** An answer of the transcript to a question that is not asked where it stands; it may be asked elsewhere. */
    void remember(QuestionName name, String answer) {
        remembered.put(name, answer);
    }

    /** The session does not go on from here. */
    void giveUp() {
        stuck = true;
    }

    /** Types a line; whether it is taken. */
    boolean type(String line) {
        Optional<AnswerKey> asked = player.open().map(Pending::key);
        player.type(line);
        boolean taken = player.refused().isEmpty();
        if (taken && Command.of(line).filter(Command::onlyLooks).isEmpty()) {
            asked.ifPresent(answered::add);
            named = Optional.empty();
        }
        return taken;
    }

    /** Answers a question by what stands outside the order; not if nothing does. */
    boolean answer(Pending pending) {
        Optional<Step.Given> given =
                unused.stream().filter(one -> one.name().is(pending.key())).findFirst();
        if (given.isPresent()) {
            unused.remove(given.get());
            type(given.get().answer());
            player.refused().ifPresent(why -> refusedByName(given.get(), why));
            return true;
        }
        boolean enter =
                pending.endOffered() || (enterAnswers && remembered(pending).isEmpty());
        return enter && type("");
    }

    private Optional<QuestionName> remembered(Pending pending) {
        return remembered.keySet().stream()
                .filter(name -> name.mayBe(pending.key()))
                .findFirst();
    }

    private void refusedByName(Step.Given given, Turn.Refused why) {
        String problem = player.problem(why);
        boolean mended = type("unknown");
        String now = given.name() + ": unknown";
        deviations.add(new Difference(
                given.line(),
                "`" + given.answer() + "` is refused: " + problem,
                List.of(script.text(given.line())),
                List.of(now),
                mended ? List.of(LineEdit.replace(given.line(), now)) : List.of()));
        stuck = stuck || !mended;
    }

    /** A question is asked that nothing answers: an answer that leaves everything as it is, in front of a line. */
    void insert(Pending pending, int line) {
        Optional<Step.Given> misnamed = unused.stream()
                .filter(one -> isMisspelled(one.name(), pending))
                .filter(one ->
                        one.name().called(pending.key().question().text()).is(pending.key()))
                .findFirst();
        if (misnamed.isPresent()) {
            renamed(misnamed.get(), pending);
            return;
        }
        boolean inOrder = script.isOrdered() || answered.contains(pending.key());
        Optional<QuestionName> former = remembered(pending);
        Filling filling = new Filling(pending, former.map(remembered::remove));
        boolean below = named.filter(pending.key()::equals).isPresent();
        Optional<String> taken = filling.answers().filter(this::type).findFirst();
        String name = AnswerName.of(pending.key());
        List<String> lines = taken.map(
                        text -> inOrder ? inOrder(pending, text, below) : List.of(name + ": " + filling.written(text)))
                .orElse(List.of("? " + name));
        deviations.add(new Difference(
                line,
                "`" + name + "` is asked, and nothing answers it",
                List.of(),
                lines,
                taken.isPresent() ? List.of(LineEdit.before(line, lines)) : List.of()));
        stuck = stuck || taken.isEmpty();
    }

    /** Whether a name that no question has is, but for a slip of the pen, the name of this one. */
    boolean isMisspelled(QuestionName name, Pending pending) {
        String id = pending.key().question().text();
        return name.called(id).mayBe(pending.key())
                && !Suggestions.near(name.id(), List.of(id)).isEmpty()
                && player.course()
                        .graph(player.given())
                        .question(new FactId(name.id()))
                        .isEmpty();
    }

    private void renamed(Step.Given given, Pending pending) {
        unused.remove(given);
        QuestionName name = given.name().called(pending.key().question().text());
        String now = name + ": " + given.answer();
        deviations.add(new Difference(
                given.line(),
                "there is no question `" + given.name() + "`, and nothing answers `" + name + "`",
                List.of(script.text(given.line())),
                List.of(now),
                List.of(LineEdit.replace(given.line(), now))));
        type(given.answer());
        player.refused().ifPresent(why -> refusedByName(new Step.Given(given.line(), name, given.answer()), why));
    }

    private List<String> inOrder(Pending pending, String text, boolean below) {
        String answer = text.isEmpty() ? ">" : "> " + text;
        if (below) {
            return List.of(answer);
        }
        String question = "? " + AnswerName.of(pending.key());
        // A question ends the part of the session in which Enter answers.
        return enterAnswers ? List.of(question, answer, "...") : List.of(question, answer);
    }
}
