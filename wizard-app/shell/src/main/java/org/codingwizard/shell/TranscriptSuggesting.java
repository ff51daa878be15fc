package org.codingwizard.shell;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.codingwizard.engine.coverage.Item;
import org.codingwizard.engine.proposal.Suggestions;
import org.codingwizard.engine.proposal.Suggestions.Found;
import org.codingwizard.engine.proposal.Suggestions.Suggestion;
import org.codingwizard.engine.wizard.Wizard;
import org.codingwizard.shell.terminal.Streams;

/** Writes short sessions for what no transcript shows yet, for a trainer to judge. */
record TranscriptSuggesting(Wizard wizard, Streams streams) {

    ExitCode suggest(SuggestRequest request) {
        PluginReport.remark(wizard, streams);
        ShownRules shown = ShownRules.by(wizard, request.paths());
        List<Item> open =
                shown.coverage(request.payer(), request.topic()).shownBy(shown.seen(), request.kinds()).stream()
                        .flatMap(part -> part.open().stream())
                        .toList();
        Found found = new Suggestions(shown.wizard()).of(open, request.most());
        shown.remark(streams);
        ExitCode written = request.folder().map(folder -> files(folder, found)).orElseGet(() -> print(found));
        found.none().forEach(item -> streams.err().println("no session was found for " + item));
        streams.err().println(inWords(open, found));
        streams.err().flush();
        return written.or(shown.exit());
    }

    private static String inWords(List<Item> open, Found found) {
        int shows =
                found.suggestions().stream().mapToInt(one -> one.shows().size()).sum();
        return found.suggestions().size() + " suggested, for " + shows + " of " + open.size() + " that none shows";
    }

    private ExitCode print(Found found) {
        streams.out()
                .print(found.suggestions().stream().map(Suggestion::text).collect(Collectors.joining("\n---\n\n")));
        streams.out().flush();
        return ExitCode.DONE;
    }

    private ExitCode files(String folder, Found found) {
        for (Suggestion suggestion : found.suggestions()) {
            try {
                streams.out()
                        .println(ProposedFile.about(
                                        folder, suggestion.shows().get(0).name())
                                .write(suggestion.text()));
            } catch (IOException e) {
                streams.err().println("wizard: `" + folder + "` cannot be written to: " + WriteFault.words(e));
                return ExitCode.UNREADABLE;
            }
        }
        streams.out().flush();
        return ExitCode.DONE;
    }
}
