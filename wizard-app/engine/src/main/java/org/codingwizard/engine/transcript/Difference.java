package org.codingwizard.engine.transcript;

import java.util.List;

/**
 * One place where a session went otherwise than its transcript says.
 *
 * @param line the line of the file it is about
 * @param says what is the matter, in one sentence
 * @param expected what the transcript has there; may be empty
 * @param got what stands there in its stead, as a transcript would say it; may be empty
 * @param repair what to change in the file so that it says what came; empty where only a person can
 * @param stage how far the session had come; the differences of one stage can be repaired together, those of later ones may go with them
 */
public record Difference(
        int line, String says, List<String> expected, List<String> got, List<LineEdit> repair, int stage) {

    public Difference {
        expected = List.copyOf(expected);
        got = List.copyOf(got);
        repair = List.copyOf(repair);
    }

    /** A difference of the first stage. */
    Difference(int line, String says, List<String> expected, List<String> got, List<LineEdit> repair) {
        this(line, says, expected, got, repair, 0);
    }

    /** The same difference at another stage. */
    Difference at(int later) {
        return new Difference(line, says, expected, got, repair, later);
    }

    /** Whether its repair makes up an answer, since nothing in the transcript gives one. */
    public boolean isMadeUp() {
        return got.stream().anyMatch(line -> line.equals("> unknown") || line.endsWith(": unknown"));
    }

    /** Whether the transcript can be made to say what came. */
    public boolean isMendable() {
        return !repair.isEmpty();
    }
}
