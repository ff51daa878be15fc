package org.codingwizard.engine.transcript;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.codingwizard.engine.coding.Reason;
import org.codingwizard.spi.Citation;

/** Holds the citations and deciding answers of a line against those that a transcript names. */
record Grounds(Script script, List<Citation> citations, List<Reason> reasons, Map<String, String> known) {

    /** Where the two differ. */
    List<Difference> differences(List<Expected.Because> named) {
        return named.stream().flatMap(one -> difference(one).stream()).toList();
    }

    /** The numbers of the lines of some reasons. */
    static Stream<Integer> lines(List<Expected.Because> named) {
        return named.stream().map(Expected.Because::line);
    }

    /** The numbers of all lines of an expectation. */
    static Stream<Integer> linesOf(Expected expected) {
        List<Expected.Because> because = expected instanceof Expected.Line line
                ? line.because()
                : expected instanceof Expected.Finding finding
                        ? finding.because()
                        : expected instanceof Expected.Documented item ? item.because() : List.of();
        return Stream.concat(Stream.of(expected.line()), lines(because));
    }

    private Optional<Difference> difference(Expected.Because named) {
        return named.fact().isPresent()
                ? reason(named, named.fact().get())
                : named.words().flatMap(words -> citation(named, words));
    }

    private Optional<Difference> citation(Expected.Because named, LooseText words) {
        if (citations.stream().anyMatch(citation -> words.isIn(Spoken.plain(citation.toString()), known))) {
            return Optional.empty();
        }
        List<String> now = citations.stream()
                .limit(1)
                .map(citation -> citation.rule().isEmpty() ? citation.title() : citation.rule())
                .map(text -> "cites \"" + Spoken.quotable(text) + "\"")
                .toList();
        return Optional.of(new Difference(
                named.line(),
                "no citation has these words",
                List.of(script.text(named.line())),
                now,
                List.of(now.isEmpty() ? LineEdit.delete(named.line()) : LineEdit.replace(named.line(), now.get(0)))));
    }

    private Optional<Difference> reason(Expected.Because named, QuestionName fact) {
        List<Reason> about =
                reasons.stream().filter(reason -> fact.mayBe(reason.key())).toList();
        if (about.stream().anyMatch(reason -> fits(named, reason))) {
            return Optional.empty();
        }
        List<String> now = about.stream()
                .limit(1)
                .map(reason -> "because " + fact + " " + Spoken.exact(reason.answer()))
                .toList();
        return Optional.of(new Difference(
                named.line(),
                now.isEmpty() ? "this answer did not decide the line" : "the answer was another one",
                List.of(script.text(named.line())),
                now,
                List.of(now.isEmpty() ? LineEdit.delete(named.line()) : LineEdit.replace(named.line(), now.get(0)))));
    }

    private boolean fits(Expected.Because named, Reason reason) {
        return named.words().map(words -> words.fits(reason.answer(), known)).orElse(true);
    }
}
