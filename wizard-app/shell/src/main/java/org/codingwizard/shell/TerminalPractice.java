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
import org.codingwizard.shell.terminal.LinePort;
import org.codingwizard.shell.terminal.Streams;

/** Carries lines between practice and a port, and keeps the scores. */
record TerminalPractice(EngineParts.Loaded loaded, List<Transcript> transcripts, ScoreFile usual)
        implements PracticeHolding {

    private static final int SEEDS = 100_000;

    @Override
    public ExitCode hold(PracticeRequest request, Streams streams) {
        request.topic().ifPresent(this::known);
        request.payer().ifPresent(payer -> Payers.named(loaded.sound(), payer));
        long seed = request.seed().orElseGet(() -> (long) new SecureRandom().nextInt(SEEDS));
        MadeUpCases.Choosing choosing = new MadeUpCases.Choosing(request.topic(), request.payer(), seed);
        Practising practising = sound(Practising.of(loaded.sound(), choosing));
        PluginReport.remark(loaded.sound(), streams);
        List<Scored> scored;
        try (LinePort port = streams.openOnOutput()) {
            Theme theme = streams.facts().colours() ? Theme.ansi() : Theme.plain();
            Practice.Setting setting = new Practice.Setting(
                    practising.cases(transcripts),
                    practising.explaining(),
                    request.count(),
                    new Screen(port.width(), theme));
            PracticeTurn first = Practice.begin(setting);
            if (first.next().isEmpty()) {
                streams.err().println("wizard: there is no case for that; leave out `--topic` or `--payer`");
                return ExitCode.OPEN;
            }
            port.print("Seed " + seed + ": `--seed " + seed + "` gives the same cases again.\n");
            scored = hold(first, port).scored();
        }
        keep(scored, request.score().map(ScoreFile::new).orElse(usual), seed, streams);
        return ExitCode.DONE;
    }

    /** Goes on until practice ends or no further line comes. */
    private static Practice hold(PracticeTurn first, LinePort port) {
        PracticeTurn turn = first;
        port.print(turn.text());
        while (!turn.ended()) {
            String line = port.readLine(turn.prompt(), List.of());
            turn = line == null ? turn.next().close() : turn.next().say(line);
            port.print(turn.text());
        }
        return turn.next();
    }

    private void known(String topic) {
        List<String> topics = loaded.sound().codingFor(Answers.NONE).graph().targets().stream()
                .map(Choice::id)
                .toList();
        if (!topics.contains(topic)) {
            throw UsageProblem.unknown("`" + topic + "` is not a topic to practise", topic, topics);
        }
    }

    private static void keep(List<Scored> scored, ScoreFile file, long seed, Streams streams) {
        if (scored.isEmpty()) {
            return;
        }
        try {
            file.add(scored.stream().map(one -> one.row(seed)).toList());
            streams.out().println("\nThe marks are kept in `" + file.path() + "`.");
        } catch (IOException unwritable) {
            streams.err()
                    .println("wizard: the marks could not be kept in `" + file.path()
                            + "`; `--score FILE` names another file");
        }
    }

    private static Practising sound(Checked<Practising> practising) {
        return practising.match(ok -> ok.value(), broken -> {
            throw new IllegalStateException("the shipped phrases do not load: "
                    + broken.diagnostics().get(0).message());
        });
    }
}
