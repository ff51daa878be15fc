package org.codingwizard.shell;

import java.util.Optional;

/**
 * What {@code wizard transcript fuzz} is asked to do.
 *
 * @param seed the seed of the sessions; another one each time if none is given
 * @param count how many sessions are held
 * @param payer whose encounters they are; any payer's if none is named
 * @param folder where a session that breaks a law is written to; the current folder if none is named
 */
public record FuzzRequest(Optional<Long> seed, int count, Optional<String> payer, String folder) {

    private static final int COUNT = 100;

    /** The request of a command line. */
    static FuzzRequest of(Arguments given) {
        return new FuzzRequest(
                given.number(Option.SEED),
                given.number(Option.SESSIONS).map(Long::intValue).orElse(COUNT),
                given.value(Option.HELD_FOR.name()),
                given.value(Option.OUT.name()).orElse(""));
    }
}
