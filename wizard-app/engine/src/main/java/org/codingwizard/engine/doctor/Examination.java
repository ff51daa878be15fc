package org.codingwizard.engine.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.codingwizard.engine.cases.CaseOutcome;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.plugin.LoadedPlugin;
import org.codingwizard.engine.transcript.Failure;
import org.codingwizard.engine.transcript.TranscriptOutcome;

/**
 * What was found out about one plugin.
 *
 * @param name the payer it is for, or where it was looked for when it could not be loaded
 * @param plugin the plugin, if it could be loaded
 * @param findings everything there is to say, but for cases that failed
 * @param cases its cases, if they were run
 * @param played its transcripts, as far as they were played
 * @param files how many files were looked at
 */
public record Examination(
        String name,
        Optional<LoadedPlugin> plugin,
        List<Diagnostic> findings,
        Optional<List<CaseOutcome>> cases,
        List<TranscriptOutcome> played,
        int files) {

    public Examination {
        findings = List.copyOf(findings);
        cases = cases.map(List::copyOf);
        played = List.copyOf(played);
    }

    /** Nothing but what kept a plugin from being loaded. */
    static Examination unloaded(String name, List<Diagnostic> why) {
        return new Examination(name, Optional.empty(), why, Optional.empty(), List.of(), 1);
    }

    /** The cases that were run. */
    public List<CaseOutcome> outcomes() {
        return cases.orElse(List.of());
    }

    /** Everything there is to say, the cases that failed among it. */
    public List<Diagnostic> diagnostics() {
        Stream<Diagnostic> failures =
                outcomes().stream().filter(outcome -> !outcome.passed()).map(CaseOutcome::failure);
        Stream<Diagnostic> failed =
                played.stream().filter(outcome -> !outcome.passed()).map(Failure::diagnostic);
        return Stream.of(failures, failed, findings.stream())
                .flatMap(said -> said)
                .sorted((one, other) -> one.severity().compareTo(other.severity()))
                .toList();
    }

    /** Whether nothing is an error and no case or transcript failed. */
    public boolean isSound() {
        return diagnostics().stream().noneMatch(Diagnostic::isError);
    }

    /** The same with this said too. */
    Examination with(List<Diagnostic> more) {
        List<Diagnostic> all = new ArrayList<>(findings);
        all.addAll(more);
        return new Examination(name, plugin, all, cases, played, files);
    }

    /** The same with its cases run. */
    Examination with(Optional<List<CaseOutcome>> run) {
        return new Examination(name, plugin, findings, run, played, files);
    }

    /** The same with its transcripts played, which stand in this many files. */
    Examination withPlayed(List<TranscriptOutcome> outcomes, int more) {
        return new Examination(name, plugin, findings, cases, outcomes, files + more);
    }
}
