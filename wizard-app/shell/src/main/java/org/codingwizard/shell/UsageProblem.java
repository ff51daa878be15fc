package org.codingwizard.shell;

import java.util.Collection;
import org.codingwizard.engine.diagnostic.Suggestions;

/** The command line asks for something there is not. */
final class UsageProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String line;

    UsageProblem(String line) {
        super(line);
        this.line = line;
    }

    /** The one line that people see. */
    String line() {
        return line;
    }

    /** A word that is not known where it stands, and the known ones that are near. */
    static UsageProblem unknown(String what, String word, Collection<String> known) {
        String expected = Suggestions.didYouMean(word, known).orElseGet(() -> "expected " + Words.alternatives(known));
        return new UsageProblem(what + "; " + expected);
    }
}
