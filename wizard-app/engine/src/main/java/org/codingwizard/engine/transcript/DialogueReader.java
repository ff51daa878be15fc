package org.codingwizard.engine.transcript;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.diagnostic.Quoted;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.interview.Command;

/** Reads the lines of a session that stand in their order: what is asked, what is typed, and what is shown then. */
final class DialogueReader {

    private static final Pattern ASKED = Pattern.compile("\\?\\s*(\\S+)\\s*(.*)");
    private static final String NAME_REMEDY = "write its id, such as `? side` or `? 2.guidance`";

    private final PatternReader patterns;
    private final List<Step> steps;
    private Typing typing = Typing.NOTHING;
    private boolean aboutTheDay;

    /** What may be typed or said of what was typed. */
    private enum Typing {
        /** No question is open by name, and nothing was typed. */
        NOTHING,
        /** A question stands above. */
        ASKED,
        /** A question stands above, and something was typed that does not answer it. */
        LOOKED,
        /** Something was typed. */
        TYPED;

        /** Whether the question above still waits. */
        boolean waits() {
            return this == ASKED || this == LOOKED;
        }
    }

    /** A reader that adds to these steps. */
    DialogueReader(PatternReader patterns, List<Step> steps) {
        this.patterns = patterns;
        this.steps = steps;
    }

    /** A result was shown, and no question stands above any more. */
    void concluded() {
        typing = Typing.NOTHING;
    }

    /** Reads a line; not if it is about something else. */
    boolean read(Row row) {
        if (row.text().startsWith("?")) {
            asked(row);
        } else if (row.text().startsWith(">")) {
            typed(row, row.text().substring(1).strip());
        } else if (row.text().equals("...")) {
            steps.add(new Step.Rest(row.number()));
        } else {
            return offers(row) || reply(row);
        }
        return true;
    }

    private void asked(Row row) {
        Matcher form = ASKED.matcher(row.text());
        Optional<QuestionName> name = form.matches() ? QuestionName.parse(form.group(1)) : Optional.empty();
        if (name.isEmpty()) {
            wrong(row, DiagnosticCode.WRONG_FORM, "behind `?` stands no name of a question", NAME_REMEDY);
            return;
        }
        String rest = form.group(2);
        Optional<LooseText> pinned = rest.startsWith("\"") ? patterns.words(row, rest) : Optional.empty();
        steps.add(new Step.Asked(row.number(), name.get(), pinned, pinned.isPresent() ? "" : rest));
        aboutTheDay = name.get().id().equals(DecisionGraph.DATE_OF_SERVICE.text());
        typing = Typing.ASKED;
    }

    private void typed(Row row, String text) {
        Optional<Command> command = Command.of(text);
        if (command.isPresent()) {
            steered(row, text, command.get());
            return;
        }
        if (!typing.waits()) {
            wrong(
                    row,
                    DiagnosticCode.TRANSCRIPT_LINE_MISPLACED,
                    "no question stands above this answer",
                    "write the question above it, such as `? side`, or the answer by name: `side: left`");
            return;
        }
        if (!aboutTheDay) {
            row.personal(text).ifPresent(patterns.problems()::add);
        }
        steps.add(new Step.Typed(row.number(), text));
        typing = Typing.TYPED;
    }

    private void steered(Row row, String text, Command command) {
        switch (command.kind()) {
            case QUIT ->
                wrong(
                        row,
                        DiagnosticCode.TRANSCRIPT_LINE_MISPLACED,
                        Quoted.of(text) + " ends the session, and nothing behind it would be played",
                        "leave the line out; a session may end anywhere behind a result");
            case SAVE ->
                wrong(
                        row,
                        DiagnosticCode.TRANSCRIPT_LINE_MISPLACED,
                        "a session that is played keeps nothing",
                        "leave the line out; `save` is for the prompt");
            default -> {
                steps.add(new Step.Typed(row.number(), text));
                typing = command.onlyLooks() && typing.waits() ? Typing.LOOKED : Typing.TYPED;
            }
        }
    }

    private boolean offers(Row row) {
        for (Step.Offer offer : List.of(Step.Offer.ONLY, Step.Offer.AMONG_OTHERS, Step.Offer.NONE_OF)) {
            Optional<String> choices = row.behind(offer.word());
            if (choices.isPresent()) {
                offered(row, offer, choices.get());
                return true;
            }
        }
        return false;
    }

    private void offered(Row row, Step.Offer offer, String listed) {
        if (!typing.waits()) {
            misplaced(row, "write it below the question whose choices it is about, above the answer");
        } else if (listed.isEmpty()) {
            wrong(row, DiagnosticCode.EMPTY_VALUE, "no choice stands here", "name choices, such as `offers knee, hip`");
        } else {
            List<LooseText> choices = Pattern.compile("[,\\s]+")
                    .splitAsStream(listed)
                    .filter(choice -> !choice.isEmpty())
                    .flatMap(choice -> patterns.loose(row, choice).stream())
                    .toList();
            steps.add(new Step.Offered(row.number(), offer, choices));
        }
    }

    private boolean reply(Row row) {
        Optional<String> refused = row.behind("refused");
        refused.ifPresent(words -> refused(row, words));
        Optional<String> said = row.behind("says");
        said.ifPresent(words -> said(row, false, words));
        Optional<String> unsaid = row.behind("not says");
        unsaid.ifPresent(words -> said(row, true, words));
        return refused.isPresent() || said.isPresent() || unsaid.isPresent();
    }

    private void refused(Row row, String words) {
        if (steps.isEmpty() || !(steps.get(steps.size() - 1) instanceof Step.Typed)) {
            misplaced(row, "write it right below the line that is refused");
            return;
        }
        Optional<LooseText> quoted = words.isEmpty() ? Optional.empty() : patterns.words(row, words);
        steps.add(new Step.Refused(row.number(), quoted));
        typing = Typing.LOOKED;
    }

    private void said(Row row, boolean negated, String words) {
        if (typing == Typing.NOTHING || typing == Typing.ASKED) {
            misplaced(row, "write it below the line to which it is the reply");
            return;
        }
        patterns.words(row, words).ifPresent(quoted -> steps.add(new Step.Said(row.number(), negated, quoted)));
    }

    private void misplaced(Row row, String help) {
        patterns.problems().add(row.misplaced(help));
    }

    private void wrong(Row row, DiagnosticCode code, String message, String help) {
        patterns.problems().add(row.problem(code, message, help));
    }
}
