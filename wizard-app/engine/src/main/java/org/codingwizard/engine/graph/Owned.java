package org.codingwizard.engine.graph;

/**
 * A rule together with who wrote it.
 *
 * @param rule the rule
 * @param ruleset the topic or policy it stands in
 * @param from the layer that speaks: {@code core} or the payer's id
 */
public record Owned<T>(T rule, String ruleset, String from) {

    /** The layer of the rules that hold for every payer. */
    public static final String CORE = "core";

    /** Whether the rule comes from a payer's policy. */
    public boolean isPolicy() {
        return !from.equals(CORE);
    }

    /** Another rule of the same author. */
    public <R> Owned<R> with(R other) {
        return new Owned<>(other, ruleset, from);
    }

    /** The rule's name in results: topic or policy, and the id within it. */
    public String named(String id) {
        return ruleset + "/" + id;
    }
}
