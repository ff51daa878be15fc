package org.codingwizard.engine.ruleset;

import java.math.BigDecimal;
import java.util.Optional;

/** What is known when a condition is judged: answers, derived facts and the limits in force on the date of service. */
public interface Facts {

    /** The fact, if it is known on this path. */
    Optional<Value> find(FactId fact);

    /** The number of a dated limit, if one is in force. */
    Optional<BigDecimal> limit(String id);
}
