package org.codingwizard.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.StepId;
import org.codingwizard.engine.ruleset.Value;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.wizard.ShippedWizard;
import org.junit.jupiter.api.Test;

final class ReachTest {

    private static final DecisionGraph GRAPH = ShippedWizard.course().graph(Answers.NONE);
    private static final StepId GUIDANCE = new StepId("joint-or-bursa", "guidance");

    @Test
    void what_is_known_rules_out_the_codes_of_other_sizes() {
        assertThat(codes(GUIDANCE, Map.of(fact("structure"), one("knee"), fact("target"), one("joint-or-bursa"))))
                .contains("20610", "20611")
                .doesNotContain("20600", "20604", "20605", "20606");
    }

    @Test
    void nothing_known_leaves_every_size_open() {
        assertThat(codes(GUIDANCE, Map.of())).contains("20600", "20604", "20605", "20606", "20610", "20611");
    }

    @Test
    void each_choice_leads_to_its_own_codes() {
        Map<String, Set<String>> codes = byChoice(GUIDANCE, "guidance", Map.of(fact("structure"), one("knee")));

        assertThat(codes.get("none")).containsExactly("20610");
        assertThat(codes.get("ultrasound")).contains("20611").doesNotContain("77002");
        assertThat(codes.get("fluoroscopy")).containsExactly("20610", "77002");
    }

    @Test
    void questions_that_are_ruled_out_are_not_reached() {
        Reach.Found found = Reach.from(
                GRAPH, GUIDANCE, Map.of(fact("structure"), one("knee"), fact("guidance"), one("fluoroscopy")));

        assertThat(found.questions()).contains(fact("substances")).doesNotContain(fact("image-recorded"));
    }

    @Test
    void named_muscles_rule_out_the_code_for_fewer() {
        Value four = new Value.Names(List.of("a", "b", "c", "d"));
        StepId substances = new StepId("trigger-point", "substances");

        assertThat(codes(substances, Map.of(fact("muscles"), four, fact("guidance"), one("none"))))
                .contains("20553")
                .doesNotContain("20552");
    }

    @Test
    void a_side_rules_out_the_code_for_both_sides_and_the_reverse() {
        Map<String, Set<String>> codes = byChoice(
                new StepId("fascial-plane", "one-side-or-both"),
                "side",
                Map.of(fact("plane"), one("abdominal"), fact("technique"), one("single-injection")));

        assertThat(codes.get("left")).containsExactly("64486");
        assertThat(codes.get("both")).containsExactly("64488");
    }

    @Test
    void a_step_that_does_not_exist_leads_nowhere() {
        assertThat(codes(new StepId("claim-lines", "separate-site"), Map.of())).isEmpty();
    }

    private static Set<String> codes(StepId step, Map<FactId, Value> known) {
        return Reach.from(GRAPH, step, known).codes();
    }

    private static Map<String, Set<String>> byChoice(StepId step, String question, Map<FactId, Value> known) {
        Map<String, Set<String>> codes = new java.util.TreeMap<>();
        Reach.byChoice(GRAPH, step, GRAPH.asked(fact(question)), known)
                .forEach((choice, found) -> codes.put(choice.id(), found.codes()));
        return codes;
    }

    private static FactId fact(String id) {
        return new FactId(id);
    }

    private static Value one(String choice) {
        return new Value.One(choice);
    }
}
