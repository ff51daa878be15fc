package org.codingwizard.engine.session;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.codingwizard.engine.ruleset.Value;

/** Writes answers as an encounter file; read again, it gives the same answers. Nothing in it says who the patient is. */
public final class EncounterWriter {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9 /_-]*[A-Za-z0-9]|[A-Za-z]");

    private final Answers answers;
    private final StringBuilder text = new StringBuilder();

    private EncounterWriter(Answers answers) {
        this.answers = answers;
    }

    /** The text of a file with these answers. */
    public static String write(Answers answers) {
        EncounterWriter writer = new EncounterWriter(answers);
        writer.mapping(Scope.ENCOUNTER, "", "");
        writer.list("procedures", Scope.ENCOUNTER, "");
        return writer.text.toString();
    }

    private void list(String name, Scope around, String indent) {
        if (!begun(around.entry(1))) {
            boolean none =
                    answers.all().keySet().stream().anyMatch(key -> key.scope().equals(around.entry(1)));
            text.append(none ? indent + name + ": []\n" : "");
            return;
        }
        text.append(indent).append(name).append(":\n");
        for (int number = 1; begun(around.entry(number)); number++) {
            Scope entry = around.entry(number);
            mapping(entry, indent + "  - ", indent + "    ");
            if (!entry.isSubstance()) {
                list("substances", entry, indent + "    ");
            }
        }
    }

    /** Whether there is an entry, not only the word that there is none. */
    private boolean begun(Scope scope) {
        return answers.all().entrySet().stream()
                .anyMatch(entry -> entry.getKey().scope().equals(scope)
                        && !entry.getValue().is(Answer.Kind.DONE));
    }

    private void mapping(Scope scope, String first, String further) {
        String front = first;
        Map<AnswerKey, Answer> here = new TreeMap<>(answers.all());
        here.keySet().removeIf(key -> !key.scope().equals(scope));
        for (Map.Entry<AnswerKey, Answer> entry : here.entrySet()) {
            String words = words(entry.getValue());
            if (!words.isEmpty()) {
                text.append(front)
                        .append(entry.getKey().question())
                        .append(": ")
                        .append(words)
                        .append('\n');
                front = further;
            }
        }
    }

    private static String words(Answer answer) {
        return switch (answer.kind()) {
            case GIVEN -> words(answer.value());
            case UNKNOWN -> AnswerParser.UNKNOWN;
            case LEFT_OUT, DONE -> "";
        };
    }

    private static String words(Value value) {
        boolean list = value instanceof Value.Several || value instanceof Value.Names;
        if (list) {
            return value.members().stream().map(EncounterWriter::quoted).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof Value.Text || value instanceof Value.One ? quoted(value.words()) : value.words();
    }

    private static String quoted(String words) {
        return PLAIN.matcher(words).matches()
                ? words
                : "\"" + words.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
