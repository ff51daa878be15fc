package org.codingwizard.shell;

import java.util.ArrayList;
import java.util.List;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.render.DiagnosticRenderer;
import org.codingwizard.engine.render.ResultJson;
import org.codingwizard.engine.render.ResultText;
import org.codingwizard.engine.render.Role;
import org.codingwizard.engine.render.Screen;
import org.codingwizard.engine.render.Theme;
import org.codingwizard.shell.terminal.Streams;

/** Writes results to standard output in the order of the files, and what is wrong with a file to standard error as well. */
abstract class ResultWriter {

    private static final int WIDTH = 80;

    private final Streams streams;
    private final ResultJson json;

    ResultWriter(Streams streams, boolean details) {
        this.streams = streams;
        this.json = new ResultJson(details);
    }

    static ResultWriter of(CodeRequest request, Streams streams) {
        return switch (request.format()) {
            case TEXT -> new Text(streams, request.details());
            case JSON -> new Document(streams, request.details());
            case NDJSON -> new Lines(streams, request.details());
        };
    }

    /** Takes one result. */
    final void write(FileCoding.Result result) {
        show(result);
        result.coded().match(ok -> 0, broken -> say(broken.diagnostics()));
    }

    abstract void show(FileCoding.Result result);

    /** All results were taken. */
    void end() {}

    final void print(String text) {
        streams.out().println(text);
        streams.out().flush();
    }

    final String object(FileCoding.Result result) {
        return result.coded()
                .match(
                        ok -> json.coded(result.file(), ok.value()),
                        broken -> json.broken(result.file(), broken.diagnostics()));
    }

    /** Place, cause and remedy of every error, as block for who reads them beside the results. */
    private int say(List<Diagnostic> errors) {
        DiagnosticRenderer renderer = new DiagnosticRenderer(Theme.plain());
        streams.err().print(asBlocks() ? renderer.blocks(errors) + System.lineSeparator() : renderer.lines(errors));
        streams.err().flush();
        return errors.size();
    }

    /** Whether errors are shown with the lines they are in. */
    boolean asBlocks() {
        return false;
    }

    /** Each result as it is read by people, under the name of its file. */
    private static final class Text extends ResultWriter {

        private final Theme theme;
        private final boolean details;

        Text(Streams streams, boolean details) {
            super(streams, details);
            this.details = details;
            this.theme = streams.facts().colours() ? Theme.ansi() : Theme.plain();
        }

        @Override
        boolean asBlocks() {
            return true;
        }

        @Override
        void show(FileCoding.Result result) {
            result.coded().toOptional().ifPresent(coded -> {
                print(theme.paint(Role.STRONG, result.file()));
                print(new ResultText(new Screen(WIDTH, theme), details).of(coded));
            });
        }
    }

    /** One result a line. */
    private static final class Lines extends ResultWriter {

        Lines(Streams streams, boolean details) {
            super(streams, details);
        }

        @Override
        void show(FileCoding.Result result) {
            print(object(result));
        }
    }

    /** One JSON document: an object for one result, a list for several. */
    private static final class Document extends ResultWriter {

        private final List<String> objects = new ArrayList<>();

        Document(Streams streams, boolean details) {
            super(streams, details);
        }

        @Override
        void show(FileCoding.Result result) {
            objects.add(object(result));
        }

        @Override
        void end() {
            print(objects.size() == 1 ? objects.get(0) : "[" + String.join(",\n", objects) + "]");
        }
    }
}
