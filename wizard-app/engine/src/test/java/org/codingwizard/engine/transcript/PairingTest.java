package org.codingwizard.engine.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Everything that is wanted gets something, if there is any way at all. */
class PairingTest {

    @Test
    void the_first_takes_the_first_where_that_leaves_enough_for_others() {
        assertThat(pairing(List.of("J*", "J*"), List.of("J1", "J2", "J3")).taken())
                .containsExactly(Optional.of("J1"), Optional.of("J2"));
    }

    @Test
    void what_fits_more_leaves_to_the_others_what_they_need() {
        Pairing<String> pairing = pairing(List.of("*", "J*", "J33*"), List.of("J3301", "J1030", "20610"));

        assertThat(pairing.taken()).containsExactly(Optional.of("20610"), Optional.of("J1030"), Optional.of("J3301"));
        assertThat(pairing.left()).isEmpty();
    }

    @Test
    void as_many_as_can_be_get_something() {
        Pairing<String> pairing = pairing(List.of("J*", "J33*", "9*"), List.of("J3301", "J1030", "20610"));

        assertThat(pairing.taken()).containsExactly(Optional.of("J1030"), Optional.of("J3301"), Optional.empty());
        assertThat(pairing.left()).containsExactly("20610");
        assertThat(pairing.isComplete()).isFalse();
    }

    @Test
    void a_placeholder_stands_for_what_lets_all_fit() {
        Map<String, String> known = new HashMap<>();
        Pairing<String> pairing = Pairing.of(
                List.of(LooseText.of("{d}-JZ"), LooseText.of("{d}-JW")),
                List.of("J1030-JZ", "J3301-JZ", "J3301-JW"),
                LooseText::fits,
                known);

        assertThat(pairing.isComplete()).isTrue();
        assertThat(known).containsOnly(Map.entry("d", "J3301"));
    }

    @Test
    void what_can_never_be_paired_takes_no_endless_search() {
        List<String> wanted = Collections.nCopies(30, "*");
        List<String> there = IntStream.range(0, 29).mapToObj(String::valueOf).toList();

        assertThat(pairing(wanted, there).taken().stream().filter(Optional::isPresent))
                .hasSize(29);
    }

    private static Pairing<String> pairing(List<String> wanted, List<String> there) {
        return Pairing.of(wanted.stream().map(LooseText::of).toList(), there, LooseText::fits, new HashMap<>());
    }
}
