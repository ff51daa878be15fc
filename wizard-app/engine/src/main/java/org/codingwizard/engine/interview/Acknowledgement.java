package org.codingwizard.engine.interview;

import java.util.List;
import java.util.stream.Collectors;
import org.codingwizard.engine.render.HelpText;
import org.codingwizard.engine.render.Role;
import org.codingwizard.engine.render.Screen;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.AnswerName;
import org.codingwizard.engine.session.Pending;
import org.codingwizard.engine.session.Session;
import org.codingwizard.engine.wizard.EncounterCourse;

/** What is said when an answer was taken: how it was understood, what moved because of it, and what there is to remark. */
record Acknowledgement(EncounterCourse course, Screen screen) {

    /**
     * What is said before the next question; empty when there is nothing to say.
     *
     * @param typed what the coder typed
     */
    String of(Pending pending, Session.Reply.Accepted accepted, Answer answer, String typed) {
        return understood(pending, answer, typed) + moved(accepted) + remarks(pending, accepted);
    }

    /** How a number, a beginning or a synonym was understood. */
    private String understood(Pending pending, Answer answer, String typed) {
        boolean same = typed.isEmpty() || typed.equalsIgnoreCase(answer.words());
        if (same || pending.question().choices().isEmpty() || !answer.is(Answer.Kind.GIVEN)) {
            return "";
        }
        return screen.theme().paint(Role.QUIET, "  = " + answer.words()) + "\n";
    }

    private String moved(Session.Reply.Accepted accepted) {
        String aside = accepted.setAside().isEmpty()
                ? ""
                : note("set aside, since it is no longer asked for: " + names(accepted.setAside()));
        String back = accepted.cameBack().isEmpty()
                ? ""
                : note("asked for again, with the answer given before: " + names(accepted.cameBack()));
        return aside + back;
    }

    private String remarks(Pending pending, Session.Reply.Accepted accepted) {
        return course.remarks(pending, accepted.session().answers()).stream()
                .map(this::note)
                .collect(Collectors.joining());
    }

    private String note(String words) {
        return new HelpText(screen).remark(words);
    }

    /** Answers by their names. */
    static String names(List<AnswerKey> keys) {
        return keys.stream().map(key -> "`" + AnswerName.of(key) + "`").collect(Collectors.joining(", "));
    }
}
