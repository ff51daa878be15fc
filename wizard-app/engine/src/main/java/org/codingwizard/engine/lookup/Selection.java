package org.codingwizard.engine.lookup;

import java.util.List;
import java.util.Optional;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.StepId;
import org.codingwizard.spi.Citation;

/**
 * What leads to a code and away from it, as the rules have it.
 *
 * @param drafted the outcomes that draft it; none if the wizard never drafts it
 * @param neighbors what leads to other codes of the same topics instead
 * @param guidance the guidance codes that the same outcomes can draft beside it
 */
public record Selection(List<Drafted> drafted, List<Neighbor> neighbors, List<String> guidance) {

    public Selection {
        drafted = List.copyOf(drafted);
        neighbors = List.copyOf(neighbors);
        guidance = List.copyOf(guidance);
    }

    /**
     * An outcome that drafts the code.
     *
     * @param answers the answers that select it, among all that are possible in its topic
     * @param counted what must be counted for it
     * @param shortest the fewest answers that draft it
     * @param cites where it is published
     */
    public record Drafted(
            StepId outcome,
            String title,
            String because,
            List<Chosen> answers,
            Optional<Counted> counted,
            List<Chosen> shortest,
            List<Citation> cites) {
        public Drafted {
            answers = List.copyOf(answers);
            shortest = List.copyOf(shortest);
            cites = List.copyOf(cites);
        }
    }

    /**
     * A question and the answers that lead on.
     *
     * @param values the answers as a coder would type them, the first one enough
     * @param orLeftOut whether it may also be left out
     */
    public record Chosen(FactId question, List<String> values, boolean orLeftOut) {
        public Chosen {
            values = List.copyOf(values);
        }
    }

    /**
     * A range of totals.
     *
     * @param title what is counted
     * @param to greatest total; empty for no end
     */
    public record Counted(String title, int from, Optional<Integer> to) {}

    /**
     * Another code of the same topic.
     *
     * @param instead the fewest answers that have to be others
     */
    public record Neighbor(String code, List<Chosen> instead, Optional<Counted> counted, List<Citation> cites) {
        public Neighbor {
            instead = List.copyOf(instead);
            cites = List.copyOf(cites);
        }
    }
}
