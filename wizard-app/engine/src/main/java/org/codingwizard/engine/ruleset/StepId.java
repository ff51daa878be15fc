package org.codingwizard.engine.ruleset;

/**
 * The id of a step of the decision graph: of a question that is asked there, or of an outcome.
 *
 * @param ruleset the topic the step belongs to
 * @param name its name within the topic
 */
public record StepId(String ruleset, String name) implements Comparable<StepId> {

    public StepId {
        ruleset = ruleset.intern(); // ids are compared far more often than made
        name = name.intern();
    }

    // By hand: what a record does by itself is slow, and every walk goes from step to step.
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof StepId that && name.equals(that.name) && ruleset.equals(that.ruleset));
    }

    @Override
    public int hashCode() {
        return 31 * ruleset.hashCode() + name.hashCode();
    }

    @Override
    public int compareTo(StepId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return ruleset + "/" + name;
    }
}
