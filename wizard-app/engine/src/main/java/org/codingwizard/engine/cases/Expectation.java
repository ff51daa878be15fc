package org.codingwizard.engine.cases;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a case says must come of its encounter: a result, or errors. */
public sealed interface Expectation {

    /** One answer for either kind. */
    <R> R match(Function<Result, R> result, Function<Errors, R> errors);

    /** The lines or errors that are expected, in one line. */
    default String inWords() {
        return match(result -> listed(result.lines()), errors -> listed(errors.errors()));
    }

    /**
     * The encounter is coded. A blocking finding that is not expected is a fault too.
     *
     * @param complete whether no missing fact could change a line
     * @param lines all lines, in any order
     * @param never codes, with or without modifiers, that no line may have
     * @param findings findings that must be there
     * @param noFindings findings that must not be there
     * @param missing facts that must be reported missing, {@code a|b} being either; empty where nothing is said about them
     * @param dropped answers that must be named as not asked for
     * @param documentation what the note must show
     */
    record Result(
            boolean complete,
            List<ExpectedLine> lines,
            List<ExpectedLine> never,
            List<ExpectedFinding> findings,
            List<ExpectedFinding> noFindings,
            Optional<List<String>> missing,
            List<String> dropped,
            List<SpokenWords> documentation)
            implements Expectation {

        public Result {
            lines = List.copyOf(lines);
            never = List.copyOf(never);
            findings = List.copyOf(findings);
            noFindings = List.copyOf(noFindings);
            missing = missing.map(List::copyOf);
            dropped = List.copyOf(dropped);
            documentation = List.copyOf(documentation);
        }

        @Override
        public <R> R match(Function<Result, R> result, Function<Errors, R> errors) {
            return result.apply(this);
        }
    }

    /** The encounter cannot be read, for these reasons and no others. */
    record Errors(List<ExpectedError> errors) implements Expectation {

        public Errors {
            errors = List.copyOf(errors);
        }

        @Override
        public <R> R match(Function<Result, R> result, Function<Errors, R> errors) {
            return errors.apply(this);
        }
    }

    private static String listed(List<?> items) {
        return items.isEmpty()
                ? "no line"
                : String.join(", ", items.stream().map(String::valueOf).toList());
    }
}
