package org.codingwizard.engine.practice;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.spi.ClaimLine;

/**
 * An encounter in which one fact is another.
 *
 * @param fact the fact
 * @param answer its other answer
 * @param further answers to what is only asked then
 * @param choices how many answers the fact offers; 0 where it is no choice
 * @param lines what it is coded as
 */
record Variation(AnswerKey fact, Answer answer, Map<AnswerKey, Answer> further, int choices, List<ClaimLine> lines) {

    Variation {
        further = Map.copyOf(further);
        lines = List.copyOf(lines);
    }

    /** Whether a line is among its lines as it stands. */
    boolean has(ClaimLine line) {
        return texts(lines).contains(line.toString());
    }

    /** The lines that the encounter itself does not have. */
    List<String> newLines(List<ClaimLine> original) {
        List<String> known = texts(original);
        return texts(lines).stream().filter(line -> !known.contains(line)).toList();
    }

    static List<String> texts(List<ClaimLine> lines) {
        return lines.stream().map(ClaimLine::toString).toList();
    }

    /** The lines of a claim in words, whatever their order. */
    static String claim(List<ClaimLine> lines) {
        return lines.isEmpty() ? "no line" : texts(lines).stream().sorted().collect(Collectors.joining(", "));
    }
}
