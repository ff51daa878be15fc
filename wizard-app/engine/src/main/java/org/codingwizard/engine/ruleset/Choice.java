package org.codingwizard.engine.ruleset;

import java.util.List;
import java.util.Optional;
import org.codingwizard.spi.Modifier;

/**
 * One answer a question offers.
 *
 * @param id kebab-case, stable for ever
 * @param label what people read
 * @param synonyms other words a coder may type
 * @param help more about it; may be empty
 * @param side the side of the body the choice lies on, for digits
 * @param modifier the claim modifier that names it, for digits
 * @param meansUnknown whether choosing it leaves the fact open
 * @param like the choice that it counts as in every rule, for one that a payer added
 */
public record Choice(
        String id,
        String label,
        List<String> synonyms,
        String help,
        Optional<String> side,
        Optional<Modifier> modifier,
        boolean meansUnknown,
        Optional<String> like) {

    public Choice {
        synonyms = List.copyOf(synonyms);
    }

    /** A choice that is no more than its words. */
    public static Choice of(String id, String label) {
        return new Choice(id, label, List.of(), "", Optional.empty(), Optional.empty(), false, Optional.empty());
    }
}
