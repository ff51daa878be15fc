package org.codingwizard.shell;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.codingwizard.engine.coding.CheckedClaim;
import org.codingwizard.engine.render.CheckJson;
import org.codingwizard.engine.render.CheckText;
import org.codingwizard.engine.render.Screen;
import org.codingwizard.engine.render.Theme;
import org.codingwizard.engine.wizard.ClaimChecker;
import org.codingwizard.shell.terminal.Streams;

/** Checks typed lines, for today unless another day is given, and writes what was found. */
final class ClaimReview implements ClaimChecking {

    private static final int WIDTH = 80;
    private static final String DATE = "date-of-service";

    private final EngineParts.Loaded loaded;
    private final Clock clock;

    ClaimReview(EngineParts.Loaded loaded, Clock clock) {
        this.loaded = loaded;
        this.clock = clock;
    }

    @Override
    public ExitCode check(ClaimRequest request, Streams streams) {
        Map<String, String> facts = new LinkedHashMap<>(request.facts());
        facts.putIfAbsent(DATE, LocalDate.now(clock).toString());
        ClaimChecker.Outcome outcome = new ClaimChecker(loaded.sound()).check(request.lines(), facts);
        if (outcome instanceof ClaimChecker.Outcome.Judged judged) {
            streams.out()
                    .println(written(judged.claim(), request.format(), streams).stripTrailing());
            streams.out().flush();
            return judged.claim().isBlocked() ? ExitCode.OPEN : ExitCode.DONE;
        }
        throw new UsageProblem(((ClaimChecker.Outcome.Refused) outcome).says());
    }

    private static String written(CheckedClaim claim, Format format, Streams streams) {
        Theme theme = streams.facts().colours() ? Theme.ansi() : Theme.plain();
        return format == Format.JSON ? new CheckJson().of(claim) : new CheckText(new Screen(WIDTH, theme)).of(claim);
    }
}
