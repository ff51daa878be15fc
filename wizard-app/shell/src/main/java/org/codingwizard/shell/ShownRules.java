package org.codingwizard.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.codingwizard.engine.coding.Coding;
import org.codingwizard.engine.coverage.Coverage;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.impact.Example;
import org.codingwizard.engine.plugin.LoadedPlugin;
import org.codingwizard.engine.render.DiagnosticRenderer;
import org.codingwizard.engine.render.Theme;
import org.codingwizard.engine.transcript.PlayedFile;
import org.codingwizard.engine.transcript.TranscriptFiles;
import org.codingwizard.engine.transcript.TranscriptOutcome;
import org.codingwizard.engine.transcript.TranscriptSuite;
import org.codingwizard.engine.transcript.TranscriptWizards;
import org.codingwizard.engine.wizard.Wizard;
import org.codingwizard.shell.terminal.Streams;
import org.codingwizard.spi.PayerId;

/**
 * Transcripts that were played to see what they show.
 *
 * @param wizard the wizard with the installed plugins, and those that the transcripts need besides
 * @param played what came of them
 */
record ShownRules(Wizard wizard, List<PlayedFile> played) {

    /** What these transcripts show. */
    static ShownRules by(Wizard installed, List<String> paths) {
        TranscriptWizards wizards = new TranscriptWizards(installed);
        List<PlayedFile> played =
                new TranscriptSuite(wizards, Runtime.getRuntime().availableProcessors()).run(TranscriptFiles.of(paths));
        List<LoadedPlugin> besides = besides(installed, wizards, played);
        return new ShownRules(besides.isEmpty() ? installed : installed.with(besides), played);
    }

    /** The plugins that transcripts were played with, of payers that are not installed. */
    private static List<LoadedPlugin> besides(Wizard installed, TranscriptWizards wizards, List<PlayedFile> played) {
        Map<PayerId, LoadedPlugin> besides = new LinkedHashMap<>();
        outcomes(played)
                .flatMap(outcome -> wizards.of(outcome.transcript()).toOptional().stream())
                .flatMap(wizard -> wizard.plugins().stream())
                .forEach(plugin -> besides.putIfAbsent(plugin.payer(), plugin));
        installed.plugins().forEach(plugin -> besides.remove(plugin.payer()));
        return List.copyOf(besides.values());
    }

    private static Stream<TranscriptOutcome> outcomes(List<PlayedFile> played) {
        return played.stream().flatMap(file -> file.played().stream());
    }

    /** What passing transcripts show; one that fails does not show what it says. */
    List<Example> seen() {
        return outcomes(played)
                .filter(ShownRules::counts)
                .flatMap(outcome -> outcome.seen().stream())
                .toList();
    }

    private static boolean counts(TranscriptOutcome outcome) {
        return outcome.differences().isEmpty();
    }

    /** The rules of a payer, or of the core and every payer; of all topics if none is named. */
    Coverage coverage(Optional<String> payer, Optional<String> topic) {
        Coverage all = coverage(payer);
        return topic.map(word -> about(all, word)).orElse(all);
    }

    private static Coverage about(Coverage all, String topic) {
        Coverage about = all.about(topic);
        if (about.items().isEmpty()) {
            Set<String> known = new TreeSet<>();
            all.items().forEach(item -> known.addAll(item.topics()));
            throw UsageProblem.unknown("no rule is about `" + topic + "`", topic, known);
        }
        return about;
    }

    /** The rules of a payer, or of the core and every payer. */
    Coverage coverage(Optional<String> payer) {
        List<Coding> all = codings();
        List<Coding> meant = payer.map(word -> Payers.named(wizard, word))
                .map(id -> all.stream()
                        .filter(coding -> coding.graph().payer().equals(id))
                        .toList())
                .orElse(all);
        return Coverage.of(meant, all, wizard.editions());
    }

    /** Coding without a payer, and for each payer whose policies work. */
    List<Coding> codings() {
        Stream<PayerId> payers = wizard.plugins().stream().map(plugin -> plugin.payer());
        return Stream.concat(Stream.of(PayerId.NONE), payers)
                .flatMap(payer -> wizard.coding(payer).toOptional().stream())
                .toList();
    }

    /** Says which transcripts do not count. */
    void remark(Streams streams) {
        List<Diagnostic> unread = played.stream()
                .flatMap(file -> file.outcomes().diagnostics().stream())
                .toList();
        streams.err().print(new DiagnosticRenderer(Theme.plain()).blocks(unread));
        List<String> failed = new ArrayList<>();
        outcomes(played)
                .filter(outcome -> !counts(outcome))
                .forEach(outcome -> failed.add(outcome.transcript().name()));
        failed.forEach(name -> streams.err().println("does not count, since it fails: " + name));
        streams.err().flush();
    }

    /** Whether every file could be read. */
    ExitCode exit() {
        return played.stream().allMatch(file -> file.outcomes().isOk()) ? ExitCode.DONE : ExitCode.UNREADABLE;
    }
}
