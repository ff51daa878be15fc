package org.codingwizard.engine.interview;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.codingwizard.engine.diagnostic.Lazily;
import org.codingwizard.engine.session.Answers;

/**
 * What the conversation says next, and how it goes on.
 *
 * @param next the conversation that takes the next line
 * @param shown what is shown; written when somebody reads it, since whoever plays a transcript seldom does
 * @param prompt what stands in front of the next line
 * @param offered answers to complete
 * @param file a file to be written before the next line is asked for
 * @param refused that the line was refused, and the same question waits again
 * @param ended whether no further line is asked for
 */
public record Turn(
        Interview next,
        Lazily<String> shown,
        String prompt,
        List<String> offered,
        Optional<WantedFile> file,
        Optional<Refused> refused,
        boolean ended) {

    public Turn {
        offered = List.copyOf(offered);
    }

    /** What is shown; may be empty. */
    public String text() {
        return shown.value();
    }

    /** A file that is to be written. */
    public record WantedFile(String name, String text) {}

    /**
     * Why a line was not taken.
     *
     * @param problem what is the matter
     * @param help what to do; may be empty
     * @param contradiction the answers with the one that contradicts them; empty where that is not the reason
     */
    public record Refused(String problem, String help, Optional<Answers> contradiction) {}

    /** The conversation waits for a line. */
    static Turn waiting(Interview next, Supplier<String> text, String prompt, List<String> offered) {
        return new Turn(next, new Lazily<>(text), prompt, offered, Optional.empty(), Optional.empty(), false);
    }

    /** The conversation is over. */
    static Turn over(Interview next, Supplier<String> text) {
        return new Turn(next, new Lazily<>(text), "", List.of(), Optional.empty(), Optional.empty(), true);
    }

    Turn with(WantedFile wanted) {
        return new Turn(next, shown, prompt, offered, Optional.of(wanted), refused, ended);
    }

    Turn with(Refused why) {
        return new Turn(next, shown, prompt, offered, file, Optional.of(why), ended);
    }
}
