package org.codingwizard.engine.coding;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.codingwizard.engine.foreign.ForeignCalls;
import org.codingwizard.engine.foreign.Outcome;
import org.codingwizard.spi.EncounterDraft;
import org.codingwizard.spi.EncounterEdit;
import org.codingwizard.spi.Finding;
import org.jspecify.annotations.Nullable;

/**
 * The edits that a payer wrote in Java. Each review has a time limit; an edit that ran over it is not run again as long as the program runs,
 * since nothing can stop it. Nor is one that is slow time after time: while answers are missing, it reviews hundreds of drafts.
 */
final class OwnEdits {

    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final int MOST_SLOW = 20;

    private final List<EncounterEdit> edits;
    private final ForeignCalls calls;
    private final Map<Integer, Review> ranOver = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> slowInARow = new ConcurrentHashMap<>();

    OwnEdits(List<EncounterEdit> edits) {
        this(edits, LIMIT);
    }

    OwnEdits(List<EncounterEdit> edits, Duration limit) {
        this.edits = List.copyOf(edits);
        this.calls = new ForeignCalls(limit);
    }

    /**
     * What one edit came to.
     *
     * @param edit its id, or its class where it failed before it gave its id
     * @param findings what it has to say; nothing where it failed
     * @param failure why it has nothing to say, if it failed
     */
    record Review(String edit, List<Finding> findings, String failure) {

        boolean failed() {
            return !failure.isEmpty();
        }
    }

    boolean isEmpty() {
        return edits.isEmpty();
    }

    /** The id of every edit; of one that fails to give it, its class. */
    List<String> ids() {
        return edits.stream()
                .map(edit -> calls.call(edit.getClass().getClassLoader(), edit::id)
                        .match(id -> id, failed -> edit.getClass().getName()))
                .toList();
    }

    /** What every edit says about a draft. */
    List<Review> review(EncounterDraft draft) {
        List<Review> reviews = new ArrayList<>();
        for (int i = 0; i < edits.size(); i++) {
            Review stopped = ranOver.get(i);
            reviews.add(stopped == null ? review(i, draft) : stopped);
        }
        return reviews;
    }

    private Review review(int number, EncounterDraft draft) {
        EncounterEdit edit = edits.get(number);
        AtomicBoolean slow = new AtomicBoolean();
        Outcome<Review> outcome =
                calls.call(edit.getClass().getClassLoader(), () -> reviewed(edit, draft), () -> slow.set(true));
        int slowly = slowInARow.merge(number, slow.get() ? 1 : 0, (before, now) -> now == 0 ? 0 : before + now);
        Outcome<Review> inTime = slowly < MOST_SLOW
                ? outcome
                : new Outcome.Failed<>("it was slow " + MOST_SLOW + " times in a row, so it is not run again", true);
        return inTime.match(review -> review, failed -> {
            Review failure = new Review(edit.getClass().getName(), List.of(), failed.why());
            if (failed.ranOver()) {
                ranOver.put(number, failure);
            }
            return failure;
        });
    }

    /** Copied at once: a plugin may hand over a list that holds nothing in a place, or that changes afterwards. */
    private static @Nullable Review reviewed(EncounterEdit edit, EncounterDraft draft) {
        @Nullable List<Finding> findings = edit.review(draft);
        if (findings == null) {
            return null;
        }
        Review review = new Review(Objects.requireNonNull(edit.id(), "an edit has an id"), List.copyOf(findings), "");
        review.findings()
                .forEach(finding -> demandProcedures(finding, draft.procedures().size()));
        return review;
    }

    private static void demandProcedures(Finding finding, int there) {
        for (int procedure : finding.procedures()) {
            if (procedure < 1 || procedure > there) {
                throw new IllegalArgumentException("its finding '" + finding.id() + "' is about procedure " + procedure
                        + ", and the procedures are 1 to " + there);
            }
        }
    }
}
