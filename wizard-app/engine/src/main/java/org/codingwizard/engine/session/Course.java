package org.codingwizard.engine.session;

import java.util.Optional;
import org.codingwizard.engine.graph.DecisionGraph;

/** What answers lead to: the rules and tables a session is held over. The payer that is answered decides the graph. */
public interface Course {

    /** The graph in which these answers are walked. */
    DecisionGraph graph(Answers answers);

    /** The question to be asked next; empty when everything that can be asked is answered. */
    Optional<Pending> next(Answers answers);

    /** The walks as far as the answers lead. */
    Walked walk(Answers answers);
}
