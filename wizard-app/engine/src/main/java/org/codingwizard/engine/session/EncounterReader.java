package org.codingwizard.engine.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.diagnostic.Suggestions;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.FactNames;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.ruleset.Value;
import org.codingwizard.engine.source.SourceSpan;
import org.codingwizard.engine.yaml.YamlMapping;
import org.codingwizard.engine.yaml.YamlNode;
import org.codingwizard.engine.yaml.YamlScalar;
import org.codingwizard.engine.yaml.YamlSequence;

/** Reads an encounter file: its keys are the ids of questions, its values their answers. */
public final class EncounterReader {

    private static final Set<String> LISTS = Set.of("procedures", "substances");

    private final DecisionGraph graph;
    private final Predicate<String> elsewhere;
    private final FileQuestions questions;
    private final List<Diagnostic> problems = new ArrayList<>();
    private Answers answers = Answers.NONE;

    private EncounterReader(DecisionGraph graph, Predicate<String> elsewhere) {
        this.graph = graph;
        this.elsewhere = elsewhere;
        this.questions = new FileQuestions(graph);
    }

    /**
     * The payer named in an encounter; {@code none} when it names none. Whether there is such a payer is said when the answers are read.
     */
    public static String payerOf(YamlNode document) {
        return document instanceof YamlMapping map
                ? map.find(DecisionGraph.PAYER.text())
                        .filter(YamlScalar.class::isInstance)
                        .map(node -> ((YamlScalar) node).text())
                        .orElse("none")
                : "none";
    }

    /**
     * The answers of a file, or everything in it that is no answer.
     *
     * @param graph the graph of the payer the file names, or the core graph if there is none of that name
     * @param elsewhere whether a question is one that only other payers ask: such they are answers, but nobody asks for them here
     */
    public static Checked<Answers> read(DecisionGraph graph, YamlNode document, Predicate<String> elsewhere) {
        EncounterReader reader = new EncounterReader(graph, elsewhere);
        if (document instanceof YamlMapping map) {
            reader.mapping(map, Scope.ENCOUNTER, false);
            reader.needed(map);
        } else {
            reader.say(
                    document,
                    DiagnosticCode.WRONG_ANSWER,
                    "expected the answers of one encounter, found " + document.kind(),
                    "write `question: answer` on lines of their own");
        }
        return Checked.of(reader.answers, reader.problems);
    }

    private void needed(YamlMapping map) {
        if (map.find(DecisionGraph.DATE_OF_SERVICE.text()).isEmpty()) {
            say(
                    map,
                    DiagnosticCode.MISSING_ANSWER,
                    "`date-of-service` is missing",
                    "add it, for example `date-of-service: 2026-03-31`");
        }
        if (map.find("procedures").isEmpty()) {
            say(
                    map,
                    DiagnosticCode.MISSING_ANSWER,
                    "`procedures` is missing",
                    "add a list with one entry for each injected target");
        }
    }

    private void mapping(YamlMapping map, Scope scope, boolean lenient) {
        Set<String> here = questions.of(scope);
        for (YamlMapping.Entry entry : map.entries()) {
            String key = entry.key().text();
            if (isUnknownTarget(map) && !FileQuestions.WHATEVER_THE_TARGET.contains(key) && here.contains(key)) {
                say(
                        entry.key(),
                        DiagnosticCode.CONTRADICTING_ANSWERS,
                        "`" + key + "` is answered, but the `target` is unknown",
                        "name the target, or leave out what is only asked about some targets");
                continue;
            }
            if (lenient && !key.equals(DecisionGraph.TARGET.text())) {
                continue; // nothing is asked about this target, so any answer about it may stand
            }
            if (LISTS.contains(key) && here.contains(key)) {
                entries(entry, scope);
            } else if (here.contains(key)) {
                answer(entry, new AnswerKey(scope, new FactId(key)));
            } else {
                unknownKey(entry, scope, here);
            }
        }
    }

    private static boolean isUnknownTarget(YamlMapping map) {
        return map.find(DecisionGraph.TARGET.text())
                .filter(YamlScalar.class::isInstance)
                .filter(node -> ((YamlScalar) node).text().equals(AnswerParser.UNKNOWN))
                .isPresent();
    }

    private void unknownKey(YamlMapping.Entry entry, Scope scope, Set<String> here) {
        String key = entry.key().text();
        if (elsewhere.test(key)) {
            kept(entry.value(), new AnswerKey(scope, new FactId(key)));
            return;
        }
        Optional<String> home = questions.home(key, scope);
        String what = scope.isEncounter() ? "an encounter" : scope.isSubstance() ? "a substance" : "a procedure";
        problems.add(Diagnostic.at(
                        entry.key().span(),
                        DiagnosticCode.UNKNOWN_ANSWER_KEY,
                        "`" + key + "` is not a question about " + what)
                .withHelp(
                        home.or(() -> Suggestions.didYouMean(key, here)).orElse("the questions are " + quoted(here))));
    }

    /** The answer of a question nobody asks here, kept as text. */
    private void kept(YamlNode node, AnswerKey key) {
        if (node instanceof YamlScalar scalar) {
            put(key, Answer.of(new Value.Text(scalar.text())), node);
        }
    }

    private void entries(YamlMapping.Entry entry, Scope scope) {
        String key = entry.key().text();
        Question list = graph.asked(new FactId(key));
        if (!(entry.value() instanceof YamlSequence sequence)) {
            say(
                    entry.value(),
                    DiagnosticCode.WRONG_ANSWER,
                    "expected a list under `" + key + "`, found "
                            + entry.value().kind(),
                    "begin each entry with `- `");
            return;
        }
        if (sequence.items().size() < list.rules().atLeast()) {
            say(
                    sequence,
                    DiagnosticCode.MISSING_ANSWER,
                    "`" + key + "` needs at least one entry",
                    "name what was injected");
        }
        FactId first = new FactNames(graph)
                .firstQuestion(list.rules().each())
                .orElseThrow()
                .id();
        int number = 0;
        for (YamlNode item : sequence.items()) {
            number++;
            entry(item, scope.entry(number), first, key);
        }
        answers = answers.with(new AnswerKey(scope.entry(number + 1), first), Answer.done());
    }

    private void entry(YamlNode item, Scope scope, FactId first, String list) {
        if (item instanceof YamlScalar scalar && list.equals("substances") && !scalar.isEmpty()) {
            answer(scalar, new AnswerKey(scope, first));
        } else if (item instanceof YamlMapping map) {
            mapping(map, scope, questions.isLenient(map, first));
            if (map.find(first.text()).isEmpty()) {
                say(
                        map,
                        DiagnosticCode.MISSING_ANSWER,
                        "`" + first + "` is missing",
                        "every entry of `" + list + "` begins with it; write `" + first
                                + ": unknown` if it is not known");
            }
        } else {
            say(
                    item,
                    DiagnosticCode.WRONG_ANSWER,
                    "expected the answers about one entry of `" + list + "`, found " + item.kind(),
                    "write `" + first + ": ...` first");
        }
    }

    private void answer(YamlMapping.Entry entry, AnswerKey key) {
        answer(entry.value(), key);
    }

    private void answer(YamlNode node, AnswerKey key) {
        Question question = graph.asked(key.question());
        boolean takesList = question.kind() == Question.Kind.SEVERAL_OF || question.kind() == Question.Kind.NAMES;
        if (node instanceof YamlSequence sequence && takesList) {
            list(sequence, question, key);
        } else if (node instanceof YamlScalar scalar && isAnswer(scalar, takesList)) {
            AnswerParser.Parsed parsed = AnswerParser.inFile(question).parse(yesNo(question, scalar.text()));
            keep(parsed, scalar, key);
        } else {
            String expected = takesList ? "a list" : "one answer";
            boolean empty = node instanceof YamlScalar scalar && scalar.isEmpty();
            say(
                    node,
                    DiagnosticCode.WRONG_ANSWER,
                    "expected " + expected + " to `" + question.id() + "`, found " + (empty ? "nothing" : node.kind()),
                    takesList ? "write the items in brackets, for example [a, b]" : "write one value");
        }
    }

    private static boolean isAnswer(YamlScalar scalar, boolean takesList) {
        return !scalar.isEmpty() && (!takesList || scalar.text().equals(AnswerParser.UNKNOWN));
    }

    /** JSON says true and false. */
    private static String yesNo(Question question, String text) {
        if (question.kind() != Question.Kind.YES_NO) {
            return text;
        }
        return text.equals("true") ? "yes" : text.equals("false") ? "no" : text;
    }

    private void list(YamlSequence sequence, Question question, AnswerKey key) {
        List<String> items = new ArrayList<>();
        for (YamlNode item : sequence.items()) {
            if (!(item instanceof YamlScalar scalar) || scalar.isEmpty()) {
                say(
                        item,
                        DiagnosticCode.WRONG_ANSWER,
                        "expected a text in the list `" + question.id() + "`, found " + item.kind(),
                        "write one item after the other");
                return;
            }
            AnswerParser.Parsed parsed = AnswerParser.inFile(question).list(List.of(scalar.text()));
            if (parsed.answer().isEmpty()) {
                refuse(parsed, scalar, question);
                return;
            }
            items.add(scalar.text());
        }
        if (items.isEmpty()) {
            put(key, Answer.leftOut(), sequence);
            return;
        }
        AnswerParser.Parsed all = AnswerParser.inFile(question).list(items);
        all.answer()
                .ifPresentOrElse(
                        answer -> put(key, answer, sequence),
                        () -> say(sequence, DiagnosticCode.WRONG_ANSWER, all.problem(), all.help()));
    }

    private void keep(AnswerParser.Parsed parsed, YamlScalar scalar, AnswerKey key) {
        parsed.answer()
                .ifPresentOrElse(
                        answer -> put(key, answer, scalar), () -> refuse(parsed, scalar, graph.asked(key.question())));
    }

    private void refuse(AnswerParser.Parsed parsed, YamlScalar scalar, Question question) {
        boolean choice = !question.choices().isEmpty();
        DiagnosticCode code = choice ? DiagnosticCode.UNKNOWN_CHOICE : DiagnosticCode.WRONG_ANSWER;
        Diagnostic problem = Diagnostic.at(place(parsed, scalar), code, parsed.problem());
        problems.add(parsed.help().isEmpty() ? problem : problem.withHelp(parsed.help()));
    }

    /** The part of the text that was not understood, where it is written. */
    private static SourceSpan place(AnswerParser.Parsed parsed, YamlScalar scalar) {
        int from = parsed.part().isEmpty() ? -1 : scalar.span().excerpt().indexOf(parsed.part());
        return from < 0
                ? scalar.span()
                : scalar.span().part(from, from + parsed.part().length());
    }

    private void put(AnswerKey key, Answer answer, YamlNode node) {
        answers = answers.with(key, answer.at(node.span()));
    }

    private static String quoted(Collection<String> words) {
        return String.join(
                ", ", words.stream().sorted().map(word -> "`" + word + "`").toList());
    }

    private void say(YamlNode node, DiagnosticCode code, String message, String help) {
        problems.add(Diagnostic.at(node.span(), code, message).withHelp(help));
    }
}
