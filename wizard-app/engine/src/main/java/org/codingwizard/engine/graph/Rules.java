package org.codingwizard.engine.graph;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codingwizard.engine.ruleset.Advice;
import org.codingwizard.engine.ruleset.Conflict;
import org.codingwizard.engine.ruleset.DocumentationItem;
import org.codingwizard.engine.ruleset.LineRules;
import org.codingwizard.engine.ruleset.Policy;

/**
 * Everything that speaks about a walked encounter, with who says it.
 *
 * @param advice findings
 * @param conflicts answers that contradict each other
 * @param documentation what the note must show
 * @param lineRules how drafts become lines, the payer's styles first
 * @param styleOwners who wrote each side style, in the same order
 * @param policies what the payer changes
 * @param asks questions the payer adds
 * @param lenient topics whose files may hold answers that nobody asks for
 */
public record Rules(
        List<Owned<Advice>> advice,
        List<Owned<Conflict>> conflicts,
        List<Owned<DocumentationItem>> documentation,
        LineRules lineRules,
        Map<LineRules.SideStyle, String> styleOwners,
        List<Owned<Policy>> policies,
        List<Owned<Policy.Ask>> asks,
        Set<String> lenient) {

    public Rules {
        advice = List.copyOf(advice);
        conflicts = List.copyOf(conflicts);
        documentation = List.copyOf(documentation);
        styleOwners = Map.copyOf(styleOwners);
        policies = List.copyOf(policies);
        asks = List.copyOf(asks);
        lenient = Set.copyOf(lenient);
    }
}
