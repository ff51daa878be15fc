package org.codingwizard.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.interview.Interview;
import org.codingwizard.engine.interview.Turn;
import org.codingwizard.engine.render.Screen;
import org.codingwizard.engine.render.Theme;
import org.codingwizard.engine.session.AnswerName;
import org.codingwizard.engine.session.Diligence;
import org.codingwizard.engine.session.Pending;
import org.codingwizard.engine.wizard.EncounterCourse;
import org.codingwizard.shell.terminal.LinePort;
import org.codingwizard.shell.terminal.Streams;

/** Carries lines between an interview and a port. */
final class TerminalConversation implements Conversation {

    private final EngineParts.Loaded loaded;

    TerminalConversation(EngineParts.Loaded loaded) {
        this.loaded = loaded;
    }

    @Override
    public ExitCode hold(Streams streams) {
        EncounterCourse course = new EncounterCourse(loaded.sound(), Diligence.ASK_ALL);
        PluginReport.remark(loaded.sound(), streams);
        try (LinePort port = streams.openOnOutput()) {
            Theme theme = streams.facts().colours() ? Theme.ansi() : Theme.plain();
            Interview last = hold(Interview.begin(course, new Screen(port.width(), theme)), port, streams);
            return last.result().filter(TerminalConversation::isSettled).isPresent() ? ExitCode.DONE : ExitCode.OPEN;
        }
    }

    private static boolean isSettled(CodingResult result) {
        return result.complete() && !result.isBlocked();
    }

    /** Takes part in a conversation without saying anything. */
    @FunctionalInterface
    interface Listener {

        /** A line was typed; what the conversation was before, and what came of it. */
        void heard(Interview before, String line, Turn after);
    }

    /** Goes on until the interview ends or no further line comes; the interview as it then stands. */
    static Interview hold(Turn first, LinePort port, Streams streams) {
        return hold(first, port, streams, (before, line, after) -> {});
    }

    /** The same while somebody listens. */
    static Interview hold(Turn first, LinePort port, Streams streams, Listener listener) {
        Turn turn = first;
        while (true) {
            port.print(turn.text());
            turn.file().ifPresent(file -> port.print(written(file)));
            if (turn.ended()) {
                return turn.next();
            }
            String line = port.readLine(turn.prompt(), turn.offered());
            if (line == null) {
                return closed(turn.next(), port, streams, listener);
            }
            Interview before = turn.next();
            turn = before.say(line);
            listener.heard(before, line, turn);
        }
    }

    private static Interview closed(Interview interview, LinePort port, Streams streams, Listener listener) {
        interview.open().ifPresent(pending -> streams.err().println("wizard: " + open(pending)));
        return interview
                .close()
                .map(turn -> {
                    listener.heard(interview, "", turn);
                    port.print(turn.text());
                    return turn.next();
                })
                .orElse(interview);
    }

    private static String open(Pending pending) {
        return "the input ended at `" + AnswerName.of(pending.key()) + "`: "
                + pending.question().words().ask();
    }

    private static String written(Turn.WantedFile file) {
        try {
            Files.writeString(Path.of(file.name()), file.text(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
            return "  saved as `" + file.name() + "`; `wizard code " + file.name() + "` codes it again\n";
        } catch (FileAlreadyExistsException e) {
            return "  error: there is a file `" + file.name() + "` already\n   help: choose another name\n";
        } catch (InvalidPathException e) {
            return unwritten(file, "that is no name of a file here");
        } catch (IOException e) {
            return unwritten(file, WriteFault.words(e));
        }
    }

    private static String unwritten(Turn.WantedFile file, String why) {
        return "  error: `" + file.name() + "` could not be written: " + why
                + "\n   help: choose another name or folder\n";
    }
}
