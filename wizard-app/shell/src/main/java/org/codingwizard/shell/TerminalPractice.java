package org.codingwizard.shell;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.practice.MadeUpCases;
import org.codingwizard.engine.practice.Practice;
import org.codingwizard.engine.practice.PracticeTurn;
import org.codingwizard.engine.practice.Practising;
import org.codingwizard.engine.practice.Scored;
import org.codingwizard.engine.render.Screen;
import org.codingwizard.engine.render.Theme;
import org.codingwizard.engine.ruleset.Choice;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.transcript.Transcript;
import org.codingwizard.shell.terminal.Interruption;
import org.codingwizard.shell.terminal.LinePort;
import org.codingwizard.shell.terminal.Streams;
import org.jspecify.annotations.Nullable;

/** Carries lines between practice and a port, and keeps the scores. */
record TerminalPractice(EngineParts.Loaded loaded, List<Transcript> transcripts, ScoreFile usual)
        implements PracticeHolding {

    private static final int SEEDS = 100_000;

    @Override
    public ExitCode hold(PracticeRequest request, Streams streams) {
        request.topic().ifPresent(this::known);
        request.payer().ifPresent(payer -> Payers.named(loaded.sound(), payer));
        PluginReport.remark(loaded.sound(), streams);
        long seed = request.seed().orElseGet(() -> (long) new SecureRandom().nextInt(SEEDS));
        Marking marking = new Marking(request.score().map(ScoreFile::new).orElse(usual), seed, streams);
        try (LinePort port = streams.openOnOutput()) {
            Theme theme = streams.facts().colours() ? Theme.ansi() : Theme.plain();
            PracticeTurn first = Practice.begin(setting(request, seed, new Screen(port.width(), theme)));
            if (first.next().isEmpty()) {
                streams.err().println("wizard: there is no case for that; leave out `--topic` or `--payer`");
                return ExitCode.OPEN;
            }
            port.print("Seed " + seed + ": `--seed " + seed + "` gives the same cases again.\n");
            hold(first, port, marking);
        } finally {
            marking.tell();
        }
        return ExitCode.DONE;
    }

    private Practice.Setting setting(PracticeRequest request, long seed, Screen screen) {
        MadeUpCases.Choosing choosing = new MadeUpCases.Choosing(request.topic(), request.payer(), seed);
        Practising practising = sound(Practising.of(loaded.sound(), choosing));
        return new Practice.Setting(practising.cases(transcripts), practising.explaining(), request.count(), screen);
    }

    /** Goes on until practice ends, no further line comes or somebody presses Ctrl-C; a mark is kept as soon as it is earned. */
    static void hold(PracticeTurn first, LinePort port, Marking marking) {
        PracticeTurn turn = first;
        port.print(turn.text());
        while (!turn.ended()) {
            String line = line(turn, port);
            turn = line == null ? turn.next().close() : turn.next().say(line);
            turn.scored().ifPresent(marking::keep);
            port.print(turn.text());
        }
    }

    private static @Nullable String line(PracticeTurn turn, LinePort port) {
        try {
            return port.readLine(turn.prompt(), List.of());
        } catch (Interruption interrupted) {
            port.print(turn.next().stop().text());
            throw interrupted;
        }
    }

    private void known(String topic) {
        List<String> topics = loaded.sound().codingFor(Answers.NONE).graph().targets().stream()
                .map(Choice::id)
                .toList();
        if (!topics.contains(topic)) {
            throw UsageProblem.unknown("`" + topic + "` is not a topic to practise", topic, topics);
        }
    }

    /** Keeps each mark in the file, and tells at the end where. */
    static final class Marking {

        private final ScoreFile file;
        private final long seed;
        private final Streams streams;
        private int kept;
        private int lost;

        Marking(ScoreFile file, long seed, Streams streams) {
            this.file = file;
            this.seed = seed;
            this.streams = streams;
        }

        void keep(Scored scored) {
            try {
                file.add(List.of(scored.row(seed)));
                kept++;
            } catch (IOException unwritable) {
                lost++;
            }
        }

        void tell() {
            if (kept > 0) {
                streams.out().println("\nThe marks are kept in `" + file.path() + "`.");
            }
            if (lost > 0) {
                streams.err()
                        .println("wizard: the marks could not be kept in `" + file.path()
                                + "`; `--score FILE` names another file");
            }
        }
    }

    private static Practising sound(Checked<Practising> practising) {
        return practising.match(ok -> ok.value(), broken -> {
            throw new IllegalStateException("the shipped phrases do not load: "
                    + broken.diagnostics().get(0).message());
        });
    }
}
