package org.codingwizard.engine.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.edition.CodeEntry;
import org.codingwizard.engine.edition.FeeScheduleEntry;
import org.codingwizard.engine.edition.LoadedEditions;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.render.LookupJson;
import org.codingwizard.engine.render.LookupText;
import org.codingwizard.engine.render.Screen;
import org.codingwizard.engine.ruleset.Draft;
import org.codingwizard.engine.ruleset.Misquote;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.wizard.EncounterCoder;
import org.codingwizard.engine.wizard.ShippedWizard;
import org.codingwizard.engine.wizard.Wizard;
import org.codingwizard.spi.PayerId;
import org.codingwizard.spi.ProcedureCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeLookupTest {

    private static final Wizard WIZARD = ShippedWizard.wizard();
    private static final LoadedEditions EDITIONS = WIZARD.editions();
    private static final CodeLookup LOOKUP = WIZARD.lookup(PayerId.NONE).match(ok -> ok.value(), broken -> {
        throw new AssertionError(broken.diagnostics());
    });

    @Test
    void a_code_is_told_with_what_selects_it_and_what_leads_to_its_neighbors() {
        assertThat(text("20610", Optional.empty()))
                .contains(
                        "one large joint", "structure = shoulder", "20611  guidance = ultrasound, image-recorded = yes")
                .contains("2 units a day for one patient; more only if the record shows the need")
                .contains("never beside it: 76942", "separate, where used: 77002, 77012, 77021")
                .contains("indicator 1:", "000: the day of the procedure alone", "20552");
    }

    @Test
    void no_other_guidance_stands_beside_guidance() {
        assertThat(text("76942", Optional.empty())).doesNotContain("separate, where used");
    }

    @Test
    void a_number_that_decides_is_told_as_a_range() {
        assertThat(text("20553", Optional.empty()))
                .contains("muscles injected at trigger points that day: 3 or more")
                .contains("20552  muscles injected at trigger points that day: 1 to 2")
                .contains("no modifier changes that: 20552");
    }

    @ParameterizedTest
    @CsvSource({
        "J1030, 2024-03-31, On 2024-03-31 it is in force, Its successor is J1010.",
        "J1030, 2024-04-01, On 2024-04-01 it is no longer in force., Its successor is J1010.",
        "J1010, 2024-03-31, On 2024-03-31 it is not in force yet., Before it: J1020 or J1030 or J1040.",
        "J2001, 2026-01-05, from memory and were not verified, Its successor is J2003 or J2004.",
        "S0020, 2026-01-05, 'From 2000-01-01 to 2023-06-30, its last day.', Its successor is J0665.",
        "27370, 2026-01-05, its first day is not in the tables, Its successor is 27369.",
        "64410, 2026-01-05, 'To 2019-12-31, its last day', Its successor is 64999.",
        "64466, 2024-12-31, On 2024-12-31 it is not in force yet., Before it: 64999.",
    })
    void a_code_of_other_days_names_what_is_used_instead(String code, LocalDate day, String days, String instead) {
        assertThat(unwrapped(text(code, Optional.of(day)))).contains(days, instead);
    }

    @Test
    void a_code_that_is_not_in_force_on_the_day_has_no_limits_and_edits_then() {
        Looked looked = LOOKUP.of("J1030", Optional.of(LocalDate.of(2026, 1, 5)));

        assertThat(looked).isInstanceOfSatisfying(Looked.Procedure.class, procedure -> {
            assertThat(procedure.tables()).isEmpty();
            assertThat(procedure.selection()).isEmpty();
        });
    }

    @Test
    void a_day_without_an_edition_names_those_there_are_and_answers_only_what_does_not_depend_on_it() {
        assertThat(unwrapped(text("20610", Optional.of(LocalDate.of(2031, 1, 1)))))
                .contains("No edition of the code set covers 2031-01-01")
                .contains("CPT and HCPCS codes for injections, 2026: from 2017-01-01 to 2026-12-31")
                .contains(
                        "NCCI medically unlikely edits, practitioner, 2026 Q2 (2026-04-01): from 2026-04-01 to 2026-06-30")
                .contains("per joint or bursa")
                .doesNotContain("2 units a day", "indicator 1", "What selects it");
    }

    @Test
    void a_table_of_other_days_than_the_one_asked_for_says_so() {
        assertThat(unwrapped(text("20610", Optional.of(LocalDate.of(2025, 5, 5)))))
                .contains("(MAI 3) (no edition for 2025-05-05 is loaded; this one is from 2026-04-01 to 2026-06-30)");
        assertThat(unwrapped(text("20610", Optional.of(LocalDate.of(2026, 5, 5)))))
                .contains("(MAI 3) [");
    }

    @Test
    void a_diagnosis_that_is_too_short_is_told_with_the_more_specific_ones() {
        assertThat(text("m54.5", Optional.empty())).contains("Too short for a claim", "M54.50", "M54.51", "M54.59");
        assertThat(text("M791", Optional.empty())).contains("M79.10", "M79.11", "M79.12", "M79.18");
        assertThat(text("M54.50", Optional.empty())).contains("It may stand on a claim.");
        assertThat(LOOKUP.of("M54.7", Optional.empty()).isAnswered()).isFalse();
    }

    @Test
    void a_number_that_is_no_code_but_is_quoted_as_one_is_told_as_what_it_is() {
        assertThat(unwrapped(text("20976", Optional.empty())))
                .contains("is not in the injection code set: CPT and HCPCS codes for injections, 2026")
                .contains("There is no code 20976.", "instead: 64490, 64493 - facet joint, first level");
        assertThat(LOOKUP.of("20976", Optional.empty()).isAnswered()).isTrue();
    }

    @Test
    void an_unknown_code_is_told_with_near_ones() {
        assertThat(text("20619", Optional.empty())).contains("20610", "20611", "20612", "20615");
        assertThat(text("J9999", Optional.empty())).contains("Near codes that exist");
        assertThat(LOOKUP.of("20619", Optional.empty()).isAnswered()).isFalse();
        assertThat(LOOKUP.of("nonsense", Optional.empty()).isAnswered()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"20976", "20600", "20610", "20612", "20550", "20552", "20553", "76942", "J1010", "64450", "62323"
            })
    void what_is_misquoted_about_a_code_stands_on_its_page(String code) {
        assertThat(text(code, Optional.empty())).contains("Commonly misquoted");
    }

    @Test
    void every_claim_has_its_truth_and_a_citation_and_is_about_a_code() {
        assertThat(LOOKUP.misquotes()).hasSizeGreaterThan(20).allSatisfy(claim -> {
            assertThat(claim.cites()).isNotEmpty();
            assertThat(claim.claim()).isNotBlank();
            assertThat(claim.truth()).isNotBlank();
            assertThat(claim.codes().size() + claim.noSuchCodes().size()).isPositive();
            assertThat(claim.noSuchCodes()).noneMatch(code -> known(code));
            assertThat(claim.codes()).allMatch(code -> known(code));
        });
    }

    @Test
    void the_claims_that_contradict_each_other_are_there() {
        assertThat(LOOKUP.misquotes())
                .extracting(Misquote::id)
                .contains(
                        "three-sessions-in-twelve-months",
                        "three-sessions-in-three-months",
                        "three-times-in-ninety-days");
        assertThat(new LookupText(Screen.PLAIN).of(LOOKUP.misquotes()))
                .contains(LOOKUP.misquotes().stream()
                        .map(claim -> claim.verdict().word() + ": ")
                        .collect(Collectors.toSet()));
        assertThat(new LookupJson().of(LOOKUP.misquotes())).contains("\"id\":\"muscle-groups\"");
    }

    /** The one figure in the claims is that of the fee schedule. */
    @Test
    void the_price_that_is_told_is_that_of_the_loaded_fee_schedule() {
        Misquote price = LOOKUP.misquotes().stream()
                .filter(claim -> claim.id().equals("price-of-trigger-points"))
                .findFirst()
                .orElseThrow();

        assertThat(price.truth()).contains(dollars("20552"), dollars("20553"));
    }

    private static String dollars(String code) {
        FeeScheduleEntry fee =
                EDITIONS.feeSchedule().find(new ProcedureCode(code)).orElseThrow();
        BigDecimal price = fee.values().nonFacilityTotal().multiply(fee.conversionFactor());
        return price.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /** One code of each family, retired ones and drugs among them. */
    static List<String> families() {
        return EDITIONS.codes().entries().stream()
                .collect(Collectors.toMap(
                        CodeEntry::family, entry -> entry.code().value(), (one, other) -> one))
                .values()
                .stream()
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("families")
    void every_fact_of_a_page_can_be_written(String code) {
        Looked looked = LOOKUP.of(code, Optional.empty());

        assertThat(new LookupText(Screen.PLAIN).of(looked)).startsWith(code).contains("Sources");
        assertThat(new LookupJson().of(looked)).startsWith("{\"schema\":\"wizard/lookup/1\"");
    }

    static List<String> draftedByAnswers() {
        return Origin.in(WIZARD.coding(PayerId.NONE).toOptional().orElseThrow().graph()).stream()
                .filter(origin -> origin.order() == Draft.Order.PROCEDURE)
                .filter(origin -> origin.count().isEmpty())
                .map(Origin::code)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
    }

    /** What is called the way to a code leads there. */
    @ParameterizedTest
    @MethodSource("draftedByAnswers")
    void the_shortest_answers_really_draft_the_code(String code) {
        Looked.Procedure looked = (Looked.Procedure) LOOKUP.of(code, Optional.empty());
        assertThat(looked.selection().orElseThrow().drafted()).allSatisfy(drafted -> {
            CodingResult result = new EncounterCoder(WIZARD)
                    .code(encounter(drafted))
                    .match(ok -> ok.value(), broken -> {
                        throw new AssertionError(broken.diagnostics());
                    });
            assertThat(result.lines())
                    .extracting(line -> line.line().code().value())
                    .contains(code);
        });
    }

    private static SourceText encounter(Selection.Drafted drafted) {
        String facility = drafted.answers().stream()
                        .anyMatch(answer -> answer.question().text().equals("billing-entity")
                                && answer.values().equals(List.of("facility")))
                ? "facility"
                : "professional";
        String answers = drafted.shortest().stream()
                .filter(answer -> !answer.question().text().equals("substances"))
                .map(answer -> answer.question() + ": " + typed(answer))
                .collect(Collectors.joining("\n    "));
        String day = drafted.answers().stream()
                .filter(answer -> answer.question().equals(DecisionGraph.DATE_OF_SERVICE))
                .map(answer -> answer.values().get(0))
                .findFirst()
                .orElse("2026-01-05");
        String text = "date-of-service: " + day + "\nplace-of-service: outpatient-hospital\nbilling-entity: " + facility
                + "\nprocedures:\n  - " + answers + "\n    substances: []\n";
        return SourceText.of("way.yaml", text);
    }

    /** A list is written as one, even of one. */
    private static String typed(Selection.Chosen answer) {
        String first = answer.values().get(0);
        boolean list = List.of("digits", "levels", "nerves", "extremities", "muscles")
                .contains(answer.question().text());
        return list ? "[" + first + "]" : first;
    }

    private static boolean known(String code) {
        return ProcedureCode.parse(code).flatMap(EDITIONS.codes()::find).isPresent();
    }

    private static String text(String code, Optional<LocalDate> day) {
        return new LookupText(Screen.PLAIN).of(LOOKUP.of(code, day));
    }

    private static String unwrapped(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
