package org.codingwizard.shell;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.render.DiagnosticJson;
import org.codingwizard.engine.render.DiagnosticRenderer;
import org.codingwizard.engine.render.Theme;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.wizard.RulesetFiles;
import org.codingwizard.engine.wizard.RulesetInspection;
import org.codingwizard.engine.wizard.RulesetInspection.Report;
import org.codingwizard.shell.terminal.Streams;

/** Looks through the rulesets that are named, or those that are shipped, and writes what was found. */
final class RulesetReview implements RulesetChecking {

    private final Checked<RulesetInspection> inspection;

    RulesetReview(Checked<RulesetInspection> inspection) {
        this.inspection = inspection;
    }

    @Override
    public ExitCode check(CheckRequest request, Streams streams) {
        List<Checked<SourceText>> files =
                request.paths().stream().flatMap(RulesetReview::files).toList();
        List<Diagnostic> unread =
                files.stream().flatMap(file -> file.diagnostics().stream()).toList();
        List<SourceText> texts =
                files.stream().flatMap(file -> file.toOptional().stream()).toList();
        Report report = inspection.match(
                ok -> request.paths().isEmpty()
                        ? ok.value().shipped()
                        : ok.value().of(texts),
                broken -> new Report(broken.diagnostics(), 0));
        List<Diagnostic> all = new ArrayList<>(unread);
        all.addAll(report.diagnostics());
        write(request.format(), new Report(all, report.files() + unread.size()), streams);
        return unread.isEmpty() ? exit(all) : ExitCode.UNREADABLE;
    }

    private static ExitCode exit(List<Diagnostic> diagnostics) {
        return diagnostics.stream().anyMatch(Diagnostic::isError) ? ExitCode.OPEN : ExitCode.DONE;
    }

    private static Stream<Checked<SourceText>> files(String path) {
        try {
            return RulesetFiles.of(Path.of(path)).stream();
        } catch (InvalidPathException noPath) {
            return Stream.of(Checked.broken(Diagnostic.of(DiagnosticCode.NO_FILE, "there is no file `" + path + "`")));
        }
    }

    /** Blocks for a reader at a terminal, lines for other programs; the summary stands beside JSON, not in it. */
    private static void write(Format format, Report report, Streams streams) {
        Theme theme = streams.facts().colours() ? Theme.ansi() : Theme.plain();
        DiagnosticRenderer renderer = new DiagnosticRenderer(theme);
        List<Diagnostic> found = report.diagnostics();
        if (format == Format.JSON) {
            streams.out().print(DiagnosticJson.array(found));
            streams.out().flush();
            streams.err().println(new DiagnosticRenderer(Theme.plain()).summary(found, report.files()));
            return;
        }
        boolean reader = streams.facts().standardOutput();
        streams.out().print(reader ? renderer.blocks(found) : renderer.lines(found));
        if (reader && !found.isEmpty()) {
            streams.out().println();
        }
        streams.out().println(renderer.summary(found, report.files()));
    }
}
