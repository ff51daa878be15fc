package org.codingwizard.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.codingwizard.engine.cases.CaseFile;
import org.codingwizard.engine.cases.CaseFolder;
import org.codingwizard.engine.cases.CodingCase;
import org.codingwizard.engine.coding.CodedFinding;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.coding.Dropped;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.plugin.PluginLoader;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.wizard.EncounterCoder;
import org.codingwizard.engine.wizard.Shelf;
import org.codingwizard.engine.wizard.Wizard;
import org.codingwizard.spi.Citation;
import org.codingwizard.spi.Confidence;
import org.codingwizard.spi.EncounterDraft;
import org.codingwizard.spi.EncounterEdit;
import org.codingwizard.spi.Finding;
import org.codingwizard.spi.PayerId;
import org.codingwizard.spi.PayerPlugin;
import org.codingwizard.spi.PolicyDocument;
import org.codingwizard.spi.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What plugins cannot do, over every case of the general rules. */
class PluginLawsTest {

    private static final Path CASES = Path.of("src", "test", "resources", "cases");

    private static final PayerPlugin SILENT = new Plugin("silent", List.of(), List.of());
    private static final PayerPlugin GREEDY = new Plugin(
            "greedy", List.of(greedy("greedy-first"), second()), List.of(new Scold("one"), new Scold("two")));
    private static final PayerPlugin GREEDY_TURNED = new Plugin(
            "greedy", List.of(second(), greedy("greedy-first")), List.of(new Scold("two"), new Scold("one")));
    private static final PayerPlugin OTHER =
            new Plugin("other", List.of(greedy("other-first")), List.of(new Scold("three")));

    private static final EncounterCoder WITHOUT = coder(List.of());
    private static final EncounterCoder WITH = coder(List.of(SILENT, GREEDY, OTHER));
    private static final EncounterCoder REORDERED = coder(List.of(OTHER, GREEDY, SILENT));
    private static final EncounterCoder FEWER = coder(List.of(GREEDY));
    private static final EncounterCoder TURNED = coder(List.of(OTHER, GREEDY_TURNED));

    static Stream<CodingCase> cases() {
        return new CaseFolder(CASES).texts().then(CaseFile::readAll).match(ok -> ok.value().stream(), broken -> {
            throw new AssertionError(broken.diagnostics());
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void plugins_change_nothing_for_an_encounter_without_a_payer(CodingCase one) {
        Object without = said(WITHOUT.code(one.encounter()));
        assertThat(said(WITH.code(one.encounter()))).isEqualTo(without);
        assertThat(said(REORDERED.code(one.encounter()))).isEqualTo(without);
        assertThat(said(FEWER.code(one.encounter()))).isEqualTo(without);
    }

    /** Every third of them: what holds of a payer's own rules does not depend on the topic. */
    static Stream<CodingCase> someCases() {
        List<CodingCase> all = cases().toList();
        return IntStream.range(0, all.size()).filter(i -> i % 3 == 0).mapToObj(all::get);
    }

    @ParameterizedTest
    @MethodSource("someCases")
    void the_order_of_plugins_and_of_what_is_in_them_changes_nothing_for_any_payer(CodingCase one) {
        SourceText encounter = paidBy("greedy", one.encounter());
        Object before = said(WITH.code(encounter));
        assertThat(said(REORDERED.code(encounter))).isEqualTo(before);
        assertThat(said(FEWER.code(encounter))).isEqualTo(before);
        assertThat(unordered(TURNED.code(encounter))).isEqualTo(unordered(WITH.code(encounter)));
    }

    @ParameterizedTest
    @MethodSource("someCases")
    void a_plugin_that_contributes_nothing_changes_nothing(CodingCase one) {
        Checked<CodingResult> none = WITHOUT.code(paidBy("none", one.encounter()));
        assertThat(unordered(WITH.code(paidBy("silent", one.encounter())))).isEqualTo(unordered(none));
    }

    /** What a result comes to; of an encounter that cannot be read, what is the matter. */
    private static Object said(Checked<CodingResult> coded) {
        return coded.match(
                ok -> ok.value(),
                broken -> broken.diagnostics().stream()
                        .map(problem -> problem.code() + " " + problem.message())
                        .toList());
    }

    /** The same, whoever pays and in whatever order it is said. */
    private static Object unordered(Checked<CodingResult> coded) {
        return coded.match(
                ok -> List.of(
                        sorted(ok.value().lines().stream().map(line -> line.line() + " " + line.diagnoses())),
                        sorted(ok.value().findings().stream().map(CodedFinding::finding)),
                        sorted(ok.value().missing().stream()),
                        sorted(ok.value().dropped().stream().map(Dropped::key)),
                        ok.value().complete()),
                broken ->
                        sorted(broken.diagnostics().stream().map(problem -> problem.code() + " " + problem.message())));
    }

    private static List<String> sorted(Stream<?> some) {
        return some.map(String::valueOf).sorted().toList();
    }

    /** The encounter with a payer, unless it names one. */
    private static SourceText paidBy(String payer, SourceText encounter) {
        String text = encounter.text();
        return text.contains("payer:")
                ? encounter
                : SourceText.of(
                        encounter.name(),
                        text.replaceFirst("(?m)^( *)date-of-service:", "$1payer: " + payer + "\n$1date-of-service:"));
    }

    private static EncounterCoder coder(List<PayerPlugin> plugins) {
        Shelf shelf = Shelf.shipped(PluginLawsTest.class.getClassLoader());
        return Wizard.assemble(shelf, PluginLoader.of(plugins))
                .then(wizard -> sound(wizard, plugins))
                .match(ok -> new EncounterCoder(ok.value()), broken -> {
                    throw new AssertionError(broken.diagnostics());
                });
    }

    /** The wizard, if the policies of all its plugins hold: broken ones would change nothing anyway. */
    private static Checked<Wizard> sound(Wizard wizard, List<PayerPlugin> plugins) {
        return Checked.all(plugins.stream()
                        .map(plugin -> wizard.coding(plugin.payer()))
                        .toList())
                .map(codings -> wizard);
    }

    /** A policy that asks, demands, replaces and warns wherever it can. */
    private static PolicyDocument greedy(String id) {
        return new PolicyDocument(id + ".yaml", """
                policy: %1$s
                title: A payer that meddles with everything
                sources:
                  bulletin: {title: A bulletin, where: page 1, confidence: high}
                questions:
                  %1$s-form:
                    kind: yes-no
                    ask: Was the form of this payer signed?
                    help: It has a line for that.
                    why: This payer wants it.
                    cite: bulletin
                asks:
                  - {after: trigger-point/guidance, question: prior-sessions, why: It counts., cite: bulletin}
                  - {after: joint-or-bursa/guidance, question: %1$s-form, why: It files., cite: bulletin}
                side-styles:
                  - {bilateral: "1", one-side: side, both-sides: two-lines, cite: bulletin}
                substitutions:
                  - {id: %1$s-instead, line: "64450", with: "64455", says: It takes no other code., cite: bulletin}
                session-limits:
                  %1$s-sessions:
                    lines: ["20552", "20553"]
                    counts: prior-sessions
                    window: rolling 12 months
                    scope: patient
                    says: That is more than {limit}.
                    remedy: Ask first.
                    periods: [{from: 2017-03-01, at-most: 0, cite: bulletin}]
                advice:
                  %1$s-unguided:
                    when: {guidance: none}
                    lines: ["20552", "20553", "20610", "20611", "20605", "20600"]
                    severity: blocking
                    says: This payer wants guidance.
                    remedy: Do it again.
                    cite: bulletin
                """.formatted(id));
    }

    private static PolicyDocument second() {
        return new PolicyDocument("greedy-second.yaml", """
                policy: greedy-second
                title: More of the same
                sources:
                  bulletin: {title: A bulletin, where: page 2, confidence: high}
                advice:
                  greedy-guided:
                    when: {not: {guidance: none}}
                    lines: ["20552", "20553", "20611"]
                    severity: warning
                    says: This payer wants no guidance.
                    remedy: Do it again.
                    cite: bulletin
                """);
    }

    /** A plugin that says what it is given. */
    private record Plugin(String id, List<PolicyDocument> policies, List<EncounterEdit> edits) implements PayerPlugin {
        @Override
        public PayerId payer() {
            return new PayerId(id);
        }

        @Override
        public String title() {
            return "The payer " + id;
        }
    }

    /** An edit that has something to say about everything. */
    private record Scold(String id) implements EncounterEdit {
        @Override
        public List<Finding> review(EncounterDraft draft) {
            return List.of(new Finding(
                    "scold-" + id,
                    Severity.BLOCKING,
                    draft.lines().size() + " lines are too many for " + draft.payer(),
                    "Bill nothing.",
                    List.of(),
                    new Citation("A bulletin", "page 3", "", Confidence.HIGH)));
        }
    }
}
