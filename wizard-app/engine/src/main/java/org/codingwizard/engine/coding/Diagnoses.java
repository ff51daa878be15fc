package org.codingwizard.engine.coding;

import java.util.List;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Value;
import org.codingwizard.engine.session.Walked;

/** The diagnoses of an encounter. */
final class Diagnoses {

    static final FactId QUESTION = new FactId("diagnoses");

    private Diagnoses() {}

    /** The diagnoses given, in the coder's order. */
    static List<String> of(Walked walked) {
        return walked.encounter().facts().find(QUESTION).map(Value::members).orElse(List.of());
    }
}
