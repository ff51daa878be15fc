package org.codingwizard.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.edition.Editions;
import org.codingwizard.engine.plugin.PluginLoader;
import org.codingwizard.engine.ruleset.Advice;
import org.codingwizard.engine.ruleset.Draft;
import org.codingwizard.engine.ruleset.Join;
import org.codingwizard.engine.ruleset.ParsedRuleset;
import org.codingwizard.engine.ruleset.Ruleset;
import org.codingwizard.engine.ruleset.Step;
import org.codingwizard.engine.wizard.RulesetInspection;
import org.codingwizard.engine.wizard.RulesetLoader;
import org.codingwizard.engine.wizard.Shelf;
import org.codingwizard.spi.Citation;
import org.codingwizard.spi.Confidence;
import org.codingwizard.spi.Severity;
import org.junit.jupiter.api.Test;

/** The rulesets as they are packaged: whole, without findings, and resting on what was really published. */
class ShippedRulesetsTest {

    private static final Shelf SHELF = Shelf.shipped(ShippedRulesetsTest.class.getClassLoader());
    private static final PluginLoader.Found NO_PLUGINS = new PluginLoader.Found(List.of(), List.of());
    private static final List<ParsedRuleset> RULESETS = value(rulesets());

    /** Lines for which no better source is known; each is drafted with a warning that says so. */
    private static final Set<String> UNSURE_LINES = Set.of("J3490");

    /** Facts of which some rows rest on comparison; each such row is told in a warning. */
    private static final Set<String> UNSURE_FACTS = Set.of("joint-size", "size-asked", "drug-basis");

    /** Of this fact the edit `entries-merged` tells the row by which it merged. */
    private static final String TOLD_BY_AN_EDIT = "joint-complex";

    @Test
    void they_read_link_and_analyse_with_nothing_to_say() {
        RulesetInspection.Report report =
                value(RulesetInspection.beside(SHELF, NO_PLUGINS)).shipped();

        assertThat(report.diagnostics()).isEmpty();
        assertThat(report.files())
                .as("the topics, and the claims that do not hold")
                .isEqualTo(RULESETS.size() + 1);
    }

    @Test
    void a_line_rests_on_a_reading_that_is_sure_or_comes_with_a_warning() {
        assertThat(drafts())
                .filteredOn(draft -> draft instanceof Draft.Line line
                        && !UNSURE_LINES.contains(line.code().orElse("")))
                .isNotEmpty()
                .allMatch(draft -> sure(draft.terms().cites()));
        assertThat(drafts())
                .filteredOn(draft -> draft instanceof Draft.Line line
                        && UNSURE_LINES.contains(line.code().orElse("")))
                .hasSize(UNSURE_LINES.size())
                .allMatch(draft -> warned(draft.terms().cites()));
    }

    @Test
    void a_contribution_to_a_join_and_the_join_itself_rest_on_a_reading_that_is_sure() {
        assertThat(drafts())
                .filteredOn(Draft.Joined.class::isInstance)
                .isNotEmpty()
                .allMatch(draft -> sure(draft.terms().cites()));
        assertThat(RULESETS.stream().flatMap(ruleset -> ruleset.joins().stream()))
                .extracting(Join::terms)
                .isNotEmpty()
                .allMatch(terms -> sure(terms.cites()));
    }

    @Test
    void a_row_of_a_fact_rests_on_a_reading_that_is_sure_or_is_told_in_a_warning() {
        List<List<Citation>> unsure = RULESETS.stream()
                .flatMap(ruleset -> ruleset.facts().stream())
                .filter(fact -> !fact.id().text().equals(TOLD_BY_AN_EDIT))
                .flatMap(fact -> fact.rows().stream()
                        .filter(row -> !sure(row.cites()))
                        .peek(row -> assertThat(UNSURE_FACTS).contains(fact.id().text()))
                        .map(row -> row.cites()))
                .toList();

        assertThat(unsure).isNotEmpty().allMatch(ShippedRulesetsTest::warned);
    }

    @Test
    void every_target_is_asked_about_and_every_topic_says_what_it_is() {
        assertThat(RULESETS).extracting(ParsedRuleset::title).doesNotHaveDuplicates();
        assertThat(RULESETS.stream().flatMap(ruleset -> ruleset.targets().stream()))
                .hasSizeGreaterThan(15)
                .allMatch(target -> !target.choice().help().isBlank()
                        && !target.choice().synonyms().isEmpty());
    }

    private static Stream<Draft> drafts() {
        Stream<Draft> outcomes = RULESETS.stream()
                .flatMap(ruleset -> ruleset.steps().stream())
                .filter(Step.Outcome.class::isInstance)
                .flatMap(step -> ((Step.Outcome) step).drafts().stream());
        Stream<Draft> shared = RULESETS.stream()
                .flatMap(ruleset -> ruleset.sharedDrafts().values().stream())
                .flatMap(List::stream);
        return Stream.concat(outcomes, shared);
    }

    private static boolean sure(List<Citation> cites) {
        return cites.stream().anyMatch(cite -> cite.confidence() == Confidence.HIGH);
    }

    private static boolean warned(List<Citation> cites) {
        Stream<Advice> warnings = RULESETS.stream()
                .flatMap(ruleset -> ruleset.advice().stream())
                .filter(advice -> advice.severity() == Severity.WARNING);
        return warnings.anyMatch(advice -> advice.cites().stream().anyMatch(cites::contains));
    }

    private static Checked<List<ParsedRuleset>> rulesets() {
        return Editions.load(SHELF.tables())
                .then(Editions::codes)
                .then(codes -> SHELF.rulesets().then(new RulesetLoader(codes)::load))
                .map(rulesets -> rulesets.stream().map(Ruleset::content).toList());
    }

    private static <T> T value(Checked<T> checked) {
        return checked.toOptional().orElseThrow(() -> new AssertionError(checked.diagnostics()));
    }
}
