package org.codingwizard.engine.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.codingwizard.engine.foreign.ForeignCalls;
import org.codingwizard.spi.EncounterDraft;
import org.codingwizard.spi.EncounterEdit;
import org.codingwizard.spi.Finding;
import org.codingwizard.spi.PayerId;
import org.junit.jupiter.api.Test;

class OwnEditsTest {

    private static final EncounterDraft DRAFT = new EncounterDraft(
            LocalDate.of(2026, 2, 2), new PayerId("acme"), List.of(), Map.of(), List.of(), List.of());
    private static final Duration LONG = Duration.ofSeconds(60);

    @Test
    void whoever_calls_is_told_that_a_call_is_slow_while_it_runs() {
        CountDownLatch told = new CountDownLatch(1);
        ForeignCalls calls = new ForeignCalls(Duration.ofSeconds(4));
        boolean ended = calls.call(
                        null,
                        () -> {
                            told.await();
                            return true;
                        },
                        told::countDown)
                .toOptional()
                .orElse(false);
        assertThat(ended).isTrue();
    }

    @Test
    void an_edit_that_is_slow_time_after_time_is_not_run_again() {
        List<EncounterDraft> reviewed = new ArrayList<>();
        Edit slow = new Edit(reviewed, () -> new CountDownLatch(1).await(120, TimeUnit.MILLISECONDS));
        OwnEdits edits = new OwnEdits(List.of(slow), Duration.ofMillis(800));
        List<OwnEdits.Review> reviews = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            reviews.addAll(edits.review(DRAFT));
        }
        assertThat(reviews.get(49).failed()).isTrue();
        assertThat(reviewed).hasSizeBetween(1, 20);
    }

    @Test
    void an_edit_that_is_quick_is_run_every_time() {
        List<EncounterDraft> reviewed = new ArrayList<>();
        OwnEdits edits = new OwnEdits(List.of(new Edit(reviewed, () -> {})), LONG);
        for (int i = 0; i < 50; i++) {
            assertThat(edits.review(DRAFT)).singleElement().matches(review -> !review.failed());
        }
        assertThat(reviewed).hasSize(50);
    }

    /** Something that takes its time. */
    private interface Work {
        void run() throws InterruptedException;
    }

    private record Edit(List<EncounterDraft> reviewed, Work work) implements EncounterEdit {
        @Override
        public String id() {
            return "own";
        }

        @Override
        public List<Finding> review(EncounterDraft draft) {
            reviewed.add(draft);
            try {
                work.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return List.of();
        }
    }
}
