package org.codingwizard.engine.render;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.impact.Change;
import org.codingwizard.engine.impact.Change.Kind;
import org.codingwizard.engine.impact.Example;
import org.codingwizard.engine.impact.Impact;
import org.codingwizard.engine.impact.Impact.Shown;
import org.codingwizard.engine.ruleset.InForce;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.AnswerName;

/** What a payer changes against the core rules: counts first, then every rule with an encounter that shows it. */
public final class ImpactText {

    private static final int INDENT = 4;

    private final Screen screen;

    /** Texts for this screen. */
    public ImpactText(Screen screen) {
        this.screen = screen;
    }

    /**
     * The whole page.
     *
     * @param title the payer's name
     */
    public String of(Impact impact, String title) {
        Sheet sheet = new Sheet(screen);
        Sources sources = new Sources();
        sheet.line(sheet.paint(Role.STRONG, impact.payer() + ": " + title + ", against the core rules alone"));
        counts(sheet, impact);
        for (Kind kind : Kind.values()) {
            kind(sheet, sources, impact, kind);
        }
        sources.write(sheet);
        sheet.blank();
        sheet.paragraph(
                0,
                "An example is an encounter file: `wizard plugin explain " + impact.payer()
                        + " --example NAME` prints the one of the rule NAME, and `wizard code` codes it; both with the"
                        + " same `--plugins` as here.");
        return sheet.toString();
    }

    private static void counts(Sheet sheet, Impact impact) {
        sheet.blank();
        for (Kind kind : Kind.values()) {
            sheet.line("  %4d  %s".formatted(impact.of(kind).size(), words(kind)));
        }
        sheet.line("  %4d  of %d ways to an outcome pass a question that it adds"
                .formatted(impact.waysAsked(), impact.ways()));
    }

    private static String words(Kind kind) {
        return switch (kind) {
            case QUESTION -> "questions it adds";
            case CHOICE -> "answers it adds or refuses";
            case LINE -> "rules that change lines";
            case FINDING -> "rules that say something about a claim";
            case DOCUMENTATION -> "things the record must show";
        };
    }

    private static void kind(Sheet sheet, Sources sources, Impact impact, Kind kind) {
        List<Shown> shown = impact.of(kind);
        if (shown.isEmpty()) {
            return;
        }
        String words = words(kind);
        sheet.heading(words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
        shown.forEach(one -> rule(sheet, sources, one));
    }

    private static void rule(Sheet sheet, Sources sources, Shown shown) {
        Change change = shown.change();
        Change.Terms terms = change.terms();
        sheet.line("  " + sheet.paint(Role.CODE, change.name()));
        String marks = terms.cites().stream().map(sources::mark).collect(Collectors.joining());
        sheet.paragraph(INDENT, terms.says() + " " + marks);
        labelled(sheet, "on ", codes(terms));
        labelled(sheet, "in force ", periods(terms));
        sheet.labelled(INDENT, "example: ", Role.QUIET, example(shown));
        effect(shown).ifPresent(effect -> sheet.labelled(INDENT, "there: ", Role.QUIET, effect));
    }

    private static void labelled(Sheet sheet, String label, String words) {
        if (!words.isEmpty()) {
            sheet.labelled(INDENT, label, Role.QUIET, words);
        }
    }

    private static String codes(Change.Terms terms) {
        return terms.lines().stream().sorted().collect(Collectors.joining(", "));
    }

    private static String periods(Change.Terms terms) {
        return terms.periods().contains(InForce.ALWAYS)
                ? ""
                : terms.periods().stream().map(InForce::words).collect(Collectors.joining(", "));
    }

    private static String example(Shown shown) {
        return shown.example().map(ImpactText::answers).orElse("none was found");
    }

    /** The answers on one line, as a coder would say them. */
    private static String answers(Example example) {
        return example.answers().all().entrySet().stream()
                .filter(given -> given.getValue().is(Answer.Kind.GIVEN))
                .map(given ->
                        AnswerName.of(given.getKey()) + " = " + given.getValue().words())
                .collect(Collectors.joining(", "));
    }

    /** How the lines differ from those without the payer; nothing where they do not. */
    private static Optional<String> effect(Shown shown) {
        Optional<String> with = shown.example().map(example -> lines(example.result()));
        Optional<String> without = shown.core().map(ImpactText::lines);
        return with.filter(lines -> !with.equals(without))
                .map(lines -> lines + " instead of " + without.orElse("nothing"));
    }

    private static String lines(CodingResult result) {
        return result.lines().isEmpty()
                ? "no line"
                : result.lines().stream().map(coded -> coded.line().toString()).collect(Collectors.joining(", "));
    }
}
