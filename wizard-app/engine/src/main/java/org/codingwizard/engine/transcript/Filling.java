package org.codingwizard.engine.transcript;

import java.util.Optional;
import java.util.stream.Stream;
import org.codingwizard.engine.session.Pending;

/**
 * What may be typed at a question that a transcript does not answer.
 *
 * @param pending the question
 * @param former what the transcript answered where the question is no longer asked
 */
record Filling(Pending pending, Optional<String> former) {

    /** What to try, the best first. */
    Stream<String> answers() {
        boolean enter = pending.standard().isPresent()
                || pending.endOffered()
                || pending.question().rules().optional();
        return Stream.of(former.stream(), enter ? Stream.of("") : Stream.<String>of(), Stream.of("unknown"))
                .flatMap(text -> text);
    }

    /** An answer as it is written by name, where nothing can stand for Enter. */
    String written(String text) {
        if (!text.isEmpty()) {
            return text;
        }
        return pending.endOffered()
                ? "done"
                : pending.standard().map(value -> value.words()).orElse("-");
    }
}
