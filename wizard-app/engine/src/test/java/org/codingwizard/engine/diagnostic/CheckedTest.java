package org.codingwizard.engine.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.codingwizard.engine.diagnostic.Checked.Broken;
import org.codingwizard.engine.diagnostic.Checked.Ok;
import org.junit.jupiter.api.Test;

class CheckedTest {

    private static final Diagnostic ERROR = Diagnostic.of(DiagnosticCode.TAB, "an error");
    private static final Diagnostic OTHER_ERROR = Diagnostic.of(DiagnosticCode.TAG, "another error");
    private static final Diagnostic WARNING = Diagnostic.of(DiagnosticCode.NOT_FULLY_ANALYSED, "a warning");

    @Test
    void a_value_travels_on_with_the_advice_of_every_stage() {
        Checked<Integer> done = Checked.of("12", List.of(WARNING)).then(text -> Checked.ok(text.length()));

        assertThat(done).isEqualTo(new Ok<>(2, List.of(WARNING)));
    }

    @Test
    void the_next_stage_does_not_run_for_what_is_broken() {
        Checked<Integer> broken = Checked.broken(ERROR);

        assertThat(broken.then(number -> Checked.broken(OTHER_ERROR)).diagnostics())
                .containsExactly(ERROR);
        assertThat(broken.map(number -> number + 1).isOk()).isFalse();
    }

    @Test
    void what_breaks_later_keeps_the_earlier_advice() {
        assertThat(Checked.of("x", List.of(WARNING)).then(text -> Checked.broken(ERROR)))
                .isEqualTo(new Broken<>(List.of(WARNING, ERROR)));
    }

    @Test
    void two_outcomes_join_or_show_the_errors_of_both() {
        Checked<Integer> one = Checked.ok(1);
        Checked<Integer> broken = Checked.broken(ERROR);
        Checked<Integer> other = Checked.broken(OTHER_ERROR);

        assertThat(Checked.both(one, one, Integer::sum)).isEqualTo(Checked.ok(2));
        assertThat(Checked.both(broken, other, Integer::sum).diagnostics()).containsExactly(ERROR, OTHER_ERROR);
        assertThat(Checked.both(one, other, Integer::sum).diagnostics()).containsExactly(OTHER_ERROR);
        assertThat(Checked.both(broken, one, Integer::sum).diagnostics()).containsExactly(ERROR);
    }

    @Test
    void many_outcomes_join_in_order_or_show_the_errors_of_all() {
        assertThat(Checked.all(List.of(Checked.ok(1), Checked.of(2, List.of(WARNING)))))
                .isEqualTo(new Ok<>(List.of(1, 2), List.of(WARNING)));
        assertThat(Checked.all(List.of(Checked.broken(ERROR), Checked.ok(1), Checked.broken(OTHER_ERROR)))
                        .diagnostics())
                .containsExactly(ERROR, OTHER_ERROR);
    }

    @Test
    void one_error_said_before_or_after_breaks_an_outcome() {
        assertThat(Checked.ok(1).with(List.of(WARNING)).isOk()).isTrue();
        assertThat(Checked.ok(1).with(List.of(WARNING, ERROR))).isEqualTo(new Broken<>(List.of(WARNING, ERROR)));
        assertThat(Checked.of(1, List.of(WARNING)).after(List.of(ERROR)).diagnostics())
                .containsExactly(ERROR, WARNING);
    }

    @Test
    void a_value_with_an_error_cannot_be_made_nor_can_a_broken_outcome_without_one() {
        assertThatThrownBy(() -> new Ok<>(1, List.of(ERROR))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Broken<>(List.of(WARNING))).isInstanceOf(IllegalArgumentException.class);
    }
}
