package org.codingwizard.engine.coding;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.codingwizard.engine.foreign.ForeignCalls;
import org.codingwizard.engine.foreign.Outcome;
import org.codingwizard.spi.EncounterDraft;
import org.codingwizard.spi.EncounterEdit;
import org.codingwizard.spi.Finding;
import org.jspecify.annotations.Nullable;

/**
 * The edits that a payer wrote in Java. Each review has a time limit; an edit that ran over it is not run again as long as the program runs,
 * since nothing can stop it.
 */
final class OwnEdits {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final List<EncounterEdit> edits;
    private final ForeignCalls calls = new ForeignCalls(LIMIT);
    private final Map<Integer, Review> ranOver = new ConcurrentHashMap<>();

    OwnEdits(List<EncounterEdit> edits) {
        this.edits = List.copyOf(edits);
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
        Outcome<Review> outcome = calls.call(edit.getClass().getClassLoader(), () -> reviewed(edit, draft));
        return outcome.match(review -> review, failed -> {
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
        return findings == null ? null : new Review(edit.id(), List.copyOf(findings), "");
    }
}
