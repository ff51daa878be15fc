package org.codingwizard.shell;

import java.util.List;
import org.codingwizard.engine.lookup.CodeLookup;
import org.codingwizard.engine.lookup.Looked;
import org.codingwizard.engine.render.DiagnosticRenderer;
import org.codingwizard.engine.render.LookupJson;
import org.codingwizard.engine.render.LookupText;
import org.codingwizard.engine.render.Screen;
import org.codingwizard.engine.render.Theme;
import org.codingwizard.engine.ruleset.Misquote;
import org.codingwizard.shell.terminal.Streams;
import org.codingwizard.spi.PayerId;

/** Looks a code up and writes what is known about it. */
record LookupReport(EngineParts.Loaded loaded) implements CodeLookingUp {

    private static final int WIDTH = 80;

    @Override
    public ExitCode lookUp(LookupRequest request, Streams streams) {
        PayerId payer =
                request.payer().map(word -> Payers.named(loaded.sound(), word)).orElse(PayerId.NONE);
        return loaded.sound().lookup(payer).match(ok -> write(ok.value(), request, streams), broken -> {
            streams.err().print(new DiagnosticRenderer(Theme.plain()).lines(broken.diagnostics()));
            return ExitCode.OPEN;
        });
    }

    private static ExitCode write(CodeLookup lookup, LookupRequest request, Streams streams) {
        boolean json = request.format() == Format.JSON;
        Theme theme = streams.facts().colours() ? Theme.ansi() : Theme.plain();
        LookupText text = new LookupText(new Screen(WIDTH, theme));
        if (request.code().isEmpty()) {
            List<Misquote> misquotes = lookup.misquotes();
            streams.out().print(json ? new LookupJson().of(misquotes) + "\n" : text.of(misquotes));
            return ExitCode.DONE;
        }
        Looked looked = lookup.of(request.code().get(), request.asOf());
        streams.out().print(json ? new LookupJson().of(looked) + "\n" : text.of(looked));
        return looked.isAnswered() ? ExitCode.DONE : ExitCode.OPEN;
    }
}
