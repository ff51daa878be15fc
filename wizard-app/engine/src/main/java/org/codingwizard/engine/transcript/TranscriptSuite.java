package org.codingwizard.engine.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.wizard.Wizard;

/**
 * Plays the transcripts of files on several threads; what comes of them is handed on in the order of the files.
 *
 * @param wizards the wizards to play with
 * @param threads how many transcripts are played at once
 */
public record TranscriptSuite(TranscriptWizards wizards, int threads) {

    /** A transcript with the wizard that it is played with. */
    private record Play(Transcript transcript, Wizard wizard) {

        TranscriptOutcome outcome() {
            return new TranscriptRunner(wizard).run(transcript);
        }
    }

    /** A transcript that is being played. */
    private record Playing(Transcript transcript, Future<TranscriptOutcome> outcome) {}

    /** What came of each file. */
    public List<PlayedFile> run(List<TranscriptFile> files) {
        List<PlayedFile> played = new ArrayList<>();
        run(files, played::add);
        return List.copyOf(played);
    }

    /** Hands on what came of each file as soon as those before it are done. */
    public void run(List<TranscriptFile> files, Consumer<PlayedFile> played) {
        ExecutorService pool = Executors.newFixedThreadPool(threads, TranscriptSuite::daemon);
        try {
            List<Future<Checked<List<Play>>>> read = new ArrayList<>();
            files.forEach(file -> read.add(pool.submit(() -> plays(file))));
            List<Checked<List<Playing>>> running = new ArrayList<>();
            for (int number = 0; number < files.size(); number++) {
                running.add(value(read.get(number), files.get(number).name()).map(all -> submitted(pool, all)));
            }
            for (int number = 0; number < files.size(); number++) {
                Checked<List<TranscriptOutcome>> outcomes = running.get(number).map(TranscriptSuite::values);
                played.accept(new PlayedFile(files.get(number).name(), outcomes));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private Checked<List<Play>> plays(TranscriptFile file) {
        return file.transcripts()
                .then(transcripts -> Checked.all(transcripts.stream()
                        .map(transcript -> wizards.of(transcript).map(wizard -> new Play(transcript, wizard)))
                        .toList()));
    }

    private static List<Playing> submitted(ExecutorService pool, List<Play> plays) {
        return plays.stream()
                .map(play -> new Playing(play.transcript(), pool.submit((Callable<TranscriptOutcome>) play::outcome)))
                .toList();
    }

    private static List<TranscriptOutcome> values(List<Playing> all) {
        return all.stream()
                .map(one -> value(one.outcome(), one.transcript().name()))
                .toList();
    }

    /** What a thread came to; a fault of the program is one here too, and says what it came up with. */
    private static <T> T value(Future<T> future, String name) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new PlayingFault(name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "transcripts");
        thread.setDaemon(true);
        return thread;
    }
}
