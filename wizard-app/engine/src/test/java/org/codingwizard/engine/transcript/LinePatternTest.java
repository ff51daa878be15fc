package org.codingwizard.engine.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.codingwizard.engine.cases.ExpectedLine;
import org.codingwizard.engine.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pattern fits the lines it says, whatever order their modifiers have. */
class LinePatternTest {

    @ParameterizedTest
    @CsvSource({
        "20610, 20610, true",
        "20610, 20610-LT, false",
        "20610, 20610 x2, false",
        "20610 x*, 20610 x2, true",
        "20610 x1|2, 20610 x2, true",
        "20610 x{n}, 20610 x2, true",
        "20610-LT-59, 20610-59-LT, true",
        "20610-LT-59, 20610-LT, false",
        "20610-LT-*, 20610-59-LT, true",
        "20610-LT-*, 20610-LT, true",
        "20610-*, 20610, true",
        "20610-RT|LT-59|LT, 20610-LT-59, true",
        "20610-5*-59|LT, 20610-59-50, true",
        "20610-{m}-{m}, 20610-59-LT, false",
        "/2061.-LT/, 20611-LT, true",
        "/2061./, 20611-LT, false",
    })
    void a_line_fits_as_a_whole(String written, String line, boolean fits) {
        assertThat(pattern(written).fits(line(line), new HashMap<>())).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({
        "20610, 20610-LT x2, true",
        "20610-LT, 20610-59-LT x2, true",
        "20610-RT, 20610-LT, false",
        "20610 x2, 20610-LT, false",
    })
    void a_line_is_meant_by_what_is_written_of_it(String written, String line, boolean isIn) {
        assertThat(pattern(written).isIn(line(line), new HashMap<>())).isEqualTo(isIn);
    }

    @Test
    void a_line_that_does_not_fit_teaches_nothing() {
        Map<String, String> known = new HashMap<>();

        assertThat(pattern("{c}-59").isIn(line("20610-LT"), known)).isFalse();
        assertThat(pattern("{c}-59").fits(line("20610-LT"), known)).isFalse();
        assertThat(known).isEmpty();
        assertThat(pattern("{c}-59").isIn(line("20611-59"), known)).isTrue();
        assertThat(known).containsOnly(Map.entry("c", "20611"));
    }

    private static LinePattern pattern(String written) {
        SourceText text = SourceText.of("session.transcript", "= " + written);
        return new PatternReader(new ArrayList<>())
                .line(new Row(1, "= " + written, text.placeOf(1)), written)
                .orElseThrow();
    }

    private static ExpectedLine line(String written) {
        List<String> parts = List.of(written.split(" x"));
        List<String> codes = List.of(parts.get(0).split("-"));
        int units = parts.size() > 1 ? Integer.parseInt(parts.get(1)) : 1;
        return new ExpectedLine(codes.get(0), codes.subList(1, codes.size()), units);
    }
}
