package org.codingwizard.engine.impact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.codingwizard.engine.coding.CodedFinding;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.coding.Missing;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.spi.ClaimLine;
import org.codingwizard.spi.PayerId;
import org.codingwizard.spi.Severity;

/**
 * One encounter coded for several payers.
 *
 * @param sides what it is coded as for each payer, in the order they were named
 */
public record Comparison(List<Side> sides) {

    public Comparison {
        sides = List.copyOf(sides);
    }

    /**
     * The encounter for one payer.
     *
     * @param outcome what it is coded as, or why it cannot be coded for this payer
     */
    public record Side(PayerId payer, Checked<CodingResult> outcome) {

        /** The result, if there is one. */
        public Optional<CodingResult> result() {
            return outcome.toOptional();
        }

        /** Whether the lines are all there and none of them is blocked. */
        public boolean isSettled() {
            return result().filter(coded -> coded.complete() && !coded.isBlocked())
                    .isPresent();
        }
    }

    /**
     * A code with its lines for each payer.
     *
     * @param lines the lines of the code, side by side; empty where it is not on the claim
     */
    public record CodeRow(String code, List<List<ClaimLine>> lines) {

        /** Whether the payers differ. */
        public boolean differs() {
            return lines.stream().map(CodeRow::written).distinct().count() > 1;
        }

        private static List<String> written(List<ClaimLine> lines) {
            return lines.stream().map(ClaimLine::toString).toList();
        }
    }

    /**
     * Something that is said, and how much it weighs for each payer.
     *
     * @param finding what is said, as the first of them says it
     * @param severities its weight, side by side; empty where it is not said
     */
    public record FindingRow(CodedFinding finding, List<Optional<Severity>> severities) {

        /** Whether the payers differ. */
        public boolean differs() {
            return severities.stream().distinct().count() > 1;
        }
    }

    /** Every code that is on the claim for some payer, in the order of the first one's claim. */
    public List<CodeRow> codes() {
        return results()
                .flatMap(result -> result.lines().stream())
                .map(coded -> coded.line().code().value())
                .distinct()
                .map(code -> new CodeRow(
                        code, sides.stream().map(side -> lines(side, code)).toList()))
                .toList();
    }

    private static List<ClaimLine> lines(Side side, String code) {
        return side.result().stream()
                .flatMap(result -> result.lines().stream())
                .map(coded -> coded.line())
                .filter(line -> line.code().value().equals(code))
                .toList();
    }

    /** Everything that is said for some payer, the gravest first. */
    public List<FindingRow> findings() {
        Map<List<Object>, CodedFinding> said = new LinkedHashMap<>();
        results()
                .flatMap(result -> result.findings().stream())
                .forEach(coded -> said.merge(words(coded), coded, Comparison::graver));
        return said.values().stream()
                .sorted((one, other) ->
                        other.finding().severity().compareTo(one.finding().severity()))
                .map(coded -> new FindingRow(
                        coded, sides.stream().map(side -> severity(side, coded)).toList()))
                .toList();
    }

    private static CodedFinding graver(CodedFinding one, CodedFinding other) {
        return other.finding().severity().compareTo(one.finding().severity()) > 0 ? other : one;
    }

    private static List<Object> words(CodedFinding coded) {
        return List.of(coded.finding().message(), coded.finding().procedures());
    }

    private static Optional<Severity> severity(Side side, CodedFinding coded) {
        return side.result().stream()
                .flatMap(result -> result.findings().stream())
                .filter(other -> words(other).equals(words(coded)))
                .map(other -> other.finding().severity())
                .findFirst();
    }

    /** The facts that are missing for each payer, where some are. */
    public Map<PayerId, List<Missing>> missing() {
        Map<PayerId, List<Missing>> missing = new LinkedHashMap<>();
        sides.forEach(side -> side.result()
                .map(CodingResult::missing)
                .filter(Predicate.not(Collection::isEmpty))
                .ifPresent(facts -> missing.put(side.payer(), facts)));
        return missing;
    }

    /** The issues of published tables behind any of the results. */
    public List<String> editions() {
        List<String> editions = new ArrayList<>();
        results().flatMap(result -> result.editions().stream()).distinct().forEach(editions::add);
        return List.copyOf(editions);
    }

    private Stream<CodingResult> results() {
        return sides.stream().flatMap(side -> side.result().stream());
    }
}
