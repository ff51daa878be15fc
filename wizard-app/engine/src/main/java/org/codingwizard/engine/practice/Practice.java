package org.codingwizard.engine.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.codingwizard.engine.render.Screen;
import org.codingwizard.spi.ClaimLine;

/**
 * Practice with a learner: it takes one typed line and says what comes next. It never changes; every line gives a new one, and where the
 * lines come from is not its business.
 */
public final class Practice {

    private static final String PROMPT = "lines: ";
    private static final String PROMPT_FURTHER = "further lines, or Enter: ";
    private static final String PROMPT_OVER = "Enter for the summary, or `why`: ";
    private static final String HELP = "`?` says what can be typed";

    private final Setting setting;
    private final Standing standing;

    private Practice(Setting setting, Standing standing) {
        this.setting = setting;
        this.standing = standing;
    }

    /**
     * What stays the same.
     *
     * @param cases where the cases come from
     * @param explaining what is said about them
     * @param count how many there are to be
     * @param screen how it is shown
     */
    public record Setting(CaseSource cases, Explaining explaining, int count, Screen screen) {}

    /**
     * How far it got.
     *
     * @param number the number of the case
     * @param one the case
     * @param typed lines typed so far
     * @param letters claims to choose from, if they were shown
     * @param former the case that was scored last
     * @param scored what was scored
     * @param skipped how many were not
     */
    private record Standing(
            int number,
            Optional<PracticeCase> one,
            List<ClaimLine> typed,
            List<List<ClaimLine>> letters,
            Optional<PracticeCase> former,
            List<Scored> scored,
            int skipped) {

        Standing typing(List<ClaimLine> lines) {
            return new Standing(number, one, List.copyOf(lines), letters, former, scored, skipped);
        }

        Standing choosing(List<List<ClaimLine>> claims) {
            return new Standing(number, one, typed, List.copyOf(claims), former, scored, skipped);
        }

        Standing scored(Optional<PracticeCase> other, Scored last) {
            List<Scored> all = new ArrayList<>(scored);
            all.add(last);
            return new Standing(number + 1, other, List.of(), List.of(), one, List.copyOf(all), skipped);
        }

        Standing skipped(Optional<PracticeCase> other) {
            return new Standing(number + 1, other, List.of(), List.of(), former, scored, skipped + 1);
        }
    }

    /** Practice from its first case; it ends at once if there is none. */
    public static PracticeTurn begin(Setting setting) {
        Optional<PracticeCase> first = setting.cases().number(1);
        Practice practice =
                new Practice(setting, new Standing(1, first, List.of(), List.of(), Optional.empty(), List.of(), 0));
        PracticeText text = practice.text();
        return first.map(one -> practice.ask(text.opening(setting.count()) + text.note(one, 1, setting.count())))
                .orElseGet(() -> practice.end(""));
    }

    /** What was scored so far. */
    public List<Scored> scored() {
        return standing.scored();
    }

    /** Whether there was any case. */
    public boolean isEmpty() {
        return standing.number() == 1 && standing.one().isEmpty();
    }

    /** Takes a line. */
    public PracticeTurn say(String line) {
        String typed = line.trim();
        return standing.one().map(one -> say(one, typed)).orElseGet(() -> over(typed));
    }

    private PracticeTurn say(PracticeCase one, String typed) {
        return switch (typed.toLowerCase(Locale.ROOT)) {
            case "?", "help" -> ask(text().help());
            case "why" -> why();
            case "quit", "exit" -> stop();
            case "skip" -> skip(one);
            case "case" -> ask(text().note(one, standing.number(), setting.count()));
            case "clear" -> with(standing.typing(List.of())).ask(text().taken(List.of()));
            case "choices" -> choices(one);
            case "none" ->
                standing.typed().isEmpty()
                        ? score(one, List.of())
                        : refuse("lines were typed already", "Enter has them scored, `clear` forgets them");
            case "" ->
                standing.typed().isEmpty()
                        ? refuse("no line was typed", "`none` if nothing is billed, `skip` to go on; " + HELP)
                        : score(one, standing.typed());
            default -> isLetter(typed) ? pick(one, typed) : add(typed);
        };
    }

    /** All cases are done; the last one may still be asked about. */
    private PracticeTurn over(String typed) {
        return typed.equalsIgnoreCase("why") ? why() : stop();
    }

    /** What happens when no further line will come: lines that wait are scored, then comes the summary. */
    public PracticeTurn close() {
        if (standing.one().isEmpty() || standing.typed().isEmpty()) {
            return stop();
        }
        PracticeCase one = standing.one().get();
        Scored scored = scored(one, standing.typed());
        Practice last = with(standing.scored(Optional.empty(), scored));
        PracticeTurn end = last.end(graded(one, standing.typed()) + last.summary());
        return new PracticeTurn(end.next(), end.text(), end.prompt(), Optional.of(scored), true);
    }

    /** Ends with the summary of what was scored; lines that wait are not. */
    public PracticeTurn stop() {
        return end(summary());
    }

    private String summary() {
        return text().summary(standing.scored(), standing.skipped());
    }

    private PracticeTurn why() {
        return standing.former()
                .map(former -> ask(text().report(former)))
                .orElseGet(() -> refuse(
                        "no case was scored yet", "`why` shows the whole report of the case before this one; " + HELP));
    }

    private PracticeText text() {
        return new PracticeText(setting.screen());
    }

    private Practice with(Standing other) {
        return new Practice(setting, other);
    }

    private PracticeTurn ask(String text) {
        String prompt = standing.typed().isEmpty() ? PROMPT : PROMPT_FURTHER;
        String asked = standing.one().isPresent() ? prompt : PROMPT_OVER;
        return new PracticeTurn(this, text, asked, Optional.empty(), false);
    }

    private PracticeTurn refuse(String problem, String help) {
        return ask(text().problem(problem, help));
    }

    private PracticeTurn end(String text) {
        return new PracticeTurn(this, text, "", Optional.empty(), true);
    }

    private PracticeTurn choices(PracticeCase one) {
        List<List<ClaimLine>> claims = setting.explaining().choices(one);
        return claims.size() < 2
                ? refuse("no other claim lies one fact beside this one", "type the lines, or `skip`")
                : with(standing.choosing(claims)).ask(text().choices(claims));
    }

    private boolean isLetter(String typed) {
        return typed.length() == 1
                && Character.isLetter(typed.charAt(0))
                && !standing.letters().isEmpty();
    }

    private PracticeTurn pick(PracticeCase one, String letter) {
        int place = Character.toUpperCase(letter.charAt(0)) - 'A';
        int most = standing.letters().size();
        return place >= 0 && place < most
                ? score(one, standing.letters().get(place))
                : refuse(
                        "`" + letter + "` is none of the letters", "choose from A to " + PracticeText.letter(most - 1));
    }

    /** Lines that were understood are kept beside one that was not. */
    private PracticeTurn add(String typed) {
        TypedClaim claim = TypedClaim.read(typed);
        List<ClaimLine> all = new ArrayList<>(standing.typed());
        all.addAll(claim.lines());
        String taken = claim.lines().isEmpty() ? "" : text().taken(all);
        String refused = claim.problems().isEmpty()
                ? ""
                : text().problem(
                                String.join("; ", claim.problems()),
                                "type lines such as `20611-RT, J3301-JZ x4`; " + HELP);
        return with(standing.typing(all)).ask(refused + taken);
    }

    private PracticeTurn score(PracticeCase one, List<ClaimLine> given) {
        Scored scored = scored(one, given);
        PracticeTurn turn = next(graded(one, given), other -> standing.scored(other, scored));
        return new PracticeTurn(turn.next(), turn.text(), turn.prompt(), Optional.of(scored), turn.ended());
    }

    private Scored scored(PracticeCase one, List<ClaimLine> given) {
        Marks marks = Grade.of(one.lines(), given).marks();
        return new Scored(one.name(), one.topic(), one.payer(), isHalved() ? marks.half() : marks, isHalved());
    }

    private boolean isHalved() {
        return !standing.letters().isEmpty();
    }

    private String graded(PracticeCase one, List<ClaimLine> given) {
        return text().scored(Grade.of(one.lines(), given), isHalved())
                + text().lesson(one, setting.explaining().of(one));
    }

    private PracticeTurn skip(PracticeCase one) {
        PracticeTurn turn = next(text().skipped(one), standing::skipped);
        // There is nothing to be asked about where the last case was passed over.
        return turn.next().standing.one().isPresent()
                ? turn
                : turn.next().end(text().skipped(one) + turn.next().summary());
    }

    private PracticeTurn next(String said, Function<Optional<PracticeCase>, Standing> standing) {
        int number = this.standing.number() + 1;
        Optional<PracticeCase> other =
                number > setting.count() ? Optional.empty() : setting.cases().number(number);
        Practice next = with(standing.apply(other));
        return next.ask(other.map(one -> said + text().note(one, number, setting.count()))
                .orElse(said));
    }
}
