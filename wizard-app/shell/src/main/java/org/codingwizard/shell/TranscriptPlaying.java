package org.codingwizard.shell;

import java.util.ArrayList;
import java.util.List;
import org.codingwizard.engine.render.Theme;
import org.codingwizard.engine.transcript.PlayedFile;
import org.codingwizard.engine.transcript.TranscriptFile;
import org.codingwizard.engine.transcript.TranscriptFiles;
import org.codingwizard.engine.transcript.TranscriptSuite;
import org.codingwizard.engine.transcript.TranscriptWizards;
import org.codingwizard.engine.transcript.report.Tally;
import org.codingwizard.engine.transcript.report.TranscriptJson;
import org.codingwizard.engine.transcript.report.TranscriptJunit;
import org.codingwizard.engine.transcript.report.TranscriptTap;
import org.codingwizard.engine.transcript.report.TranscriptText;
import org.codingwizard.engine.wizard.Wizard;
import org.codingwizard.shell.terminal.Streams;

/** Plays the transcripts that are named, on every processor, and writes what came of them. */
record TranscriptPlaying(Wizard wizard) {

    ExitCode run(PlayRequest request, Streams streams) {
        PluginReport.remark(wizard, streams);
        List<TranscriptFile> files = TranscriptFiles.of(request.paths());
        TranscriptSuite suite = new TranscriptSuite(
                new TranscriptWizards(wizard), Runtime.getRuntime().availableProcessors());
        List<PlayedFile> played = new ArrayList<>();
        TranscriptText text = new TranscriptText(theme(streams), request.details());
        suite.run(files, file -> {
            played.add(file);
            if (request.format() == PlayRequest.Report.TEXT) {
                streams.out().print(text.of(file));
            }
        });
        write(request.format(), played, streams);
        return exit(Tally.ofFiles(played));
    }

    static Theme theme(Streams streams) {
        return streams.facts().colours() ? Theme.ansi() : Theme.plain();
    }

    /** The summary stands beside a document, not in it. */
    private static void write(PlayRequest.Report format, List<PlayedFile> played, Streams streams) {
        String summary = Tally.ofFiles(played).inWords();
        switch (format) {
            case TEXT -> streams.out().println(summary);
            case JSON -> document(TranscriptJson.of(played), summary, streams);
            case JUNIT -> document(TranscriptJunit.of(played), summary, streams);
            case TAP -> streams.out().print(TranscriptTap.of(played));
        }
    }

    private static void document(String text, String summary, Streams streams) {
        streams.out().print(text);
        streams.out().flush();
        streams.err().println(summary);
    }

    private static ExitCode exit(Tally tally) {
        return tally.unread() > 0 ? ExitCode.UNREADABLE : tally.failed() > 0 ? ExitCode.OPEN : ExitCode.DONE;
    }
}
