package org.codingwizard.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.interview.Interview;
import org.codingwizard.engine.interview.Turn;
import org.codingwizard.engine.render.DiagnosticRenderer;
import org.codingwizard.engine.render.Screen;
import org.codingwizard.engine.render.Theme;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.AnswerName;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.session.Diligence;
import org.codingwizard.engine.session.EncounterWriter;
import org.codingwizard.engine.session.PersonalText;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.transcript.Dictation;
import org.codingwizard.engine.transcript.Recorded;
import org.codingwizard.engine.transcript.TranscriptReader;
import org.codingwizard.engine.transcript.TranscriptRunner;
import org.codingwizard.engine.transcript.TranscriptWriter;
import org.codingwizard.engine.wizard.EncounterCoder;
import org.codingwizard.engine.wizard.EncounterCourse;
import org.codingwizard.engine.wizard.Wizard;
import org.codingwizard.shell.terminal.Interruption;
import org.codingwizard.shell.terminal.LinePort;
import org.codingwizard.shell.terminal.Streams;

/** Records a session, held now or told from an encounter file, as a transcript. */
record TranscriptRecording(Wizard wizard, Streams streams) {

    ExitCode record(RecordRequest request) {
        RecordingFile file = RecordingFile.of(request);
        PluginReport.remark(wizard, streams);
        return request.from().map(from -> told(from, request, file)).orElseGet(() -> held(request, file));
    }

    private ExitCode told(String from, RecordRequest request, RecordingFile file) {
        List<EncounterInput> inputs = EncounterInput.of(from, streams).toList();
        if (inputs.size() != 1) {
            throw new UsageProblem("`" + from + "` holds " + inputs.size() + " encounters; `--from` takes one");
        }
        return inputs.get(0)
                .text()
                .then(new EncounterCoder(wizard)::read)
                .match(ok -> told(ok.value(), request, file), broken -> unread(broken.diagnostics()));
    }

    private ExitCode told(Answers answers, RecordRequest request, RecordingFile file) {
        String from = request.from().orElse("");
        Optional<String> personal = answers.all().entrySet().stream()
                .flatMap(given -> personal(given.getKey(), given.getValue()).stream())
                .findFirst();
        if (personal.isPresent()) {
            say("nothing was recorded: " + personal.get() + "; " + PersonalText.REMEDY);
            return ExitCode.OPEN;
        }
        Optional<String> session = Dictation.of(wizard, answers).filter(this::passes);
        if (session.isEmpty()) {
            say("these answers do not lead to a result when they are typed one after the other; nothing was recorded");
            return ExitCode.OPEN;
        }
        CodingResult alone = wizard.codingFor(answers).code(answers, Diligence.ASK_NOBODY);
        alone.dropped().stream()
                .map(dropped -> AnswerName.of(dropped.key()))
                .forEach(name -> say("`" + name + "` is not recorded: nothing asks for it"));
        alone.missing().stream()
                .map(missing -> AnswerName.of(missing.key()))
                .forEach(name -> say("`" + name + "` is missing in `" + from + "`, and is recorded as unknown"));
        return write(answers, session.get(), request, file);
    }

    private static Optional<String> personal(AnswerKey key, Answer answer) {
        return PersonalText.in(answer).map(why -> "as for `" + AnswerName.of(key) + "`, " + why);
    }

    private ExitCode held(RecordRequest request, RecordingFile file) {
        TranscriptWriter writer = new TranscriptWriter();
        try (LinePort port = streams.openOnOutput()) {
            EncounterCourse course = new EncounterCourse(wizard, Diligence.ASK_ALL);
            Turn first = Interview.begin(course, new Screen(port.width(), TranscriptPlaying.theme(streams)));
            Said said = new Said(writer, first.next());
            try {
                TerminalConversation.hold(first, port, streams, said);
            } catch (Interruption interrupted) {
                end(said.last, writer, request, file);
                throw interrupted;
            }
            return end(said.last, writer, request, file);
        }
    }

    /** Listens, and knows how far the conversation got whatever ends it. */
    private static final class Said implements TerminalConversation.Listener {

        private final TranscriptWriter writer;
        private Interview last;

        Said(TranscriptWriter writer, Interview first) {
            this.writer = writer;
            this.last = first;
        }

        @Override
        public void heard(Interview before, String line, Turn after) {
            writer.heard(before, line, after);
            last = after.next();
        }
    }

    private ExitCode end(Interview last, TranscriptWriter writer, RecordRequest request, RecordingFile file) {
        Answers answers = last.session().counting();
        writer.leftOut().forEach(why -> say("a line that was refused is not recorded: " + why));
        Optional<String> session = writer.session();
        if (session.isEmpty()) {
            return kept(answers, file);
        }
        if (!passes(session.get())) {
            say("the session cannot be played again just as it went; its answers are recorded in their order");
            session = Dictation.of(wizard, answers).filter(this::passes);
        }
        return session.map(text -> write(answers, text, request, file)).orElseGet(() -> kept(answers, file));
    }

    private boolean passes(String session) {
        return TranscriptReader.read(SourceText.of("recorded", session))
                .toOptional()
                .filter(read -> read.stream()
                        .allMatch(one -> new TranscriptRunner(wizard).run(one).passed()))
                .isPresent();
    }

    private ExitCode write(Answers answers, String session, RecordRequest request, RecordingFile file) {
        String title = request.title()
                .orElseGet(() -> Recorded.title(wizard.codingFor(answers).graph(), answers));
        try {
            file.write(new Recorded(title, session));
            say("recorded in `" + file.path() + "`; `wizard transcript run " + file.path() + "` plays it again");
            return ExitCode.DONE;
        } catch (IOException e) {
            say("`" + file.path() + "` could not be written: " + WriteFault.words(e));
            kept(answers, file);
            return ExitCode.UNREADABLE;
        }
    }

    /** What was entered is not lost where it is no session. */
    private ExitCode kept(Answers answers, RecordingFile file) {
        if (answers.all().isEmpty()) {
            say("nothing was recorded: no question was answered");
            return ExitCode.OPEN;
        }
        try {
            Path kept = file.beside(EncounterWriter.write(answers));
            say("nothing was recorded: the session ended before its result; its answers are kept in `" + kept
                    + "`, and `wizard code " + kept + "` goes on with them");
            return ExitCode.OPEN;
        } catch (IOException e) {
            say("nothing was recorded, and the answers could not be kept beside `" + file.path() + "`: "
                    + WriteFault.words(e));
            return ExitCode.UNREADABLE;
        }
    }

    private ExitCode unread(List<Diagnostic> said) {
        streams.err().print(new DiagnosticRenderer(Theme.plain()).blocks(said));
        streams.err().flush();
        return ExitCode.UNREADABLE;
    }

    private void say(String message) {
        streams.out().flush();
        streams.err().println("wizard: " + message);
        streams.err().flush();
    }
}
