package org.codingwizard.engine.anatomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MuscleTest {

    @ParameterizedTest
    @CsvSource({
        "left trapezius, 1",
        "trapezius left, 1",
        "Trapezius L, 1",
        "LT. trapezius muscle, 1",
        "both trapezius, 2",
        "trapezius both, 2",
        "trapezius (both), 2",
        "trapezius both sides, 2",
        "trapezius bilateral, 2",
        "rhomboids left and right, 2",
        "left and right trapezius, 2",
        "trapezius, 1",
        "levator scapulae, 1"
    })
    void the_side_of_a_muscle_may_stand_before_or_behind_its_name(String written, int muscles) {
        assertThat(Muscle.distinct(Muscle.named(written))).isEqualTo(muscles);
    }

    @Test
    void a_muscle_named_with_and_without_its_sides_is_not_counted_twice() {
        List<Muscle> muscles = Stream.of("trapezius", "trapezius right", "left trapezius")
                .flatMap(name -> Muscle.named(name).stream())
                .toList();

        assertThat(Muscle.distinct(muscles)).isEqualTo(2);
    }
}
