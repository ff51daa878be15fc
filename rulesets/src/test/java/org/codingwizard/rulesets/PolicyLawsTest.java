package org.codingwizard.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.codingwizard.spi.PayerPlugin;
import org.codingwizard.spi.PolicyDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a payer's policies do to encounters, whatever these are. */
class PolicyLawsTest {

    private static final int ENCOUNTERS = 40;
    private static final PayerId ACME = new PayerId("acme");
    private static final Set<String> TAKEN_OFF = Set.of("50", "59");
    private static final String LIMITED =
            "[\"20552\", \"20553\", \"20550\", \"20551\", \"20604\", \"20605\", \"20606\", \"20610\", \"20611\", \"20612\"]";
    private static final Wizard WIZARD = Wizard.assemble(
                    Shelf.shipped(PolicyLawsTest.class.getClassLoader()), PluginLoader.of(List.of(new Acme())))
            .toOptional()
            .orElseThrow();
    private static final Coding CODING = WIZARD.coding(ACME).toOptional().orElseThrow();
    private static final Coding NONE = WIZARD.coding(PayerId.NONE).toOptional().orElseThrow();

    /** A payer that limits units, takes no 50, wants XS and pays for no guidance. */
    private static final class Acme implements PayerPlugin {

        @Override
        public PayerId payer() {
            return ACME;
        }

        @Override
        public String title() {
            return "Acme Health Plan";
        }

        @Override
        public List<PolicyDocument> policies() {
            return List.of(new PolicyDocument("acme.yaml", """
                    policy: acme
                    title: What acme wants
                    sources: {manual: {title: provider manual, where: in print, confidence: high}}
                    unit-limits:
                      together: {lines: %1$s, per: day, says: "{units} of {line}, {limit} paid.", periods: [{at-most: 1, cite: manual}]}
                      each: {lines: %1$s, per: line, says: "{units} of {line} at once, {limit} paid.", periods: [{at-most: 1, cite: manual}]}
                    modifiers:
                      - {forbid: "50", lines: %1$s, cite: manual}
                      - {instead-of: "59", add: XS, lines: %1$s, cite: manual}
                    not-billed:
                      guidance: {lines: ["76942", "77002"], says: "{line} is not paid.", cite: manual}
                    """.formatted(LIMITED)));
        }
    }

    static Stream<Answers> encounters() {
        RandomEncounters random = new RandomEncounters(CODING, 20261122);
        return IntStream.range(0, ENCOUNTERS).mapToObj(number -> random.next());
    }

    @ParameterizedTest
    @MethodSource("encounters")
    void the_lines_of_a_walk_get_the_unit_limits_of_the_walk_and_nothing_else(Answers answers) {
        CodingResult walked = CODING.code(answers, Diligence.ASK_ALL);
        List<ClaimLine> lines = walked.lines().stream().map(CodedLine::line).toList();
        Set<String> limits = said(walked.findings()).stream()
                .filter(said -> said.startsWith("together") || said.startsWith("each"))
                .collect(Collectors.toSet());

        assertThat(said(CODING.check(new ClaimToCheck(answers, lines)).findings()))
                .isEqualTo(limits);
    }

    @ParameterizedTest
    @MethodSource("encounters")
    void lines_that_go_are_told_and_the_others_keep_codes_and_units(Answers answers) {
        CodingResult core = NONE.code(answers, Diligence.ASK_ALL);
        CodingResult acme = CODING.code(answers, Diligence.ASK_ALL);

        assertThat(codes(acme))
                .containsExactlyElementsOf(
                        codes(core).filter(line -> !isGuidance(line)).toList());
        assertThat(said(acme.findings()).stream().filter(said -> said.startsWith("guidance")))
                .containsExactlyInAnyOrderElementsOf(codes(core)
                        .filter(PolicyLawsTest::isGuidance)
                        .map(line -> "guidance: " + line.substring(0, 5) + " is not paid.")
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("encounters")
    void a_modifier_that_a_payer_does_not_take_is_on_no_line(Answers answers) {
        assertThat(CODING.code(answers, Diligence.ASK_ALL).lines())
                .filteredOn(line -> LIMITED.contains("\"" + line.line().code().value() + "\""))
                .allMatch(line -> line.line().modifiers().stream().noneMatch(one -> TAKEN_OFF.contains(one.text())));
    }

    /** Code and units of every line. */
    private static Stream<String> codes(CodingResult result) {
        return result.lines().stream()
                .map(line -> line.line().code().value() + " x" + line.line().units());
    }

    private static boolean isGuidance(String line) {
        return line.startsWith("76942") || line.startsWith("77002");
    }

    private static Set<String> said(List<CodedFinding> findings) {
        return findings.stream()
                .filter(coded -> coded.from().equals("acme"))
                .map(coded -> coded.finding().id() + ": " + coded.finding().message())
                .collect(Collectors.toSet());
    }
}
