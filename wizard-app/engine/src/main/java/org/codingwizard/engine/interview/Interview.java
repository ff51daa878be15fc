package org.codingwizard.engine.interview;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.render.HelpText;
import org.codingwizard.engine.render.QuestionText;
import org.codingwizard.engine.render.ResultText;
import org.codingwizard.engine.render.Screen;
import org.codingwizard.engine.ruleset.Choice;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.AnswerName;
import org.codingwizard.engine.session.AnswerParser;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.session.EncounterWriter;
import org.codingwizard.engine.session.Pending;
import org.codingwizard.engine.session.PersonalText;
import org.codingwizard.engine.session.Scope;
import org.codingwizard.engine.session.Session;
import org.codingwizard.engine.wizard.EncounterCourse;

/**
 * A conversation with a coder: it takes one typed line and says what comes next. It never changes; every line gives a new one. Where the
 * lines come from and go to is not its business, so a terminal, a pipe and a test hold the same conversation.
 */
public final class Interview {

    private final Setting setting;
    private final Session session;
    private final Stage stage;
    private final Optional<Scope> place;
    private final Optional<CodingResult> result;

    private Interview(
            Setting setting, Session session, Stage stage, Optional<Scope> place, Optional<CodingResult> result) {
        this.setting = setting;
        this.session = session;
        this.stage = stage;
        this.place = place;
        this.result = result;
    }

    /**
     * What stays the same through a conversation.
     *
     * @param whole whether it goes on to a review and the result, or ends with the last missing fact
     */
    private record Setting(EncounterCourse course, Screen screen, boolean whole) {}

    /** Where a conversation stands. */
    private enum Stage {
        ASKING,
        REVIEW,
        RESULT
    }

    /** A conversation about a new encounter, up to its result. */
    public static Turn begin(EncounterCourse course, Screen screen) {
        Interview interview = of(new Setting(course, screen, true), Session.begin(course));
        return interview.ask(
                interview.session,
                () -> "Coding wizard: one encounter is one patient, one day, one practitioner.\n"
                        + new HelpText(screen).commands());
    }

    /** A conversation about what is missing from these answers. */
    public static Turn complete(EncounterCourse course, Screen screen, Session session) {
        Interview interview = of(new Setting(course, screen, false), session);
        return interview.ask(session, Interview::nothing);
    }

    private static Interview of(Setting setting, Session session) {
        return new Interview(setting, session, Stage.ASKING, Optional.empty(), Optional.empty());
    }

    /** The answers so far. */
    public Session session() {
        return session;
    }

    /** The result, once it was shown and as long as nothing was changed since. */
    public Optional<CodingResult> result() {
        return result;
    }

    /** The question that waits; empty when all are answered. */
    public Optional<Pending> open() {
        return stage == Stage.ASKING ? session.current().map(Session.Asking::pending) : Optional.empty();
    }

    /** Takes a line. */
    public Turn say(String line) {
        Optional<Command> command = Command.of(line);
        if (command.isPresent()) {
            return obey(command.get());
        }
        if (stage == Stage.ASKING) {
            return answer(line.trim());
        }
        if (!line.isBlank()) {
            return refuse("expected a command or Enter, found `" + line.trim() + "`", commands());
        }
        return stage == Stage.REVIEW ? show(session, Interview::nothing) : end("");
    }

    /** What happens when no further line will come: a result that only waits for Enter is shown. */
    public Optional<Turn> close() {
        return stage == Stage.REVIEW ? Optional.of(show(session, Interview::nothing)) : Optional.empty();
    }

    private Turn obey(Command command) {
        return switch (command.kind()) {
            case HELP -> page(pending -> pages().help(pending));
            case WHY -> page(pending -> pages().why(pending));
            case ANSWERS -> again(() -> pages().answers());
            case DETAILS -> beside("details", new ResultText(setting.screen(), true)::of);
            case COMPARE ->
                beside(
                        "compare",
                        coded -> new PayersBeside(setting.course(), setting.screen())
                                .compared(session.answers(), command.operand()));
            case BACK ->
                session.back()
                        .map(former -> ask(former, Interview::nothing))
                        .orElseGet(() -> refuse("there is no earlier question", "`quit` ends the session"));
            case UNDO -> undo();
            case CHANGE -> change(command.operand());
            case SAVE -> save(command.operand());
            case QUIT ->
                end(stage == Stage.RESULT || !setting.whole() ? "" : "Ended before the result; nothing was coded.\n");
        };
    }

    /** What is to be said about the question that waits. */
    private Turn page(Function<Pending, String> text) {
        Optional<Pending> pending = open();
        return again(() -> pending.map(text).orElseGet(() -> commands() + "\n"));
    }

    private Pages pages() {
        return new Pages(setting.course(), session, setting.screen());
    }

    /** What stands beside a result, once it was shown. */
    private Turn beside(String command, Function<CodingResult, String> text) {
        return result.filter(coded -> stage == Stage.RESULT)
                .map(coded -> again(() -> text.apply(coded)))
                .orElseGet(() -> refuse("`" + command + "` stands beside a result, and there is none yet", commands()));
    }

    private Turn undo() {
        List<AnswerKey> given = session.given();
        return session.undo()
                .map(former -> ask(
                        former,
                        () -> given.isEmpty() ? "" : note("taken back: " + AnswerName.of(given.get(given.size() - 1)))))
                .orElseGet(() -> refuse("there is no answer to take back", ""));
    }

    private Turn change(String name) {
        Session.Change change = session.change(name);
        if (change instanceof Session.Change.Reopened reopened) {
            return ask(reopened.session(), Interview::nothing);
        }
        if (change instanceof Session.Change.Later later) {
            return ask(
                    later.session(),
                    () -> note("`" + AnswerName.of(later.key()) + "` will be asked when its turn comes"));
        }
        Session.Change.Unclear unclear = (Session.Change.Unclear) change;
        if (!unclear.fitting().isEmpty()) {
            return refuse(
                    "`" + name + "` is more than one answer",
                    "type `change` with one of " + Acknowledgement.names(unclear.fitting()));
        }
        return refuse(
                name.isEmpty() ? "`change` needs the name of an answer" : "no answer so far is called `" + name + "`",
                AnswerName.didYouMean(name, unclear.known()).orElse("`answers` shows the names"));
    }

    private Turn save(String name) {
        if (name.isEmpty()) {
            return refuse("`save` needs the name of a file", "for example `save knee.yaml`");
        }
        Optional<String> personal = new Kept(session.counting()).personal(name);
        if (personal.isPresent()) {
            return refuse("nothing was saved: " + personal.get(), PersonalText.REMEDY);
        }
        return again(Interview::nothing).with(new Turn.WantedFile(name, EncounterWriter.write(session.counting())));
    }

    private Turn answer(String typed) {
        Session.Asking asking = session.current().orElseThrow();
        Pending pending = asking.pending();
        if (typed.isEmpty() && asking.kept().isPresent()) {
            return ask(session.keep(), Interview::nothing);
        }
        Optional<Answer> shortcut = Shortcut.of(typed, asking);
        if (shortcut.isPresent()) {
            return take(pending, shortcut.get(), typed);
        }
        if (typed.isEmpty()) {
            return refuse("this question needs an answer", "`?` explains it; `unknown` leaves it open");
        }
        AnswerParser.Parsed parsed = AnswerParser.atPrompt(pending.question()).parse(typed);
        return parsed.answer()
                .or(() -> notOffered(pending, typed))
                .map(answer -> take(pending, answer, typed))
                .orElseGet(() -> refuse(parsed.problem(), parsed.help()));
    }

    /** A choice that is not offered because it contradicts other answers is refused with the reason. */
    private Optional<Answer> notOffered(Pending pending, String typed) {
        Question whole = setting.course()
                .graph(session.answers())
                .asked(pending.question().id());
        return AnswerParser.inFile(whole).parse(typed).answer();
    }

    private Turn take(Pending pending, Answer answer, String typed) {
        Optional<EncounterCourse.Refusal> refusal = setting.course().refusal(pending, answer);
        if (refusal.isPresent()) {
            return refuse(refusal.get().says(), refusal.get().remedy());
        }
        Session.Reply reply = session.answer(answer);
        if (reply instanceof Session.Reply.Refused refused) {
            Answers contradiction = session.answers().with(pending.key(), answer);
            EncounterCourse.Refusal why = setting.course().describe(contradiction, refused.clash());
            return again(() -> error(why.says(), why.remedy()))
                    .with(new Turn.Refused(why.says(), why.remedy(), Optional.of(contradiction)));
        }
        Session.Reply.Accepted accepted = (Session.Reply.Accepted) reply;
        if (answer.is(Answer.Kind.GIVEN) && waitsFor(pending, accepted.session())) {
            return refuse(
                    "`" + typed + "` does not decide this, and the code depends on it", "`unknown` leaves it open");
        }
        return ask(
                accepted.session(),
                () -> new Acknowledgement(setting.course(), setting.screen()).of(pending, accepted, answer, typed));
    }

    private static boolean waitsFor(Pending pending, Session session) {
        return session.current()
                .filter(next -> next.pending().key().equals(pending.key()))
                .isPresent();
    }

    /** The question that waits in a session; the review or the result when there is none. */
    private Turn ask(Session now, Supplier<String> before) {
        Optional<Session.Asking> asking = now.current();
        if (asking.isEmpty()) {
            return !setting.whole()
                    ? Turn.over(at(now, Stage.ASKING), before)
                    : stage == Stage.RESULT || result.isPresent() ? show(now, before) : review(now, before);
        }
        QuestionText text = new QuestionText(setting.screen());
        Interview next = new Interview(
                setting,
                now,
                Stage.ASKING,
                Optional.of(asking.get().pending().key().scope()),
                result);
        return Turn.waiting(
                next,
                () -> before.get() + text.of(asking.get(), place),
                text.prompt(asking.get()),
                offered(asking.get()));
    }

    private static List<String> offered(Session.Asking asking) {
        return asking.pending().question().choices().stream().map(Choice::id).toList();
    }

    private Interview at(Session now, Stage where) {
        return new Interview(setting, now, where, place, result);
    }

    private Turn review(Session now, Supplier<String> before) {
        Interview next = new Interview(setting, now, Stage.REVIEW, Optional.empty(), result);
        Pages pages = new Pages(setting.course(), now, setting.screen());
        return Turn.waiting(next, () -> before.get() + pages.answers() + "\n", PROMPT_REVIEW, List.of());
    }

    private Turn show(Session now, Supplier<String> before) {
        Answers standing = now.replay().standing();
        CodingResult coded = setting.course().code(standing);
        Interview next = new Interview(setting, now, Stage.RESULT, Optional.empty(), Optional.of(coded));
        ResultText words = new ResultText(setting.screen());
        return Turn.waiting(
                next,
                () -> before.get() + words.of(coded, setting.course().prospects(standing, coded)) + "\n"
                        + words.brief(coded),
                PROMPT_RESULT,
                List.of());
    }

    private static String nothing() {
        return "";
    }

    private static final String PROMPT_REVIEW = "Enter shows the result; change NAME, back, quit: ";
    private static final String PROMPT_RESULT = "Enter ends; details, compare, change NAME, save FILE, answers: ";

    private static String commands() {
        return "commands are change NAME, back, undo, answers, save FILE and quit";
    }

    /** Says something and waits for the same answer again. */
    private Turn again(Supplier<String> text) {
        if (stage == Stage.ASKING) {
            Session.Asking asking = session.current().orElseThrow();
            String prompt = new QuestionText(setting.screen()).prompt(asking);
            return Turn.waiting(this, text, prompt, offered(asking));
        }
        String prompt = stage == Stage.REVIEW ? PROMPT_REVIEW : PROMPT_RESULT;
        return Turn.waiting(this, text, prompt, List.of());
    }

    private Turn end(String text) {
        return Turn.over(this, () -> text);
    }

    private Turn refuse(String problem, String help) {
        return again(() -> error(problem, help)).with(new Turn.Refused(problem, help, Optional.empty()));
    }

    private String error(String problem, String help) {
        return new HelpText(setting.screen()).problem(problem, help);
    }

    private String note(String words) {
        return new HelpText(setting.screen()).remark(words);
    }
}
