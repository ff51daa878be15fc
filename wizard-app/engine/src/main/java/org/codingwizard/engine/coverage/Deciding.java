package org.codingwizard.engine.coverage;

import java.util.List;
import org.codingwizard.engine.ruleset.Condition;

/** Whether a condition hangs on one of its tests: with that test it holds, without it not. */
final class Deciding {

    private static final Condition NEVER = new Condition.Any(List.of());

    private Deciding() {}

    /** That something holds, and the condition comes out otherwise when this test does. */
    static Condition at(Condition condition, Condition.Test test, Condition there) {
        Condition passed = with(condition, test, Condition.always());
        Condition failed = with(condition, test, NEVER);
        return new Condition.All(List.of(
                there,
                new Condition.Any(List.of(
                        new Condition.All(List.of(passed, new Condition.Not(failed))),
                        new Condition.All(List.of(failed, new Condition.Not(passed)))))));
    }

    private static Condition with(Condition condition, Condition.Test test, Condition other) {
        return condition.match(new Condition.Cases<>(
                one -> one.equals(test) ? other : one,
                all -> new Condition.All(all.conditions().stream()
                        .map(one -> with(one, test, other))
                        .toList()),
                any -> new Condition.Any(any.conditions().stream()
                        .map(one -> with(one, test, other))
                        .toList()),
                not -> new Condition.Not(with(not.condition(), test, other))));
    }

    /** A condition that holds where this test decides and something else holds, for a search. */
    static Condition wished(Condition condition, Condition.Test test, Condition there) {
        return wished(condition, test, there, true);
    }

    private static Condition wished(Condition condition, Condition.Test test, Condition there, boolean holds) {
        return condition.match(new Condition.Cases<>(
                one -> one.equals(test) ? (holds ? there : new Condition.Not(there)) : one,
                all -> new Condition.All(all.conditions().stream()
                        .map(one -> wished(one, test, there, holds))
                        .toList()),
                any -> new Condition.Any(any.conditions().stream()
                        .map(one -> wished(one, test, there, holds))
                        .toList()),
                not -> new Condition.Not(wished(not.condition(), test, there, !holds))));
    }
}
