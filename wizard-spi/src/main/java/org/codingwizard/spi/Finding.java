package org.codingwizard.spi;

import java.util.List;

/**
 * What an edit or a piece of advice says about an encounter; it never changes a line by itself.
 *
 * @param id stable kebab-case id of the rule that spoke
 * @param severity how much it weighs
 * @param message what is the matter, for a coder
 * @param remedy what to do about it; empty when there is nothing to do
 * @param procedures the injected targets it is about, counted from 1; empty when it is about the whole encounter
 * @param citation the published place it rests on
 */
public record Finding(
        String id, Severity severity, String message, String remedy, List<Integer> procedures, Citation citation) {

    public Finding {
        if (id.isBlank() || message.isBlank()) {
            throw new IllegalArgumentException("a finding has an id and a message");
        }
        procedures = List.copyOf(procedures);
    }
}
