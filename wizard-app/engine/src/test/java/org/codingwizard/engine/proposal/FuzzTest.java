package org.codingwizard.engine.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.transcript.TranscriptReader;
import org.codingwizard.engine.transcript.TranscriptRunner;
import org.junit.jupiter.api.Test;

/** Random sessions, and what must hold of each. */
class FuzzTest {

    private static final long SEED = 20260105;

    @Test
    void everything_that_must_hold_of_a_session_does() {
        assertThat(new Fuzz(ShippedRules.WIZARD, Optional.empty()).first(SEED, 12))
                .isEmpty();
    }

    @Test
    void the_same_seed_holds_the_same_sessions() {
        Fuzz fuzz = new Fuzz(ShippedRules.WIZARD, Optional.empty());
        List<String> once = fuzz.session(new RandomAnswers(new SplittableRandom(SEED)));
        assertThat(fuzz.session(new RandomAnswers(new SplittableRandom(SEED))))
                .isEqualTo(once)
                .hasSizeGreaterThan(3);
        assertThat(fuzz.session(new RandomAnswers(new SplittableRandom(SEED + 1))))
                .isNotEqualTo(once);
    }

    @Test
    void a_session_that_breaks_a_law_is_told_with_no_line_that_does_not_matter() {
        Fuzz fuzz = new Fuzz(ShippedRules.WIZARD, Optional.empty(), FuzzTest::goesBack);
        assertThat(fuzz.first(SEED, 50)).hasValueSatisfying(failure -> {
            assertThat(failure.lines()).containsExactly("back");
            assertThat(failure.law()).isEqualTo("nobody goes back");
            assertThat(failure.number()).isPositive();
            assertThat(failure.transcript()).contains("Typed, parted by strokes: back\n");
            assertThat(TranscriptReader.read(SourceText.of("kept.transcript", failure.transcript()))
                            .isOk())
                    .isTrue();
        });
    }

    private static Optional<Laws.Broken> goesBack(List<String> lines) {
        return lines.contains("back")
                ? Optional.of(new Laws.Broken(
                        "nobody goes back", "somebody did", "date: 2026-01-05\nnot = *\n", Optional.empty()))
                : Optional.empty();
    }

    @Test
    void the_session_that_is_kept_fails_as_long_as_the_result_is_another_than_it_should() {
        Fuzz fuzz = new Fuzz(ShippedRules.WIZARD, Optional.of("none"), FuzzTest::billsNothing);
        assertThat(fuzz.first(SEED, 5))
                .hasValueSatisfying(failure -> assertThat(
                                TranscriptReader.read(SourceText.of("kept.transcript", failure.transcript()))
                                        .toOptional())
                        .hasValueSatisfying(read -> assertThat(read)
                                .singleElement()
                                .satisfies(one -> assertThat(new TranscriptRunner(ShippedRules.WIZARD)
                                                .run(one)
                                                .passed())
                                        .isFalse())));
    }

    /** As if every session should have come to what an encounter without procedures comes to. */
    private static Optional<Laws.Broken> billsNothing(List<String> lines) {
        Talk talk = new Talk(ShippedRules.WIZARD);
        lines.stream().filter(line -> !talk.isOver()).forEach(talk::type);
        Talk nothing = new Talk(ShippedRules.WIZARD);
        nothing.finish();
        boolean billed = talk.finish()
                && talk.result().filter(result -> result.lines().size() > 1).isPresent();
        return billed
                ? Optional.of(new Laws.Broken("nothing is billed", "a line", talk.session(), nothing.result()))
                : Optional.empty();
    }
}
