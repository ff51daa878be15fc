package org.codingwizard.engine.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.codingwizard.engine.coding.CodedFinding;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.spi.Citation;
import org.codingwizard.spi.Confidence;
import org.codingwizard.spi.Finding;
import org.codingwizard.spi.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A finding is named by its weight, its id or words of it. */
class FindingPatternTest {

    private static final CodedFinding IMAGE = new CodedFinding(
            new Finding(
                    "image-not-recorded",
                    Severity.WARNING,
                    "No image is\n kept.",
                    "",
                    List.of(),
                    new Citation("a manual", "page 1", "", Confidence.HIGH)),
            "guidance/image-not-recorded",
            "core");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "warning | true",
                "note | false",
                "image-not-recorded | true",
                "image-* | true",
                "warning image-* \"image is kept\" | true",
                "\"IMAGE\" | true",
                "blocking image-* | false",
                "warnings | false",
                "image-* \"no such words\" | false",
            })
    void a_finding_fits_all_that_is_said_of_it(String written, boolean fits) {
        assertThat(pattern(written).fits(IMAGE, new HashMap<>())).isEqualTo(fits);
    }

    @Test
    void a_finding_that_does_not_fit_teaches_nothing() {
        Map<String, String> known = new HashMap<>();

        assertThat(pattern("{id} \"no such words\"").fits(IMAGE, known)).isFalse();
        assertThat(known).isEmpty();
        assertThat(pattern("{id} \"image\"").fits(IMAGE, known)).isTrue();
        assertThat(known).containsOnly(Map.entry("id", "image-not-recorded"));
    }

    private static FindingPattern pattern(String written) {
        SourceText text = SourceText.of("session.transcript", "! " + written);
        return new PatternReader(new ArrayList<>())
                .finding(new Row(1, "! " + written, text.placeOf(1)), written)
                .orElseThrow();
    }
}
