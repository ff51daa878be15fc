package org.codingwizard.shell;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import org.codingwizard.engine.scaffold.PluginScaffold;
import org.codingwizard.engine.scaffold.PluginScaffold.Kind;
import org.codingwizard.engine.scaffold.PluginScaffold.Outcome;
import org.codingwizard.engine.scaffold.PluginScaffold.Page;
import org.codingwizard.shell.terminal.Streams;

/**
 * Writes a plugin to begin with and says what to do next.
 *
 * @param taken the ids that other payers have
 */
record PluginFounder(Set<String> taken) {

    PluginFounder {
        taken = Set.copyOf(taken);
    }

    ExitCode found(NewPluginRequest request, Streams streams) {
        Kind kind = request.java() ? Kind.JAVA : Kind.FOLDER;
        Outcome outcome = new PluginScaffold(request.payer(), taken, Version.text()).write(kind, request.parent());
        if (outcome instanceof Outcome.Refused refused) {
            throw new UsageProblem(refused.says());
        }
        if (outcome instanceof Outcome.Unwritten unwritten) {
            streams.err().println("wizard: " + unwritten.says());
            return ExitCode.UNREADABLE;
        }
        written((Outcome.Written) outcome, kind, streams.out());
        return ExitCode.DONE;
    }

    private static void written(Outcome.Written written, Kind kind, PrintStream out) {
        List<Page> pages = written.pages();
        int widest = pages.stream()
                .mapToInt(page -> page.file().toString().length())
                .max()
                .orElse(0);
        pages.forEach(page -> out.println(padded(page.file().toString(), widest) + "  " + page.purpose()));
        out.println();
        out.println(
                kind == Kind.JAVA
                        ? "next: `mvn package` in `" + written.folder() + "`; its README.md says more"
                        : "next: `wizard plugin doctor " + written.folder() + "`");
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
