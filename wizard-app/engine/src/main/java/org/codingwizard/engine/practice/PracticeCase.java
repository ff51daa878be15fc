package org.codingwizard.engine.practice;

import java.util.List;
import java.util.Optional;
import org.codingwizard.engine.coding.CodedLine;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.spi.ClaimLine;

/**
 * An encounter that a learner is to code.
 *
 * @param name what it is called in the score file; it says nothing of a person
 * @param topic the target of its first procedure
 * @param payer the payer's id
 * @param answers the answers it was made from
 * @param result what it is coded as
 * @param note what the learner reads
 * @param lesson what it teaches; empty for one that was made up
 */
public record PracticeCase(
        String name,
        String topic,
        String payer,
        Answers answers,
        CodingResult result,
        Note note,
        Optional<Lesson> lesson) {

    /** What a trainer says about a case, shown when it has been answered. */
    public record Lesson(String title, String words) {}

    /** The right lines. */
    public List<ClaimLine> lines() {
        return result.lines().stream().map(CodedLine::line).toList();
    }
}
