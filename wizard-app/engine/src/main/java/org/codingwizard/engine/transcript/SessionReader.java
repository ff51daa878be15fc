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
import org.codingwizard.engine.diagnostic.Suggestions;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.interview.Command;
import org.codingwizard.engine.session.PersonalText;
import org.codingwizard.engine.source.SourceSpan;
import org.codingwizard.engine.source.SourceText;

/** Reads the lines of one session. */
final class SessionReader {

    private static final Pattern BEGINNING = Pattern.compile("\\s*date\\s*:.*");
    private static final Pattern STRAY = Pattern.compile("\\s*((payer|plugins|fails)\\s*:.*|[?>=!] .*)");
    private static final Pattern NAMED = Pattern.compile("([a-z0-9.-]+)\\s*:\\s*(.*)");
    private static final Pattern ASKED = Pattern.compile("\\?\\s*(\\S+)\\s*(.*)");
    private static final List<String> WORDS = List.of(
            "offers", "refused", "says", "not", "doc", "path", "missing", "dropped", "cites", "because", "plugins",
            "fails", "payer");

    private final Part part;
    private final List<Diagnostic> problems;
    private final List<Step> steps = new ArrayList<>();
    private final List<String> plugins = new ArrayList<>();
    private final ResultReader results;
    private Optional<String> knownFault = Optional.empty();
    private Typing typing = Typing.NOTHING;

    /** What may be typed or said of what was typed. */
    private enum Typing {
        /** No question is open by name, and nothing was typed. */
        NOTHING,
        /** A question stands above. */
        ASKED,
        /** A question stands above, and something was typed that does not answer it. */
        LOOKED,
        /** Something was typed. */
        TYPED
    }

    /** The lines of a session, both ends included, with what stands above them. */
    record Part(SourceText text, String title, String prose, int first, int last) {}

    SessionReader(Part part, List<Diagnostic> problems) {
        this.part = part;
        this.problems = problems;
        this.results = new ResultReader(problems);
    }

    /** Whether a line begins a session. */
    static boolean isBeginning(String line) {
        return BEGINNING.matcher(line).matches();
    }

    /** A line of a session that stands in the prose, where nobody reads it. */
    static Optional<Diagnostic> strayIn(SourceText text, int number) {
        return STRAY.matcher(text.line(number)).matches()
                ? Optional.of(Diagnostic.at(
                                span(text, number),
                                DiagnosticCode.TRANSCRIPT_LINE_MISPLACED,
                                "this line stands above the line `date:`, where everything is prose")
                        .withHelp("begin the session with `date:`, or the sentence with another sign"))
                : Optional.empty();
    }

    /** That there is prose and no session. */
    static Diagnostic withoutDay(SourceText text, int first, int last) {
        int number = first;
        while (number < last && text.line(number).isBlank()) {
            number++;
        }
        return Diagnostic.at(span(text, number), DiagnosticCode.MISSING_KEY, "no line `date:` begins a session here")
                .withHelp("write the day of service below the prose, such as `date: 2026-05-04`");
    }

    /** The session; empty, with problems, if a line is not understood. */
    Optional<Transcript> read() {
        int before = problems.size();
        boolean begun = false;
        for (int number = part.first(); number <= part.last(); number++) {
            String line = Row.withoutComment(part.text().line(number));
            if (!line.isEmpty() && !line.startsWith("#")) {
                if (!begun && !isBeginning(line)) {
                    problems.add(withoutDay(part.text(), number, number));
                    return Optional.empty();
                }
                begun = true;
                line(new Row(number, line, span(part.text(), number)));
            }
        }
        if (!begun) {
            problems.add(withoutDay(part.text(), Math.max(part.first() - 1, 1), part.last()));
        }
        checkpoint();
        if (problems.size() == before && isWeak()) {
            problems.add(
                    Diagnostic.at(place(), DiagnosticCode.TRANSCRIPT_EXPECTS_NOTHING, "this session expects nothing")
                            .withHelp("add what must come of it, such as `= 20610-LT`, or `refused` below an answer"));
        }
        return problems.size() == before
                ? Optional.of(new Transcript(part.title(), part.prose(), plugins, knownFault, withPayer(), whole()))
                : Optional.empty();
    }

    private boolean isWeak() {
        return steps.stream()
                .noneMatch(step -> step instanceof Step.Refused
                        || (step instanceof Step.Checkpoint group
                                && group.expected().stream().anyMatch(Expected::isDemand)));
    }

    /** A session that says nothing of a payer is one without. */
    private List<Step> withPayer() {
        boolean said = steps.stream()
                .anyMatch(step -> (step instanceof Step.Given given && isPayer(given.name()))
                        || (step instanceof Step.Asked asked && isPayer(asked.name())));
        if (said) {
            return steps;
        }
        List<Step> all = new ArrayList<>(steps);
        all.add(1, new Step.Given(steps.get(0).line(), payer(), "none"));
        return all;
    }

    private static QuestionName payer() {
        return new QuestionName(DecisionGraph.PAYER.text(), 0, 0);
    }

    private static boolean isPayer(QuestionName name) {
        return name.equals(payer());
    }

    private void line(Row row) {
        if (results.read(row)) {
            return;
        }
        checkpoint();
        if (row.text().startsWith("?")) {
            asked(row);
        } else if (row.text().startsWith(">")) {
            typed(row, row.text().substring(1).strip());
        } else if (row.text().equals("...")) {
            steps.add(new Step.Rest(row.number()));
        } else if (!word(row)) {
            named(row);
        }
    }

    private void checkpoint() {
        List<Expected> group = results.take();
        if (!group.isEmpty()) {
            steps.add(new Step.Checkpoint(group));
            typing = Typing.NOTHING;
        }
    }

    private void asked(Row row) {
        Matcher form = ASKED.matcher(row.text());
        Optional<QuestionName> name = form.matches() ? QuestionName.parse(form.group(1)) : Optional.empty();
        if (name.isEmpty()) {
            problems.add(row.problem(
                    DiagnosticCode.WRONG_FORM,
                    "behind `?` stands no name of a question",
                    "write its id, such as `? side` or `? 2.guidance`"));
            return;
        }
        String rest = form.group(2);
        Optional<LooseText> pinned = rest.startsWith("\"") ? row.quoted(rest, problems) : Optional.empty();
        steps.add(new Step.Asked(row.number(), name.get(), pinned, pinned.isPresent() ? "" : rest));
        typing = Typing.ASKED;
    }

    private void typed(Row row, String text) {
        Optional<Command> command = Command.of(text);
        boolean looks = command.map(Command::onlyLooks).orElse(false);
        if (command.isEmpty() && typing != Typing.ASKED && typing != Typing.LOOKED) {
            problems.add(row.problem(
                    DiagnosticCode.TRANSCRIPT_LINE_MISPLACED,
                    "no question stands above this answer",
                    "write the question above it, such as `? side`, or the answer by name: `side: left`"));
            return;
        }
        if (command.isEmpty() && !isAboutTheDay()) {
            personal(row, text);
        }
        steps.add(new Step.Typed(row.number(), text));
        boolean stillAsked = looks && (typing == Typing.ASKED || typing == Typing.LOOKED);
        typing = stillAsked ? Typing.LOOKED : Typing.TYPED;
    }

    /** A line that begins with a word; not if it begins with none that is known. */
    private boolean word(Row row) {
        for (Step.Offer offer : List.of(Step.Offer.ONLY, Step.Offer.AMONG_OTHERS, Step.Offer.NONE_OF)) {
            Optional<String> choices = row.behind(offer.word());
            if (choices.isPresent()) {
                offered(row, offer, choices.get());
                return true;
            }
        }
        Optional<String> refused = row.behind("refused");
        refused.ifPresent(words -> refused(row, words));
        Optional<String> said = row.behind("says");
        said.ifPresent(words -> said(row, false, words));
        Optional<String> unsaid = row.behind("not says");
        unsaid.ifPresent(words -> said(row, true, words));
        return refused.isPresent() || said.isPresent() || unsaid.isPresent();
    }

    private void offered(Row row, Step.Offer offer, String listed) {
        List<LooseText> choices = Pattern.compile("[,\\s]+")
                .splitAsStream(listed)
                .filter(choice -> !choice.isEmpty())
                .flatMap(choice -> LooseText.of(choice).stream())
                .toList();
        if (typing != Typing.ASKED && typing != Typing.LOOKED) {
            misplaced(row, "write it below the question whose choices it is about, above the answer");
        } else if (choices.isEmpty()) {
            problems.add(row.problem(
                    DiagnosticCode.EMPTY_VALUE, "no choice stands here", "name choices, such as `offers knee, hip`"));
        } else {
            steps.add(new Step.Offered(row.number(), offer, choices));
        }
    }

    private void refused(Row row, String words) {
        if (!(steps.get(steps.size() - 1) instanceof Step.Typed)) {
            misplaced(row, "write it right below the line that is refused");
            return;
        }
        Optional<LooseText> quoted = words.isEmpty() ? Optional.empty() : row.quoted(words, problems);
        steps.add(new Step.Refused(row.number(), quoted));
        typing = Typing.LOOKED;
    }

    private void said(Row row, boolean negated, String words) {
        if (typing == Typing.NOTHING || typing == Typing.ASKED) {
            misplaced(row, "write it below the line to which it is the reply");
            return;
        }
        row.quoted(words, problems).ifPresent(quoted -> steps.add(new Step.Said(row.number(), negated, quoted)));
    }

    private void misplaced(Row row, String help) {
        problems.add(
                row.problem(DiagnosticCode.TRANSCRIPT_LINE_MISPLACED, "this line has nothing to be about here", help));
    }

    private void named(Row row) {
        Matcher form = NAMED.matcher(row.text());
        if (!form.matches()) {
            unknown(row);
            return;
        }
        String name = form.group(1);
        String value = form.group(2).strip();
        if (value.isEmpty()) {
            problems.add(row.problem(
                    DiagnosticCode.EMPTY_VALUE, "nothing stands behind " + Quoted.of(name + ":"), "write the value"));
        } else if (name.equals("plugins")) {
            plugins.addAll(List.of(value.split("\\s*,\\s*")));
        } else if (name.equals("fails")) {
            knownFault = Optional.of(value);
        } else {
            given(row, name.equals("date") ? DecisionGraph.DATE_OF_SERVICE.text() : name, value);
        }
    }

    private void given(Row row, String name, String value) {
        Optional<QuestionName> question = QuestionName.parse(name);
        boolean day = name.equals(DecisionGraph.DATE_OF_SERVICE.text());
        boolean twice = steps.stream()
                .anyMatch(step -> step instanceof Step.Given given
                        && question.filter(given.name()::equals).isPresent());
        if (question.isEmpty()) {
            unknown(row);
        } else if (twice) {
            problems.add(row.problem(
                    DiagnosticCode.DUPLICATE_ID,
                    Quoted.of(name) + " is answered twice",
                    "leave one out; `2." + question.get().id() + ":` answers it for the second procedure"));
        } else if (day && !isDay(value)) {
            problems.add(row.problem(
                    DiagnosticCode.WRONG_FORM,
                    Quoted.of(value) + " is no day",
                    "write it as year-month-day: 2026-05-04"));
        } else {
            if (!day) {
                personal(row, value);
            }
            steps.add(new Step.Given(row.number(), question.get(), value));
        }
    }

    private boolean isAboutTheDay() {
        return steps.stream()
                .filter(Step.Asked.class::isInstance)
                .map(step -> ((Step.Asked) step).name().id())
                .reduce((one, other) -> other)
                .filter(DecisionGraph.DATE_OF_SERVICE.text()::equals)
                .isPresent();
    }

    private void personal(Row row, String answer) {
        int from = row.span().excerpt().indexOf(answer);
        PersonalText.problem(row.span().part(from, from + answer.length())).ifPresent(problems::add);
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeParseException noDay) {
            return false;
        }
    }

    private void unknown(Row row) {
        String first = row.text().split("[\\s:]", 2)[0];
        problems.add(Diagnostic.at(row.span(), DiagnosticCode.TRANSCRIPT_LINE_UNKNOWN, "this is no line of a session")
                .withHelp(Suggestions.didYouMean(first, WORDS))
                .withHelp(
                        "`? name` asks, `> text` answers, `name: answer` answers by name, `= 20610-LT` is a claim line,"
                                + " `! warning id` a finding; a comment begins with `#`"));
    }

    private SourceSpan place() {
        return span(part.text(), Math.min(part.first(), part.last()));
    }

    private SourceSpan whole() {
        return span(part.text(), part.first()).to(span(part.text(), part.last()));
    }

    private static SourceSpan span(SourceText text, int number) {
        return text.placeOf(number);
    }
}
