package org.codingwizard.engine.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.plugin.PluginLoader;
import org.codingwizard.engine.render.DiagnosticRenderer;
import org.codingwizard.engine.render.Theme;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.spi.PayerId;
import org.codingwizard.spi.PayerPlugin;
import org.codingwizard.spi.PolicyDocument;
import org.junit.jupiter.api.Test;

/** Shipped rulesets, each with one mistake: what an author reads. */
class RulesetInspectionTest {

    private static final Path RULESETS = Path.of("..", "..", "rulesets");
    private static final Path MEDICARE = Path.of(
            "..", "..", "plugins", "medicare", "src", "main", "resources", "org", "codingwizard", "plugin", "medicare");

    private static final RulesetInspection INSPECTION = RulesetInspection.beside(
                    path -> Files.newInputStream(RULESETS.resolve(path)),
                    PluginLoader.of(List.of(new Medicare(), new Another())))
            .toOptional()
            .orElseThrow();

    /** The policies as they lie in the repository. */
    private static final class Medicare implements PayerPlugin {

        @Override
        public PayerId payer() {
            return new PayerId("medicare");
        }

        @Override
        public String title() {
            return "Medicare";
        }

        @Override
        public List<PolicyDocument> policies() {
            return List.of("contractor", "sacroiliac", "trigger-points").stream()
                    .map(name -> new PolicyDocument(name + ".yaml", read(MEDICARE.resolve(name + ".yaml"))))
                    .toList();
        }
    }

    /** A payer with a policy of the same name as one of the first. */
    private static final class Another implements PayerPlugin {

        @Override
        public PayerId payer() {
            return new PayerId("another");
        }

        @Override
        public String title() {
            return "Another";
        }

        @Override
        public List<PolicyDocument> policies() {
            return List.of(new PolicyDocument("trigger-points.yaml", """
                    policy: trigger-points
                    title: Trigger points
                    sources: {list: {title: a list, where: in print, confidence: high}}
                    """));
        }
    }

    @Test
    void a_policy_is_looked_at_for_the_payer_whose_policy_it_resembles() {
        List<SourceText> policies = List.of("trigger-points.yaml", "sacroiliac.yaml").stream()
                .map(name -> SourceText.of(name, read(MEDICARE.resolve(name))))
                .toList();

        assertThat(INSPECTION.of(policies).diagnostics()).isEmpty();
        assertThat(INSPECTION.of(policies.subList(0, 1)).diagnostics()).isEmpty();
    }

    @Test
    void what_is_shipped_has_no_findings() {
        RulesetInspection.Report report = INSPECTION.shipped();

        assertThat(report.diagnostics()).isEmpty();
        long topics = read(RULESETS.resolve("catalog.yaml"))
                .lines()
                .filter(line -> line.startsWith("  - "))
                .count();
        // and besides: the three policies of one payer, the one of another, and the claims that do not hold
        assertThat(report.files()).isEqualTo((int) topics + 5);
    }

    @Test
    void a_gap_is_shown_with_the_answers_that_lead_into_it() {
        assertThat(said(topic(
                        "joint-or-bursa", "guidance: [none, fluoroscopy, ct, mri]", "guidance: [none, fluoroscopy]")))
                .contains("error[A001]: no route of `guidance` fits these answers")
                .contains("| " + "  guidance:")
                .contains("show: target = joint-or-bursa\n       structure = ")
                .contains("guidance = ct\n")
                .contains("help: add a route for `guidance: [ct, mri]`");
    }

    @Test
    void an_overlap_is_shown_with_both_routes_and_the_answers_that_fit_both() {
        assertThat(said(topic(
                        "joint-or-bursa",
                        "joint-size: small, recorded-ultrasound: no",
                        "joint-size: [small, major], recorded-ultrasound: no")))
                .contains("error[A003]: two routes of `substances` fit these answers")
                .contains("go: large-joint, cite: size-examples}\n")
                .contains("the other route")
                .contains("       structure = shoulder\n");
    }

    @Test
    void a_step_that_is_asked_about_too_late_is_shown_with_what_is_known_there() {
        assertThat(said(topic(
                        "trigger-point",
                        "      - {when: {muscles: {given: no}}, go: muscle-count, cite: muscles-counted}\n",
                        """
                              - {when: {muscles: {given: no}, muscle-count: {at-least: 1}}, go: muscle-count, cite: muscles-counted}
                              - {when: {muscles: {given: no}, not: {muscle-count: {at-least: 1}}}, go: guidance, cite: muscles-counted}
                        """)))
                .contains("error[A002]: `muscle-count` is never reached")
                .contains("this route is never taken")
                .contains(" show: target = trigger-point\n       at `muscles`, muscle-count is 1 or not known\n");
    }

    @Test
    void an_unknown_step_is_shown_with_the_one_that_was_probably_meant() {
        assertThat(said(topic("tendon-or-ligament", "go: image-recorded", "go: image-recoded")))
                .contains("error[L001]: `image-recoded` is neither a question nor an outcome")
                .contains("^^^^^^^^^^^^^ this route leads here")
                .contains("help: did you mean `image-recorded` (line ");
    }

    @Test
    void a_missing_citation_is_shown_at_its_draft() {
        assertThat(said(topic("carpal-tunnel", "side: side, cite: [units, both-sides]}", "side: side}")))
                .contains("error[C001]: this draft has no citation")
                .contains("- {line: \"20526\"")
                .contains("help: add `cite:` with the name of one of this file's sources");
    }

    @Test
    void overlapping_periods_are_shown_with_a_day_that_both_claim() {
        String period =
                "      - {from: 2023-03-19, at-most: 2, cite: [sessions, noridian-article, palmetto-lcd, cgs-article]}\n";
        SourceText policy = changed(
                MEDICARE.resolve("sacroiliac.yaml"),
                period,
                period + "      - {from: 2025-06-01, at-most: 4, cite: sessions}\n");

        assertThat(said(policy))
                .contains("error[E005]: two periods of `sacroiliac-diagnostic-sessions` overlap")
                .contains("the other period, from 2023-03-19")
                .contains("show: date-of-service = 2025-06-01");
    }

    @Test
    void a_new_topic_is_looked_at_beside_the_shipped_ones() {
        SourceText topic = SourceText.of("bursa/ruleset.yaml", """
                ruleset: bursa
                title: Bursae
                sources:
                  list: {title: a list, where: in print, confidence: high}
                targets:
                  bursa: {label: bursa, start: side, cite: list}
                steps:
                  side:
                    next:
                      - {when: {side: [left, right]}, go: bursa, cite: list}
                outcomes:
                  bursa: {title: bursa, because: It is one., cite: list, drafts: []}
                """);

        assertThat(said(topic))
                .contains("no route of `side` fits these answers")
                .contains("help: add a route for `side: [both, midline, not-stated]`");
    }

    @Test
    void of_two_files_the_sound_one_is_analysed_although_the_other_does_not_link() {
        List<Diagnostic> found = INSPECTION
                .of(List.of(
                        topic("tendon-or-ligament", "go: image-recorded", "go: image-recoded"),
                        topic(
                                "trigger-point",
                                "  image-recorded: {next: substances}",
                                "  image-recorded: {next: guidance}")))
                .diagnostics();

        assertThat(found).extracting(diagnostic -> diagnostic.code().id()).containsExactly("L001", "A004");
    }

    @Test
    void a_policy_of_a_new_payer_is_looked_at_beside_the_core() {
        SourceText policy = SourceText.of("acme/limits.yaml", """
                policy: acme-limits
                title: Limits
                sources:
                  list: {title: a list, where: in print, confidence: high}
                asks:
                  - {after: trigger-point/guidance, question: prior-sessions, when: {target: ganglion-cyst}, cite: list}
                """);

        assertThat(said(policy)).contains("error[A002]: `prior-sessions` is never asked here");
    }

    private static String said(SourceText text) {
        RulesetInspection.Report report = INSPECTION.of(List.of(text));
        assertThat(report.files()).isEqualTo(1);
        assertThat(report.diagnostics()).hasSize(1);
        return new DiagnosticRenderer(Theme.plain()).blocks(report.diagnostics());
    }

    private static SourceText topic(String topic, String from, String to) {
        return changed(RULESETS.resolve(topic).resolve("ruleset.yaml"), from, to);
    }

    private static SourceText changed(Path file, String from, String to) {
        String text = read(file);
        assertThat(text).contains(from);
        return SourceText.of(file.getFileName().toString(), text.replace(from, to));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
