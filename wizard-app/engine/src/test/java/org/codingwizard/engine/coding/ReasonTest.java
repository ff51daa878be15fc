package org.codingwizard.engine.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.Scope;
import org.codingwizard.spi.Citation;
import org.codingwizard.spi.Confidence;
import org.junit.jupiter.api.Test;

class ReasonTest {

    private static final Citation FIRST = citation("R-001");
    private static final Citation SECOND = citation("R-002");
    private static final Citation THIRD = citation("R-003");

    @Test
    void the_first_citation_is_that_of_the_rule_that_looked_first() {
        Reason reason = side("topic/step", SECOND).citing(List.of(FIRST));

        assertThat(reason.citation()).isEqualTo(SECOND);
        assertThat(reason.citations()).containsExactly(SECOND, FIRST);
    }

    @Test
    void a_place_is_cited_once() {
        assertThat(side("topic/step", FIRST, SECOND, FIRST)
                        .citing(List.of(SECOND, THIRD))
                        .citations())
                .containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void a_reason_without_a_citation_is_refused() {
        List<Citation> none = List.of();

        assertThatThrownBy(() -> new Reason(key("side"), "left", "topic/step", none))
                .hasMessageContaining("cites nothing");
    }

    @Test
    void of_each_answer_there_is_one_reason_with_what_every_rule_cites() {
        List<Reason> reasons = Reason.ofEachAnswer(List.of(
                side("topic/first", FIRST), guidance("topic/first", FIRST), side("topic/second", SECOND, FIRST)));

        assertThat(reasons).containsExactly(side("topic/first", FIRST, SECOND), guidance("topic/first", FIRST));
    }

    @Test
    void an_answer_stands_again_under_another_rule_but_not_under_the_same() {
        List<Reason> reasons = Reason.and(
                List.of(side("topic/first", FIRST)), List.of(side("topic/second", SECOND), side("topic/first", THIRD)));

        assertThat(reasons).containsExactly(side("topic/first", FIRST, THIRD), side("topic/second", SECOND));
    }

    private static Reason side(String rule, Citation... cites) {
        return new Reason(key("side"), "left", rule, List.of(cites));
    }

    private static Reason guidance(String rule, Citation... cites) {
        return new Reason(key("guidance"), "none", rule, List.of(cites));
    }

    private static AnswerKey key(String question) {
        return new AnswerKey(Scope.procedure(1), new FactId(question));
    }

    private static Citation citation(String rule) {
        return new Citation("a manual", "https://example.org/" + rule, rule, Confidence.HIGH);
    }
}
