package org.codingwizard.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.codingwizard.engine.coding.CheckedClaim;
import org.codingwizard.engine.coding.ClaimToCheck;
import org.codingwizard.engine.coding.CodedFinding;
import org.codingwizard.engine.coding.CodedLine;
import org.codingwizard.engine.coding.Coding;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.plugin.PluginLoader;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.session.Diligence;
import org.codingwizard.engine.wizard.Shelf;
import org.codingwizard.engine.wizard.Wizard;
import org.codingwizard.spi.ClaimLine;
import org.codingwizard.spi.PayerId;
import org.codingwizard.spi.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checking the lines of a walk gives the findings of the walk. */
class CheckLawsTest {

    private static final int ENCOUNTERS = 40;
    private static final Pattern CODE = Pattern.compile("\\b([0-9]{4}[0-9A-Z]|[A-Z][0-9]{4})\\b");
    private static final Set<String> NEED_ONLY_LINES = Set.of(
            "pair-not-separable",
            "pair-separated",
            "pair-no-data",
            "unit-limit-day",
            "unit-limit-clinical",
            "unit-limit-line",
            "unit-limit-sides",
            "never-paid",
            "add-on-without-primary",
            "code-not-in-force");
    private static final Coding CODING = Wizard.assemble(
                    Shelf.shipped(CheckLawsTest.class.getClassLoader()), PluginLoader.of(List.of()))
            .then(wizard -> wizard.coding(PayerId.NONE))
            .toOptional()
            .orElseThrow();

    static Stream<Answers> encounters() {
        RandomEncounters random = new RandomEncounters(CODING, 20261122);
        return IntStream.range(0, ENCOUNTERS).mapToObj(number -> random.next());
    }

    @ParameterizedTest
    @MethodSource("encounters")
    void the_lines_of_a_walk_get_the_findings_of_the_walk(Answers answers) {
        CodingResult walked = CODING.code(answers, Diligence.ASK_ALL);
        Set<String> codes =
                walked.lines().stream().map(line -> line.line().code().value()).collect(Collectors.toSet());

        assertThat(about(codes, check(answers, walked).findings())).isEqualTo(about(codes, walked.findings()));
    }

    @ParameterizedTest
    @MethodSource("encounters")
    void a_pair_that_a_walk_lets_stand_is_no_conflict(Answers answers) {
        CodingResult walked = CODING.code(answers, Diligence.ASK_ALL);

        assertThat(check(answers, walked).pairs())
                .extracting(CheckedClaim.Pair::standing)
                .isSubsetOf(
                        CheckedClaim.Standing.FINE, CheckedClaim.Standing.SEPARATED, CheckedClaim.Standing.NOT_KNOWN);
    }

    @ParameterizedTest
    @MethodSource("encounters")
    void lines_that_a_walk_may_bill_are_not_blocked(Answers answers) {
        CodingResult walked = CODING.code(answers, Diligence.ASK_ALL);
        Set<String> blocking = blocking(walked.findings());

        assertThat(blocking(check(answers, walked).findings())).isSubsetOf(blocking);
    }

    private static CheckedClaim check(Answers answers, CodingResult walked) {
        List<ClaimLine> lines = walked.lines().stream().map(CodedLine::line).toList();
        return CODING.check(new ClaimToCheck(answers, lines));
    }

    /** What is said about codes that all stand on the claim: what a walk left off cannot be seen from its lines. */
    private static Set<String> about(Set<String> codes, List<CodedFinding> findings) {
        return findings.stream()
                .map(CodedFinding::finding)
                .filter(finding -> NEED_ONLY_LINES.contains(finding.id()))
                .filter(finding -> CODE.matcher(finding.message().replaceAll("\\(.*", ""))
                        .results()
                        .map(MatchResult::group)
                        .allMatch(codes::contains))
                .map(finding -> finding.severity() + " " + finding.id() + ": " + finding.message())
                .collect(Collectors.toSet());
    }

    private static Set<String> blocking(List<CodedFinding> findings) {
        return findings.stream()
                .map(CodedFinding::finding)
                .filter(finding -> finding.severity() == Severity.BLOCKING)
                .map(finding -> finding.id())
                .collect(Collectors.toSet());
    }
}
