package org.codingwizard.engine.session;

import java.math.BigDecimal;
import java.util.Optional;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Facts;
import org.codingwizard.engine.ruleset.Value;

/** What is known in a scope, and what was answered there although nobody asks for it. */
record ClaimedFacts(ScopeFacts known, Scope scope, Answers answers) implements Facts {

    @Override
    public Optional<Value> find(FactId fact) {
        return known.find(fact)
                .or(() -> answers.find(scope, fact)
                        .filter(answer -> answer.is(Answer.Kind.GIVEN))
                        .map(Answer::value));
    }

    @Override
    public Optional<BigDecimal> limit(String id) {
        return known.limit(id);
    }
}
