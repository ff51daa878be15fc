package org.codingwizard.shell;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.doctor.Examination;
import org.codingwizard.engine.doctor.ExaminationJson;
import org.codingwizard.engine.doctor.ExaminationText;
import org.codingwizard.engine.doctor.PluginDoctor;
import org.codingwizard.engine.plugin.PluginLoader;
import org.codingwizard.engine.render.DiagnosticRenderer;
import org.codingwizard.engine.render.Theme;
import org.codingwizard.shell.terminal.Streams;

/**
 * Examines the plugins that are named, or all that are found, and writes what was found out.
 *
 * @param found the plugins that are examined when none is named
 */
record PluginSurgery(PluginDoctor doctor, PluginLoader.Found found) {

    ExitCode examine(CheckRequest request, Streams streams) {
        List<Path> paths = request.paths().stream().map(PluginSurgery::path).toList();
        List<Examination> examined = paths.isEmpty()
                ? doctor.of(found)
                : paths.stream().flatMap(path -> examine(path).stream()).toList();
        write(examined, request.format(), streams);
        boolean unread = paths.stream().anyMatch(path -> !Files.isReadable(path));
        boolean sound = examined.stream().allMatch(Examination::isSound);
        return unread ? ExitCode.UNREADABLE : sound ? ExitCode.DONE : ExitCode.OPEN;
    }

    private List<Examination> examine(Path path) {
        return Files.isReadable(path) ? doctor.at(path) : List.of(missing(path));
    }

    private static Examination missing(Path path) {
        Diagnostic said = Diagnostic.of(
                        DiagnosticCode.NO_FILE,
                        Files.exists(path) ? "`" + path + "` may not be read" : "there is no `" + path + "`")
                .withHelp("name the folder or jar of a plugin, or a folder of plugins");
        return new Examination(path.toString(), Optional.empty(), List.of(said), Optional.empty(), List.of(), 1);
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException noPath) {
            throw new UsageProblem("`" + text + "` is no path; expected the folder or jar of a plugin");
        }
    }

    private static void write(List<Examination> examined, Format format, Streams streams) {
        if (format == Format.JSON) {
            streams.out().print(ExaminationJson.array(examined));
            streams.out().flush();
            ExaminationText plain = new ExaminationText(new DiagnosticRenderer(Theme.plain()));
            examined.forEach(one -> streams.err().println(plain.summary(one)));
            return;
        }
        Theme theme = streams.facts().colours() ? Theme.ansi() : Theme.plain();
        ExaminationText text = new ExaminationText(new DiagnosticRenderer(theme));
        boolean reader = streams.facts().standardOutput();
        examined.forEach(one -> streams.out().print(reader ? text.blocks(one) : text.lines(one)));
    }
}
