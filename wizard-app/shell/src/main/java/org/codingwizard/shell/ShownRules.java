package org.codingwizard.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.codingwizard.engine.coding.Coding;
import org.codingwizard.engine.coverage.Coverage;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.impact.Example;
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
        Map<PayerId, Wizard> payers = new LinkedHashMap<>();
        Stream<Wizard> used =
                outcomes(played).flatMap(outcome -> wizards.of(outcome.transcript()).toOptional().stream());
        Stream.concat(Stream.of(installed), used)
                .forEach(one -> one.plugins().forEach(plugin -> payers.putIfAbsent(plugin.payer(), one)));
        return new ShownRules(installed, played);
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
