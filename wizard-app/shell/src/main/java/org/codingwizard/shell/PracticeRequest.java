package org.codingwizard.shell;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What {@code wizard practice} is asked to do.
 *
 * @param topic the target to practise
 * @param payer the payer of all cases, by its id
 * @param count how many cases
 * @param seed gives the same cases again; empty for any
 * @param score the file of scores; empty for the usual one
 */
public record PracticeRequest(
        Optional<String> topic, Optional<String> payer, int count, Optional<Long> seed, Optional<Path> score) {

    private static final int USUAL_COUNT = 5;

    /** The request of a command line. */
    static PracticeRequest of(Arguments given) {
        return new PracticeRequest(
                given.value(Option.TOPIC.name()),
                given.value(Option.PAYER.name()),
                given.number(Option.CASES).map(Long::intValue).orElse(USUAL_COUNT),
                given.number(Option.SEED),
                given.value(Option.SCORE.name()).map(PluginFolders::path));
    }
}
