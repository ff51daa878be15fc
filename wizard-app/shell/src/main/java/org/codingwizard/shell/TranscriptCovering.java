package org.codingwizard.shell;

import java.util.List;
import org.codingwizard.engine.coverage.Coverage;
import org.codingwizard.engine.coverage.Coverage.Part;
import org.codingwizard.engine.render.CoverageJson;
import org.codingwizard.engine.render.CoverageText;
import org.codingwizard.engine.wizard.Wizard;
import org.codingwizard.shell.terminal.Streams;

/** Plays transcripts and says which rules none of them shows. */
record TranscriptCovering(Wizard wizard, Streams streams) {

    ExitCode report(CoverageRequest request) {
        PluginReport.remark(wizard, streams);
        ShownRules shown = ShownRules.by(wizard, request.paths());
        Coverage coverage = shown.coverage(request.payer(), request.topic());
        List<Part> parts = coverage.shownBy(shown.seen(), request.kinds());
        streams.out()
                .print(
                        request.format() == Format.JSON
                                ? CoverageJson.of(parts)
                                : new CoverageText(request.details()).of(parts));
        streams.out().flush();
        shown.remark(streams);
        return exit(request, parts).or(shown.exit());
    }

    private static ExitCode exit(CoverageRequest request, List<Part> parts) {
        boolean enough = parts.stream()
                .allMatch(part -> part.percent() >= request.least().orElse(0));
        return enough ? ExitCode.DONE : ExitCode.OPEN;
    }
}
