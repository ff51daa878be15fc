package org.codingwizard.engine.render;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.codingwizard.engine.graph.Owned;
import org.codingwizard.engine.graph.Reach;
import org.codingwizard.engine.ruleset.Choice;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.session.Pending;
import org.codingwizard.spi.Citation;

/** What a question means, why it is asked, and what its choices lead to. */
public final class HelpText {

    private static final int MANY_CODES = 12;

    private final Screen screen;

    /** Help for this screen. */
    public HelpText(Screen screen) {
        this.screen = screen;
    }

    /** The page that {@code ?} shows. */
    public String page(Pending pending, Map<Choice, Reach.Found> leads) {
        Sheet sheet = new Sheet(screen);
        Question question = pending.question();
        sheet.blank();
        if (!question.words().help().isEmpty()) {
            sheet.labelled(2, "What it means  ", Role.QUIET, question.words().help());
        }
        reason(sheet, pending);
        question.choices().stream()
                .filter(choice -> !choice.help().isEmpty())
                .forEach(choice -> sheet.labelled(4, choice.id() + ": ", Role.STRONG, choice.help()));
        leads(sheet, leads);
        if (question.rules().mayBeUnknown()) {
            sheet.labelled(2, "Not known      ", Role.QUIET, "`unknown` goes on; the result says if it matters.");
        }
        return sheet.blank().toString();
    }

    /**
     * The page that {@code why} shows.
     *
     * @param led the answers that led to the question, as people read them
     */
    public String why(Pending pending, List<String> led) {
        Sheet sheet = new Sheet(screen).blank();
        reason(sheet, pending);
        String who = pending.from().equals(Owned.CORE) ? "the general coding rules" : "the policy of " + pending.from();
        sheet.labelled(2, "Who asks       ", Role.QUIET, who);
        if (led.isEmpty()) {
            sheet.labelled(2, "After          ", Role.QUIET, "no answer; it is always asked");
        }
        for (int place = 0; place < led.size(); place++) {
            sheet.labelled(2, place == 0 ? "After          " : " ".repeat(15), Role.QUIET, led.get(place));
        }
        return sheet.blank().toString();
    }

    /** The commands that work at every question. */
    public String commands() {
        Sheet sheet = new Sheet(screen);
        sheet.labelled(
                2,
                "At every question: ",
                Role.QUIET,
                "?, why, back (or <), change NAME, answers, undo, unknown, quit. Choices: number, name or its beginning.");
        return sheet.toString();
    }

    /** One thing that was not understood or cannot be, and how to mend it. */
    public String problem(String problem, String help) {
        Sheet sheet = new Sheet(screen).labelled(2, "error: ", Role.ERROR, problem);
        return (help.isEmpty() ? sheet : sheet.labelled(2, " help: ", Role.QUIET, help)).toString();
    }

    /** One thing worth knowing. */
    public String remark(String words) {
        return new Sheet(screen).labelled(2, "note: ", Role.NOTE, words).toString();
    }

    private static void reason(Sheet sheet, Pending pending) {
        if (!pending.question().words().why().isEmpty()) {
            sheet.labelled(
                    2, "Why it matters ", Role.QUIET, pending.question().words().why());
        }
        for (Citation citation : pending.question().cites()) {
            sheet.labelled(2, "Source         ", Role.QUIET, citation.toString());
        }
    }

    private static void leads(Sheet sheet, Map<Choice, Reach.Found> leads) {
        Set<Set<String>> different = new java.util.HashSet<>();
        Set<String> all = new TreeSet<>();
        leads.values().forEach(found -> {
            different.add(Set.copyOf(found.codes()));
            all.addAll(found.codes());
        });
        if (leads.isEmpty() || all.isEmpty()) {
            return;
        }
        if (different.size() == 1) {
            sheet.labelled(2, "Leads to       ", Role.QUIET, "the same codes in each case: " + codes(all));
            return;
        }
        sheet.line("  " + sheet.paint(Role.QUIET, "Leads to"));
        int column = leads.keySet().stream()
                .mapToInt(choice -> choice.id().length())
                .max()
                .orElse(0);
        leads.forEach((choice, found) -> sheet.labelled(
                4,
                choice.id() + " ".repeat(column - choice.id().length() + 2),
                Role.STRONG,
                found.codes().isEmpty() ? outcomes(found) : codes(found.codes())));
    }

    private static String outcomes(Reach.Found found) {
        List<String> titles = found.outcomes().stream()
                .map(outcome -> outcome.title())
                .distinct()
                .toList();
        return titles.isEmpty() || titles.size() > 3 ? "no code" : "no code: " + String.join("; ", titles);
    }

    private static String codes(Set<String> codes) {
        List<String> some = codes.stream().limit(MANY_CODES).toList();
        int more = codes.size() - some.size();
        return String.join(", ", some) + (more > 0 ? " and " + more + " more" : "");
    }
}
