package org.codingwizard.shell;

import java.util.List;
import org.codingwizard.engine.ruleset.Choice;
import org.codingwizard.engine.wizard.Wizard;
import org.codingwizard.spi.PayerId;

/** Payers by the words of a command line. */
final class Payers {

    private Payers() {}

    /** The installed payer of this id; a usage problem if there is none. */
    static PayerId named(Wizard wizard, String word) {
        List<String> known = wizard.payers().stream().map(Choice::id).toList();
        if (!known.contains(word)) {
            throw UsageProblem.unknown("`" + word + "` is not an installed payer", word, known);
        }
        return new PayerId(word);
    }
}
