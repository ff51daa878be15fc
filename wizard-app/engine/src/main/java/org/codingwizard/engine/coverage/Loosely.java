package org.codingwizard.engine.coverage;

import org.codingwizard.engine.graph.FactNames;
import org.codingwizard.engine.ruleset.Condition;
import org.codingwizard.engine.ruleset.FactId;

/**
 * What must hold at least for a condition to hold: of names and numbers that there are some. It tells far fewer answers apart than the
 * condition itself, so that it is sooner refuted.
 */
final class Loosely {

    private Loosely() {}

    /** The looser condition; it holds wherever the condition does. */
    static Condition of(Condition condition) {
        return condition.match(new Condition.Cases<>(
                Loosely::of,
                all -> new Condition.All(
                        all.conditions().stream().map(Loosely::of).toList()),
                any -> new Condition.Any(
                        any.conditions().stream().map(Loosely::of).toList()),
                not -> Condition.always()));
    }

    /** Single choices and days stay as they are, since conditions tell few of them apart. */
    private static Condition of(Condition.Test test) {
        FactId given = FactNames.questionOf(test.fact()).orElse(test.fact());
        boolean needsNothing =
                test.probe() instanceof Condition.Among among && among.relation() == Condition.Relation.NONE_OF;
        boolean besides = !given.equals(test.fact());
        if (needsNothing || (besides && test.probe() instanceof Condition.Given)) {
            return Condition.always();
        }
        boolean many = test.probe() instanceof Condition.Among
                || test.probe() instanceof Condition.Between
                || test.probe() instanceof Condition.InUnit
                || test.probe() instanceof Condition.Containing;
        return besides || many ? new Condition.Test(given, new Condition.Given(true)) : test;
    }
}
