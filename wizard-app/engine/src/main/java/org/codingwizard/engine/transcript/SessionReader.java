package org.codingwizard.engine.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.diagnostic.Suggestions;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.source.SourceSpan;
import org.codingwizard.engine.source.SourceText;

/** Reads the lines of one session. */
final class SessionReader {

    private static final Pattern BEGINNING = Pattern.compile("\\s*date\\s*:.*");
    private static final Pattern STRAY = Pattern.compile("\\s*((payer|plugins|fails)\\s*:.*|[?>=!] .*)");
    private static final List<String> WORDS = List.of(
            "offers", "refused", "says", "not", "doc", "path", "missing", "dropped", "cites", "because", "plugins",
            "fails", "payer");

    private final Part part;
    private final List<Diagnostic> problems;
    private final List<Step> steps = new ArrayList<>();
    private final ResultReader results;
    private final DialogueReader dialogue;
    private final HeaderReader header;

    /** The lines of a session, both ends included, with what stands above them. */
    record Part(SourceText text, String title, String prose, int first, int last) {}

    SessionReader(Part part, List<Diagnostic> problems) {
        this.part = part;
        this.problems = problems;
        PatternReader patterns = new PatternReader(problems);
        this.results = new ResultReader(patterns);
        this.dialogue = new DialogueReader(patterns, steps);
        this.header = new HeaderReader(problems, steps);
    }

    /** Whether a line begins a session. */
    static boolean isBeginning(String line) {
        return BEGINNING.matcher(line).matches();
    }

    /** A line of a session that stands in the prose, where nobody reads it. */
    static Optional<Diagnostic> strayIn(SourceText text, int number) {
        return STRAY.matcher(text.line(number)).matches()
                ? Optional.of(Diagnostic.at(
                                text.placeOf(number),
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
        return Diagnostic.at(text.placeOf(number), DiagnosticCode.MISSING_KEY, "no line `date:` begins a session here")
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
                line(new Row(number, line, part.text().placeOf(number)));
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
        return problems.size() == before ? Optional.of(transcript()) : Optional.empty();
    }

    private Transcript transcript() {
        SourceSpan whole = part.text().placeOf(part.first()).to(part.text().placeOf(part.last()));
        return new Transcript(part.title(), part.prose(), header.plugins(), header.knownFault(), withPayer(), whole);
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
        if (!dialogue.read(row) && !header.read(row)) {
            unknown(row);
        }
    }

    private void checkpoint() {
        List<Expected> group = results.take();
        if (!group.isEmpty()) {
            steps.add(new Step.Checkpoint(group));
            dialogue.concluded();
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
        return part.text().placeOf(Math.min(part.first(), part.last()));
    }
}
