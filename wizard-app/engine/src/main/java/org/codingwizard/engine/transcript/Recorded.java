package org.codingwizard.engine.transcript;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.ruleset.Choice;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.session.Scope;

/**
 * A session as it is written to a file.
 *
 * @param title what it is about
 * @param session its lines, each ended by a line feed
 */
public record Recorded(String title, String session) {

    private static final List<String> TELLING = List.of("target", "structure", "side");
    private static final String UNTITLED = "A session";
    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

    /** A title from what was injected first. */
    public static String title(DecisionGraph graph, Answers answers) {
        List<String> words = TELLING.stream()
                .flatMap(question -> label(graph, answers, new FactId(question)))
                .toList();
        return words.isEmpty() ? UNTITLED : upperFirst(String.join(", ", words));
    }

    /** The text of a file of its own. */
    public String file() {
        return title + "\n\n" + session;
    }

    /** A Markdown page with this session at its end, behind what it says already; its line ends are those of the page. */
    public String appendedTo(String page) {
        String block = "## " + title + "\n\n```transcript\n" + session + "```\n";
        if (page.isBlank()) {
            return block;
        }
        String end = LINE_END.matcher(page)
                .results()
                .findFirst()
                .map(found -> found.group())
                .orElse("\n");
        return page.stripTrailing() + ("\n\n" + block).replace("\n", end);
    }

    private static Stream<String> label(DecisionGraph graph, Answers answers, FactId question) {
        Optional<String> chosen = answers.find(new AnswerKey(Scope.procedure(1), question))
                .filter(answer -> answer.is(Answer.Kind.GIVEN))
                .map(Answer::words);
        Optional<Question> asked = graph.question(question);
        return chosen.stream()
                .map(words -> asked.flatMap(one -> one.choice(words))
                        .map(Choice::label)
                        .orElse(words));
    }

    private static String upperFirst(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
