package org.codingwizard.engine.interview;

import java.util.Optional;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.AnswerName;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.session.PersonalText;
import org.codingwizard.engine.session.Scope;

/** What would be kept in a file: the answers, which may come from a file themselves, and the name it is kept under. */
record Kept(Answers answers) {

    /** What in it looks personal. The day of service may stand in the name: it stands in the file as well. */
    Optional<String> personal(String file) {
        return PersonalText.in(withoutDay(lastPart(file)))
                .map(why -> "as for the name of the file, " + why)
                .or(() -> answers.all().entrySet().stream()
                        .flatMap(given -> PersonalText.in(given.getValue()).stream()
                                .map(why -> "as for `" + AnswerName.of(given.getKey()) + "`, " + why))
                        .findFirst());
    }

    private String withoutDay(String name) {
        return answers.find(Scope.ENCOUNTER, DecisionGraph.DATE_OF_SERVICE)
                .filter(answer -> answer.is(Answer.Kind.GIVEN))
                .map(Answer::words)
                .map(day -> name.replace(day, "_").replace(day.replace("-", ""), "_"))
                .orElse(name);
    }

    private static String lastPart(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }
}
