package org.codingwizard.shell;

import java.util.List;
import org.codingwizard.engine.coding.Coding;
import org.codingwizard.engine.impact.Change;
import org.codingwizard.engine.impact.Changes;
import org.codingwizard.engine.impact.Example;
import org.codingwizard.engine.impact.Examples;
import org.codingwizard.engine.impact.Impact;
import org.codingwizard.engine.render.DiagnosticRenderer;
import org.codingwizard.engine.render.ImpactJson;
import org.codingwizard.engine.render.ImpactText;
import org.codingwizard.engine.render.Screen;
import org.codingwizard.engine.render.Theme;
import org.codingwizard.engine.ruleset.Choice;
import org.codingwizard.engine.session.EncounterWriter;
import org.codingwizard.engine.wizard.Wizard;
import org.codingwizard.shell.terminal.Streams;
import org.codingwizard.spi.PayerId;

/** Says what an installed payer changes against the core rules, with examples on the first day of the newest tables. */
record PluginExplanation(EngineParts.Loaded loaded) {

    private static final int WIDTH = 80;

    ExitCode explain(ExplainRequest request, Streams streams) {
        PayerId payer = Payers.named(loaded.sound(), request.payer());
        if (payer.equals(PayerId.NONE)) {
            throw new UsageProblem("`none` is no payer's plugin: it is the core rules alone");
        }
        return loaded.sound().coding(payer).match(ok -> explain(ok.value(), request, streams), broken -> {
            streams.err().print(new DiagnosticRenderer(Theme.plain()).lines(broken.diagnostics()));
            return ExitCode.OPEN;
        });
    }

    private ExitCode explain(Coding coding, ExplainRequest request, Streams streams) {
        if (request.rule().isPresent()) {
            streams.out()
                    .print(EncounterWriter.write(
                            example(coding, request.rule().get()).answers()));
            return ExitCode.DONE;
        }
        Coding core = loaded.sound().coding(PayerId.NONE).toOptional().orElseThrow();
        Impact impact = Impact.of(core, coding, loaded.sound().editions().newestDay());
        String title = title(loaded.sound(), request.payer());
        Theme theme = streams.facts().colours() ? Theme.ansi() : Theme.plain();
        streams.out()
                .print(
                        request.format() == Format.JSON
                                ? ImpactJson.of(impact, title) + "\n"
                                : new ImpactText(new Screen(WIDTH, theme)).of(impact, title));
        return ExitCode.DONE;
    }

    private Example example(Coding coding, String name) {
        List<Change> changes = Changes.of(coding);
        Change change = changes.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> UsageProblem.unknown(
                        "`" + name + "` is no rule of `" + coding.graph().payer() + "`",
                        name,
                        changes.stream().map(Change::name).toList()));
        return Examples.of(coding, loaded.sound().editions().newestDay())
                .of(change)
                .orElseThrow(() -> new UsageProblem("no example of `" + name + "` was found"));
    }

    private static String title(Wizard wizard, String payer) {
        return wizard.payers().stream()
                .filter(choice -> choice.id().equals(payer))
                .map(Choice::label)
                .findFirst()
                .orElse(payer);
    }
}
