package org.codingwizard.engine.ruleset;

/**
 * The id of a step of the decision graph: of a question that is asked there, or of an outcome.
 *
 * @param ruleset the topic the step belongs to
 * @param name its name within the topic
 */
public record StepId(String ruleset, String name) implements Comparable<StepId> {

    @Override
    public int compareTo(StepId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return ruleset + "/" + name;
    }
}
