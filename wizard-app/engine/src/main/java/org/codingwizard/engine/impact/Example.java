package org.codingwizard.engine.impact;

import org.codingwizard.engine.coding.Coding;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.session.Diligence;
import org.codingwizard.engine.session.Walked;

/**
 * An encounter that shows something, with as few answers as that takes.
 *
 * @param answers what a coder would say
 * @param walked the way they lead
 * @param result what they are coded as when nobody can be asked
 */
public record Example(Answers answers, Walked walked, CodingResult result) {

    /** The encounter of these answers. */
    public static Example of(Coding coding, Answers answers) {
        return new Example(
                answers, coding.walk(answers, Diligence.ASK_NOBODY), coding.code(answers, Diligence.ASK_NOBODY));
    }
}
