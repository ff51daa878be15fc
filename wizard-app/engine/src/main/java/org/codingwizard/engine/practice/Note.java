package org.codingwizard.engine.practice;

import java.util.List;
import java.util.Map;
import org.codingwizard.engine.session.AnswerKey;

/**
 * An encounter told as a note of a chart.
 *
 * @param paragraphs what the note says
 * @param told by answer, the sentence that tells it
 */
public record Note(List<String> paragraphs, Map<AnswerKey, String> told) {

    public Note {
        paragraphs = List.copyOf(paragraphs);
        told = Map.copyOf(told);
    }

    /** The whole note. */
    public String prose() {
        return String.join("\n", paragraphs);
    }
}
