package org.codingwizard.engine.transcript;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.diagnostic.Quoted;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.interview.Command;

/** Reads the lines of a session in which a colon stands behind a name: what it needs, and the answers that are given by name. */
final class HeaderReader {

    private static final Pattern NAMED = Pattern.compile("([a-z0-9.-]+)\\s*:\\s*(.*)");

    private final List<Diagnostic> problems;
    private final List<Step> steps;
    private final List<NeededPlugin> plugins = new ArrayList<>();
    private Optional<String> knownFault = Optional.empty();

    /** A reader that adds to these steps, and its problems to those. */
    HeaderReader(List<Diagnostic> problems, List<Step> steps) {
        this.problems = problems;
        this.steps = steps;
    }

    /** The plugins that are named. */
    List<NeededPlugin> plugins() {
        return plugins;
    }

    /** Why the session is known to fail, where that is said. */
    Optional<String> knownFault() {
        return knownFault;
    }

    /** Reads a line; not if it is no name with a colon. */
    boolean read(Row row) {
        Matcher form = NAMED.matcher(row.text());
        if (!form.matches()) {
            return false;
        }
        String name = form.group(1);
        String value = form.group(2).strip();
        if (value.isEmpty()) {
            wrong(row, DiagnosticCode.EMPTY_VALUE, "nothing stands behind " + Quoted.of(name + ":"), "write the value");
            return true;
        }
        return switch (name) {
            case "plugins" -> plugins(row, value);
            case "fails" -> fails(row, value);
            case "date" -> given(row, DecisionGraph.DATE_OF_SERVICE.text(), value);
            default -> given(row, name, value);
        };
    }

    private boolean plugins(Row row, String paths) {
        for (String path : paths.split("\\s*,\\s*")) {
            plugins.add(new NeededPlugin(path, row.placeOf(path)));
        }
        return true;
    }

    private boolean fails(Row row, String why) {
        if (knownFault.isPresent()) {
            wrong(row, DiagnosticCode.DUPLICATE_ID, "`fails` is written twice", "write both reasons on one line");
        }
        knownFault = Optional.of(why);
        return true;
    }

    private boolean given(Row row, String name, String value) {
        Optional<QuestionName> question = QuestionName.parse(name);
        question.ifPresent(asked -> given(row, asked, value));
        return question.isPresent();
    }

    private void given(Row row, QuestionName question, String value) {
        boolean day = question.id().equals(DecisionGraph.DATE_OF_SERVICE.text());
        if (steps.stream().anyMatch(step -> step instanceof Step.Given given && question.isSame(given.name()))) {
            wrong(
                    row,
                    DiagnosticCode.DUPLICATE_ID,
                    Quoted.of(question.toString()) + " is answered twice",
                    day
                            ? "leave one out; a session has one day"
                            : "leave one out; `2." + question.id() + ":` answers it for the second procedure");
        } else if (day && !isDay(value)) {
            problems.add(row.problem(value, Quoted.of(value) + " is no day", "write it as year-month-day: 2026-05-04"));
        } else if (Command.of(value).isPresent()) {
            wrong(
                    row,
                    DiagnosticCode.TRANSCRIPT_LINE_MISPLACED,
                    Quoted.of(value) + " is a command, and no answer",
                    "write a command where it is typed: `> " + value + "`");
        } else {
            if (!day) {
                row.personal(value).ifPresent(problems::add);
            }
            steps.add(new Step.Given(row.number(), question, value));
        }
    }

    private void wrong(Row row, DiagnosticCode code, String message, String help) {
        problems.add(row.problem(code, message, help));
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeParseException noDay) {
            return false;
        }
    }
}
