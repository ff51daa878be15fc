package org.codingwizard.engine.render;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.ruleset.Value;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.AnswerName;
import org.codingwizard.engine.session.Replay;
import org.codingwizard.engine.session.Scope;
import org.codingwizard.engine.session.Session;

/** The answers so far, by procedure, under the names with which they can be changed. */
public final class AnswersText {

    private final Screen screen;

    /** An overview for this screen. */
    public AnswersText(Screen screen) {
        this.screen = screen;
    }

    /**
     * The overview.
     *
     * @param codes the codes that are still possible, by procedure
     */
    public String of(Session session, Map<Integer, NavigableSet<String>> codes) {
        Sheet sheet = new Sheet(screen);
        Replay replay = session.replay();
        List<AnswerKey> shown = shown(replay);
        if (shown.isEmpty()) {
            return sheet.line("Nothing is answered yet.").toString();
        }
        int column = shown.stream()
                        .mapToInt(key -> AnswerName.of(key).length())
                        .max()
                        .orElse(0)
                + 2;
        int procedure = -1;
        for (AnswerKey key : shown) {
            if (procedure != key.scope().procedure()) {
                procedure = key.scope().procedure();
                sheet.heading(heading(procedure, codes));
            }
            row(sheet, key, column, words(replay, key));
        }
        aside(sheet, replay, session, column);
        return sheet.toString();
    }

    /** By procedure and in the order of the questions; at the end of each the list that could go on. */
    private static List<AnswerKey> shown(Replay replay) {
        List<AnswerKey> shown = new ArrayList<>(replay.reached().keySet());
        shown.sort(Comparator.comparing(AnswerKey::scope));
        List<AnswerKey> lists = new ArrayList<>(replay.ends().keySet());
        Collections.reverse(lists);
        for (AnswerKey list : lists) {
            int place = 0;
            while (place < shown.size()
                    && shown.get(place).scope().procedure() <= list.scope().procedure()) {
                place++;
            }
            shown.add(place, list);
        }
        return shown;
    }

    private static String words(Replay replay, AnswerKey key) {
        Question question = replay.reached().get(key);
        if (question == null) {
            return "complete; change it to add one";
        }
        return replay.answer(key).map(answer -> words(question, answer)).orElse("");
    }

    private static String heading(int procedure, Map<Integer, NavigableSet<String>> codes) {
        if (procedure == 0) {
            return QuestionText.place(Scope.ENCOUNTER);
        }
        Set<String> possible = codes.getOrDefault(procedure, new TreeSet<>());
        String words = QuestionText.place(Scope.procedure(procedure));
        return possible.isEmpty() ? words : words + " - possible codes: " + String.join(", ", possible);
    }

    private static void row(Sheet sheet, AnswerKey key, int column, String words) {
        String name = AnswerName.of(key);
        sheet.labelled(2, name + " ".repeat(column - name.length()), Role.QUIET, words);
    }

    private static void aside(Sheet sheet, Replay replay, Session session, int column) {
        List<AnswerKey> aside = replay.setAside();
        if (!aside.isEmpty()) {
            sheet.heading("Set aside: not asked for after the other answers");
            aside.forEach(key -> row(
                    sheet,
                    key,
                    Math.max(column, AnswerName.of(key).length() + 1),
                    session.answers().find(key).map(Answer::words).orElse("")));
        }
    }

    /** The answer as people read it. */
    static String words(Question question, Answer answer) {
        if (!answer.is(Answer.Kind.GIVEN)) {
            return answer.words();
        }
        boolean choices = !question.choices().isEmpty()
                && !(answer.value() instanceof Value.Whole)
                && !answer.value().members().isEmpty();
        return choices
                ? answer.value().members().stream()
                        .map(id -> question.choice(id)
                                .map(choice -> choice.label())
                                .orElse(id))
                        .collect(Collectors.joining(", "))
                : answer.words();
    }
}
