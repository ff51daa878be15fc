package org.codingwizard.shell;

import java.util.Optional;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.interview.Interview;
import org.codingwizard.engine.render.Screen;
import org.codingwizard.engine.render.Theme;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.session.Diligence;
import org.codingwizard.engine.session.Session;
import org.codingwizard.engine.wizard.EncounterCourse;
import org.codingwizard.engine.wizard.Wizard;
import org.codingwizard.shell.terminal.LinePort;
import org.codingwizard.shell.terminal.Streams;

/** Asks beside the results for what files leave open, if somebody is there to be asked. */
final class MissingFacts implements AutoCloseable {

    private final EncounterCourse asking;
    private final EncounterCourse settled;
    private final boolean ask;
    private final Streams streams;
    private Optional<LinePort> port = Optional.empty();

    MissingFacts(Wizard wizard, boolean ask, Streams streams) {
        this.asking = new EncounterCourse(wizard, Diligence.ASK_MISSING);
        this.settled = new EncounterCourse(wizard, Diligence.ASK_NOBODY);
        this.ask = ask;
        this.streams = streams;
    }

    /** The answers of a file, with those that are given now. */
    Answers answers(String file, Answers answers) {
        Session session = Session.resume(asking, answers);
        boolean open = ask && session.current().isPresent();
        return open ? asked(file, session) : answers;
    }

    /** What answers are coded as when nobody is asked for more. */
    CodingResult code(Answers answers) {
        return settled.code(answers);
    }

    private Answers asked(String file, Session session) {
        LinePort here = port.orElseGet(streams::openOnError);
        port = Optional.of(here);
        boolean colours = streams.facts().colours();
        Screen screen = new Screen(here.width(), colours ? Theme.ansi() : Theme.plain());
        here.print(file + ": something is missing; `quit` leaves it open\n");
        return TerminalConversation.hold(Interview.complete(asking, screen, session), here, streams)
                .session()
                .answers();
    }

    @Override
    public void close() {
        port.ifPresent(LinePort::close);
    }
}
