package org.codingwizard.engine.ruleset;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.codingwizard.engine.source.SourceSpan;
import org.codingwizard.spi.Citation;

/** A step of a walk: a question that is asked there, or the outcome in which the walk ends. */
public sealed interface Step {

    /** Its id. */
    StepId id();

    /** Where it is written. */
    SourceSpan span();

    /** One answer for whichever kind this is. */
    <R> R match(Cases<R> cases);

    /** What to do with each kind of step. */
    record Cases<R>(Function<Asking, R> asking, Function<Outcome, R> outcome) {}

    /**
     * A question and where its answers lead.
     *
     * @param id its id
     * @param question the question asked
     * @param optional whether the question may be left out at this step, whatever it says itself
     * @param leavesOpen choices that leave the fact open at this step
     * @param unasked whether nobody is asked, and only an answer that a file gives is taken
     * @param standsInFor the question that asks the same at this step and is reported when both are missing
     * @param standard the answer that Enter takes at this step, whatever the question says itself
     * @param routes where to go; exactly one fits in every situation that can be reached
     * @param span where it is written
     */
    record Asking(
            StepId id,
            FactId question,
            boolean optional,
            List<String> leavesOpen,
            boolean unasked,
            Optional<FactId> standsInFor,
            Optional<String> standard,
            List<Route> routes,
            SourceSpan span)
            implements Step {
        public Asking {
            leavesOpen = List.copyOf(leavesOpen);
            routes = List.copyOf(routes);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.asking().apply(this);
        }
    }

    /**
     * Where a walk ends, and what it drafts.
     *
     * @param id its id
     * @param title short words of our own
     * @param because why the answers on the way lead here
     * @param drafts what is drafted; may be empty
     * @param cites where that is published
     * @param span where it is written
     */
    record Outcome(StepId id, String title, String because, List<Draft> drafts, List<Citation> cites, SourceSpan span)
            implements Step {
        public Outcome {
            drafts = List.copyOf(drafts);
            cites = List.copyOf(cites);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.outcome().apply(this);
        }
    }

    /**
     * A way from a question to the next step.
     *
     * @param when the condition under which it is taken
     * @param go the step it leads to
     * @param cites the rule behind the branch; empty where the branch is only a matter of order
     * @param span where the target is written
     */
    record Route(Condition when, StepId go, List<Citation> cites, SourceSpan span) {
        public Route {
            cites = List.copyOf(cites);
        }
    }
}
