package org.codingwizard.spi;

import java.util.List;
import java.util.Objects;

/**
 * What an edit or a piece of advice says about an encounter; it never changes a line by itself.
 *
 * @param id stable kebab-case id of the rule that spoke
 * @param severity how much it weighs; only with a citation of high confidence may it block
 * @param message what is the matter, for a coder
 * @param remedy what to do about it; empty when there is nothing to do
 * @param procedures the injected targets it is about, counted from 1 and there in the encounter; empty when it is about the whole of it
 * @param citation the published place it rests on
 */
public record Finding(
        String id, Severity severity, String message, String remedy, List<Integer> procedures, Citation citation) {

    public Finding {
        Objects.requireNonNull(severity, "a finding has a severity");
        Objects.requireNonNull(remedy, "a finding without a remedy has an empty one");
        Objects.requireNonNull(citation, "a finding has a citation");
        if (id.isBlank() || message.isBlank()) {
            throw new IllegalArgumentException("a finding has an id and a message");
        }
        procedures = List.copyOf(procedures);
    }
}
