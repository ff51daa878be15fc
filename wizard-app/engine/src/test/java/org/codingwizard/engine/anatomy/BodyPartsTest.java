package org.codingwizard.engine.anatomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyPartsTest {

    @ParameterizedTest
    @CsvSource({
        "L4-L5 both, L4-L5 both, lumbar",
        "l4-5 LEFT, L4-L5 left, lumbar",
        "right L5/S1, L5-S1 right, lumbar",
        "L5-1, L5-S1, lumbar",
        "C7-T1, C7-T1, cervical",
        "T12 - L1 bilateral, T12-L1 both, thoracic",
        "S1-S2, S1-S2, sacral"
    })
    void a_level_is_read_as_coders_write_it_and_its_upper_vertebra_names_the_region(
            String written, String canonical, String region) {
        SpinalLevel level = SpinalLevel.joint(written).value().orElseThrow();

        assertThat(level).hasToString(canonical);
        assertThat(level.region().word()).isEqualTo(region);
    }

    @ParameterizedTest
    @CsvSource({
        "L4-S1 left, L4-S1, 'write each level by itself: L4-L5, L5-S1'",
        "L5-L4, L5-L4, write the upper vertebra first",
        "L6-L7, L6, 'they are C1 to C7, T1 to T12, L1 to L5 and S1 to S5'",
        "L4 left, L4, 'for example L4-L5, or L4-L5 left'",
        "knee, knee, 'for example L4-L5, or L4-L5 left'"
    })
    void what_is_no_level_is_refused_with_its_place_and_a_remedy(String written, String part, String help) {
        Reading<SpinalLevel> reading = SpinalLevel.joint(written);

        assertThat(reading.value()).isEmpty();
        assertThat(reading.part()).isEqualTo(part);
        assertThat(reading.help()).isEqualTo(help);
    }

    @Test
    void an_opening_may_be_named_by_one_vertebra() {
        assertThat(SpinalLevel.opening("s1 left").value().orElseThrow()).hasToString("S1 left");
        assertThat(SpinalLevel.joint("S1 left").value()).isEmpty();
    }

    @Test
    void the_eighth_root_of_the_neck_is_an_opening_though_no_vertebra_has_its_name() {
        SpinalLevel root = SpinalLevel.opening("c8 left").value().orElseThrow();

        assertThat(root).hasToString("C8 left");
        assertThat(root.isOpening()).isTrue();
        assertThat(root.region()).isEqualTo(Region.CERVICAL);
        assertThat(SpinalLevel.joint("C8 left").value()).isEmpty();
        assertThat(SpinalLevel.opening("C8-T1 left").value()).isEmpty();
        assertThat(SpinalLevel.opening("C9").value()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "L3, L4, L4-L5, lumbar",
        "L4, L5, L5-S1, lumbar",
        "T12, L1, L1-L2, lumbar",
        "T11, T12, T12-L1, thoracic",
        "C8, T1, T1-T2, thoracic",
        "C7, C8, C7-T1, cervical",
        "C5, C6, C5-C6, cervical"
    })
    void two_neighbouring_nerves_supply_one_joint(String upper, String lower, String joint, String region) {
        MedialBranch.Supplied supplied = MedialBranch.supplied(Set.of(upper, lower));

        assertThat(supplied.joints()).extracting(SpinalLevel::name).containsExactly(joint);
        assertThat(supplied.joints()).extracting(level -> level.region().word()).containsExactly(region);
        assertThat(supplied.alone()).isEmpty();
    }

    @Test
    void three_neighbours_supply_two_joints_and_a_nerve_alone_none() {
        MedialBranch.Supplied supplied = MedialBranch.supplied(Set.of("L3", "L4", "L5", "T12"));

        assertThat(supplied.joints()).extracting(SpinalLevel::name).containsExactly("L4-L5", "L5-S1");
        assertThat(supplied.alone()).containsExactly("T12");
    }

    @ParameterizedTest
    @CsvSource({"left-arm 3, left-arm 3", "Right Leg 5, right-leg 5", "left arm: 12, left-arm 12"})
    void a_limb_is_read_with_its_number_of_muscles(String written, String canonical) {
        assertThat(Limb.read(written).value().orElseThrow()).hasToString(canonical);
    }

    @ParameterizedTest
    @CsvSource({"left-arm, left-arm", "tail 3, tail", "left-arm 0, 0"})
    void what_is_no_limb_with_muscles_is_refused_with_its_place(String written, String part) {
        Reading<Limb> reading = Limb.read(written);

        assertThat(reading.value()).isEmpty();
        assertThat(reading.part()).isEqualTo(part);
    }
}
