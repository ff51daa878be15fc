package org.codingwizard.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.render.DiagnosticRenderer;
import org.codingwizard.engine.render.Theme;
import org.codingwizard.engine.transcript.Acceptance;
import org.codingwizard.engine.transcript.Acceptance.Accepted;
import org.codingwizard.engine.transcript.Acceptance.Decision;
import org.codingwizard.engine.transcript.Acceptance.Left;
import org.codingwizard.engine.transcript.Acceptance.Why;
import org.codingwizard.engine.transcript.Difference;
import org.codingwizard.engine.transcript.Transcript;
import org.codingwizard.engine.transcript.TranscriptFile;
import org.codingwizard.engine.transcript.TranscriptFiles;
import org.codingwizard.engine.transcript.TranscriptWizards;
import org.codingwizard.engine.transcript.report.DifferenceText;
import org.codingwizard.engine.wizard.Wizard;
import org.codingwizard.shell.terminal.LinePort;
import org.codingwizard.shell.terminal.Streams;

/** Lets transcripts say what came, as the one at the terminal decides, and writes the files anew that change. */
final class TranscriptAccepting {

    private static final List<String> WORDS = List.of("accept", "reject", "skip", "all", "quit");
    private static final String PROMPT = "accept, reject, skip this transcript, all, quit: ";
    private static final String HELP = """
              accept   the transcript shall say what came
              reject   the transcript is right: it stays as it is, and fails
              skip     leave the rest of this transcript as it is
              all      accept this and everything that follows, in every file
              quit     write what was accepted, and change nothing further
            """;

    private final Wizard wizard;
    private final Streams streams;
    private final Theme theme;
    private boolean all;

    TranscriptAccepting(Wizard wizard, Streams streams) {
        this.wizard = wizard;
        this.streams = streams;
        this.theme = TranscriptPlaying.theme(streams);
    }

    ExitCode accept(AcceptRequest request) {
        boolean somebody = streams.facts().standardInput() && streams.facts().standardOutput();
        PluginReport.remark(wizard, streams);
        all = request.all();
        List<TranscriptFile> files = TranscriptFiles.of(request.paths());
        if (!all && !somebody) {
            refuseQuestions(files);
            return mended(files, request, (transcript, difference) -> Decision.QUIT);
        }
        if (all) {
            return mended(
                    files, request, (transcript, difference) -> shown(transcript, difference, streams.out()::print));
        }
        try (LinePort port = streams.openOnOutput()) {
            return mended(files, request, (transcript, difference) -> decided(transcript, difference, port));
        }
    }

    /** Where nobody can be asked, nothing may be left to ask, before anything is written. */
    private void refuseQuestions(List<TranscriptFile> files) {
        Acceptance.Judge nobody = (transcript, difference) -> {
            throw new UsageProblem("`wizard transcript accept` asks at a terminal, and there is none;"
                    + " `--all` accepts every difference without asking");
        };
        Acceptance acceptance = new Acceptance(new TranscriptWizards(wizard), nobody, false);
        files.forEach(acceptance::of);
    }

    private ExitCode mended(List<TranscriptFile> files, AcceptRequest request, Acceptance.Judge judge) {
        Sum sum = new Sum();
        Acceptance.Judge counting = (transcript, difference) -> {
            Decision decision = judge.decide(transcript, difference);
            sum.madeUp += decision == Decision.ACCEPT && difference.isMadeUp() ? 1 : 0;
            return decision;
        };
        Acceptance acceptance = new Acceptance(new TranscriptWizards(wizard), counting, request.wording());
        for (int number = 0; number < files.size() && !sum.quit; number++) {
            TranscriptFile file = files.get(number);
            acceptance
                    .of(file)
                    .match(ok -> written(file, ok.value(), sum), broken -> unread(broken.diagnostics(), sum));
        }
        streams.out().println(sum.inWords());
        return sum.exit();
    }

    /** Shows a difference and asks about it. */
    private Decision decided(Transcript transcript, Difference difference, LinePort port) {
        Decision shown = shown(transcript, difference, port::print);
        while (!all) {
            String line = port.readLine(PROMPT, WORDS);
            if (line == null) {
                return Decision.QUIT;
            }
            Optional<String> word = meant(line);
            if (word.isPresent()) {
                all = word.get().equals("all");
                return all ? Decision.ACCEPT : Decision.valueOf(word.get().toUpperCase(Locale.ROOT));
            }
            port.print(
                    line.strip().equals("?")
                            ? HELP
                            : "  expected " + String.join(", ", WORDS) + "; `?` explains them\n");
        }
        return shown;
    }

    /** The word that was typed, or the first one that begins so. */
    private static Optional<String> meant(String line) {
        String typed = line.strip().toLowerCase(Locale.ROOT);
        return WORDS.stream()
                .filter(word -> !typed.isEmpty() && word.startsWith(typed))
                .findFirst();
    }

    private Decision shown(Transcript transcript, Difference difference, java.util.function.Consumer<String> out) {
        out.accept(transcript.name() + "\n" + new DifferenceText(theme).of(transcript, difference));
        return Decision.ACCEPT;
    }

    private boolean written(TranscriptFile file, Accepted accepted, Sum sum) {
        sum.quit = accepted.quit();
        String before = file.text().toOptional().orElseThrow().text();
        boolean changed = !before.equals(accepted.text().text());
        try {
            if (changed) {
                FileReplacing.replace(
                        Path.of(file.name()),
                        file.text().toOptional().orElseThrow(),
                        accepted.text().text());
            }
            sum.add(accepted, changed);
        } catch (IOException e) {
            sum.unread++;
            streams.err().println("wizard: `" + file.name() + "` could not be written: " + WriteFault.words(e));
        }
        if (!accepted.unplayed().isEmpty()) {
            unread(accepted.unplayed(), sum);
        }
        if (all) {
            accepted.left().stream().filter(left -> left.why() != Why.DECIDED).forEach(this::stays);
        }
        return changed;
    }

    /** Shows a difference that stays although everything is to be accepted. */
    private void stays(Left left) {
        shown(left.transcript(), left.difference(), streams.out()::print);
        streams.out().println("    not accepted: " + left.why().words());
    }

    private boolean unread(List<Diagnostic> said, Sum sum) {
        sum.unread++;
        streams.err().print(new DiagnosticRenderer(Theme.plain()).blocks(said));
        streams.err().flush();
        return false;
    }

    /** What was done so far. */
    private static final class Sum {

        private final List<String> changes = new ArrayList<>();
        private int files;
        private int accepted;
        private int madeUp;
        private int wordings;
        private int left;
        private int unread;
        private boolean quit;

        void add(Accepted one, boolean changed) {
            files += changed ? 1 : 0;
            accepted += one.accepted();
            wordings += one.wordings();
            left += one.left().size();
        }

        String inWords() {
            changes.add(accepted == 0 ? "nothing was accepted" : counted(accepted, "difference") + " accepted");
            if (madeUp > 0) {
                changes.add(counted(madeUp, "answer") + " filled in as `unknown`, to be looked at");
            }
            if (wordings > 0) {
                changes.add(counted(wordings, "wording") + " refreshed");
            }
            changes.add(files == 0 ? "no file changed" : counted(files, "file") + " changed");
            if (left > 0) {
                changes.add(counted(left, "difference") + " left");
            }
            if (unread > 0) {
                changes.add(counted(unread, "file") + " could not be read or written");
            }
            return String.join(", ", changes);
        }

        ExitCode exit() {
            return unread > 0 ? ExitCode.UNREADABLE : left > 0 || quit ? ExitCode.OPEN : ExitCode.DONE;
        }

        private static String counted(int number, String what) {
            return number + " " + what + (number == 1 ? "" : "s");
        }
    }
}
