package org.codingwizard.shell;

import org.codingwizard.shell.terminal.Streams;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.shell.core.command.Command;

/** The commands about transcripts. */
@Configuration(proxyBeanMethods = false)
class TranscriptCommands {

    @Bean
    Command transcriptRun(ObjectProvider<EngineParts.Loaded> loaded, Streams streams) {
        return new ManualCommand(
                Manual.TRANSCRIPT_RUN,
                given -> new TranscriptPlaying(loaded.getObject().sound()).run(PlayRequest.of(given), streams));
    }

    @Bean
    Command transcriptAccept(ObjectProvider<EngineParts.Loaded> loaded, Streams streams) {
        return new ManualCommand(
                Manual.TRANSCRIPT_ACCEPT,
                given -> new TranscriptAccepting(loaded.getObject().sound(), streams).accept(AcceptRequest.of(given)));
    }

    @Bean
    Command transcriptRecord(ObjectProvider<EngineParts.Loaded> loaded, Streams streams) {
        return new ManualCommand(
                Manual.TRANSCRIPT_RECORD,
                given -> new TranscriptRecording(loaded.getObject().sound(), streams).record(RecordRequest.of(given)));
    }

    @Bean
    Command transcriptCoverage(ObjectProvider<EngineParts.Loaded> loaded, Streams streams) {
        return new ManualCommand(
                Manual.TRANSCRIPT_COVERAGE,
                given -> new TranscriptCovering(loaded.getObject().sound(), streams).report(CoverageRequest.of(given)));
    }
}
