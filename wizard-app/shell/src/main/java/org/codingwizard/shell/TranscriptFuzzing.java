package org.codingwizard.shell;

import java.io.IOException;
import java.util.Optional;
import java.util.SplittableRandom;
import org.codingwizard.engine.proposal.Fuzz;
import org.codingwizard.engine.wizard.Wizard;
import org.codingwizard.shell.terminal.Streams;

/** Holds random sessions and keeps the first one of which something does not hold that must. */
record TranscriptFuzzing(Wizard wizard, Streams streams) {

    private static final int SAID_EVERY = 10;
    private static final long MOST_SEEDS = 1_000_000;

    ExitCode hold(FuzzRequest request) {
        PluginReport.remark(wizard, streams);
        request.payer().ifPresent(payer -> Payers.named(wizard, payer));
        long seed = request.seed().orElseGet(() -> new SplittableRandom().nextLong(MOST_SEEDS));
        streams.out().println("seed " + seed + ", " + request.count() + " sessions");
        streams.out().flush();
        Optional<Fuzz.Failure> failure = new Fuzz(wizard, request.payer()).first(seed, request.count(), this::say);
        if (failure.isEmpty()) {
            streams.out().println("everything that must hold of a session held");
            streams.out().flush();
            return ExitCode.DONE;
        }
        return kept(failure.get(), seed, request.folder());
    }

    /** Sessions take a second each, so whoever waits sees how far they are. */
    private void say(int held) {
        if (held % SAID_EVERY == 0) {
            streams.err().println(held + " sessions held");
            streams.err().flush();
        }
    }

    private ExitCode kept(Fuzz.Failure failure, long seed, String folder) {
        streams.out().println("session " + failure.number() + " breaks a law: " + failure.law());
        streams.out().println("  " + failure.how());
        try {
            String file = ProposedFile.about(folder, "fuzz-" + seed + "-" + failure.number())
                    .write(failure.transcript())
                    .toString();
            streams.out().println("kept, with as few lines as break it, as " + file);
        } catch (IOException e) {
            streams.out().println(failure.transcript());
            streams.err().println("wizard: `" + folder + "` cannot be written to: " + WriteFault.words(e));
        }
        streams.out().flush();
        return ExitCode.OPEN;
    }
}
