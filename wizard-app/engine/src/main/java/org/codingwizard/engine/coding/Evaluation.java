package org.codingwizard.engine.coding;

import java.util.List;
import java.util.Optional;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.Pending;
import org.codingwizard.engine.session.Walked;

/**
 * What one set of answers comes to: lines and findings, or the question that has to be answered first.
 *
 * @param walked the walks
 * @param open the question at which it waits
 * @param lines lines, once nothing is open
 * @param findings findings, once nothing is open
 * @param documentation what the note must show, once nothing is open
 * @param followUps questions asked after the walks, such as whether two sites are separate
 */
record Evaluation(
        Walked walked,
        Optional<Pending> open,
        List<CodedLine> lines,
        List<CodedFinding> findings,
        List<DocumentationLine> documentation,
        List<AnswerKey> followUps) {

    static Evaluation waiting(Walked walked, Optional<Pending> open, List<AnswerKey> followUps) {
        return new Evaluation(walked, open, List.of(), List.of(), List.of(), followUps);
    }

    /** Whether nothing is open and nothing contradicts. */
    boolean isClosed() {
        return open.isEmpty() && walked.clash().isEmpty();
    }
}
