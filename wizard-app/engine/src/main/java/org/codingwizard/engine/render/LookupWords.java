package org.codingwizard.engine.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.codingwizard.engine.edition.CodeEntry;
import org.codingwizard.engine.edition.CodeStatus;
import org.codingwizard.engine.edition.DiagnosisEntry;
import org.codingwizard.engine.edition.Edition;
import org.codingwizard.engine.edition.Period;
import org.codingwizard.engine.lookup.Looked;
import org.codingwizard.engine.lookup.Looked.Moment;
import org.codingwizard.engine.render.LookupFacts.Fact;
import org.codingwizard.engine.ruleset.Misquote;
import org.codingwizard.spi.Citation;
import org.codingwizard.spi.Confidence;

/** Puts what is known about a code into words, part by part. */
final class LookupWords {

    private static final int MOST_CODES = 24;

    private LookupWords() {}

    static List<LookupFacts> of(Looked looked) {
        return looked.match(
                new Looked.Cases<>(LookupWords::procedure, LookupWords::diagnosis, LookupWords::noSuchCode));
    }

    private static List<LookupFacts> procedure(Looked.Procedure looked) {
        List<LookupFacts> parts = new ArrayList<>();
        parts.add(new LookupFacts("summary", "What it is", summary(looked)));
        parts.add(new LookupFacts("validity", "When it is valid", validity(looked)));
        looked.selection().ifPresent(selection -> parts.addAll(SelectionWords.of(selection)));
        parts.addAll(TableWords.of(looked));
        parts.add(misquotes(looked.misquotes()));
        return parts.stream().filter(part -> !part.facts().isEmpty()).toList();
    }

    private static List<Fact> summary(Looked.Procedure looked) {
        CodeEntry entry = looked.entry();
        Citation source = source(entry, looked.codes(), "");
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(entry.summary() + " (" + entry.system() + ")", source));
        if (!entry.words().note().isEmpty()) {
            facts.add(Fact.labelled("note: ", entry.words().note(), List.of(source)));
        }
        return facts;
    }

    private static List<Fact> validity(Looked.Procedure looked) {
        CodeEntry entry = looked.entry();
        List<Fact> facts = new ArrayList<>();
        Citation source = source(entry, looked.codes(), "");
        String unsure = entry.daysAreVerified() ? "" : " These days are from memory and were not verified.";
        facts.add(Fact.of(days(entry.period()) + unsure, source));
        looked.status().ifPresent(status -> facts.add(Fact.of(onTheDay(status, looked.moment()), source)));
        if (looked.status().isEmpty() && looked.moment().day().isPresent()) {
            facts.addAll(notCovered(looked));
        }
        succession(facts, "Its successor is ", entry.succession().successors(), looked);
        succession(facts, "Before it: ", entry.succession().predecessors(), looked);
        return facts;
    }

    private static String days(Period period) {
        Optional<LocalDate> first = period.first();
        Optional<LocalDate> last = period.last();
        if (first.isPresent()) {
            return "From " + first.get()
                    + last.map(day -> " to " + day + ", its last day.").orElse("; not ended.");
        }
        return last.map(day -> "To " + day + ", its last day; its first day is not in the tables.")
                .orElse("In force; its first day is not in the tables, and it has not ended.");
    }

    private static String onTheDay(CodeStatus status, Moment moment) {
        String day = "On " + moment.day().orElseThrow();
        return status.match(new CodeStatus.Cases<>(
                inForce -> day + " it is in force.",
                notYet -> day + " it is not in force yet.",
                retired -> day + " it is no longer in force.",
                noSuchCode -> day + " it is not in the code set."));
    }

    /** A day outside the code set is answered with what there is, never with the nearest issue. */
    private static List<Fact> notCovered(Looked.Procedure looked) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(
                "No edition of the code set covers " + looked.moment().day().orElseThrow()
                        + "; what follows does not depend on the day. Loaded are:",
                edition(looked.codes())));
        looked.moment()
                .loaded()
                .forEach(edition -> facts.add(Fact.labelled("- ", edition.title() + ": " + edition.period(), List.of())
                        .in()));
        return facts;
    }

    private static void succession(
            List<Fact> facts, String words, List<? extends Object> codes, Looked.Procedure looked) {
        if (!codes.isEmpty()) {
            String rule = looked.entry().succession().rule();
            String listed = codes.stream().map(Object::toString).collect(Collectors.joining(" or "));
            facts.add(Fact.of(words + listed + ".", source(looked.entry(), looked.codes(), rule)));
        }
    }

    static LookupFacts misquotes(List<Misquote> misquotes) {
        List<Fact> facts = new ArrayList<>();
        for (Misquote misquote : misquotes) {
            facts.add(Fact.labelled("claimed: ", misquote.claim(), List.of()));
            facts.add(Fact.labelled(misquote.verdict().word() + ": ", misquote.truth(), misquote.cites())
                    .in());
            misquote.instead()
                    .forEach(instead -> facts.add(Fact.labelled(
                                    "instead: ",
                                    String.join(", ", instead.codes()) + " - " + instead.what(),
                                    misquote.cites())
                            .in()));
        }
        return new LookupFacts("misquotes", "Commonly misquoted", facts);
    }

    private static List<LookupFacts> diagnosis(Looked.Diagnosis looked) {
        Citation source = edition(looked.edition());
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(
                looked.entry()
                        .map(entry -> entry.description()
                                + (entry.billable()
                                        ? ". It may stand on a claim."
                                        : ". Too short for a claim: one of the codes below it must be chosen."))
                        .orElse("There is no such diagnosis code; its category is loaded whole."),
                source));
        if (!looked.moment().isCoveredBy(looked.edition())) {
            facts.add(Fact.of(
                    "No edition for " + looked.moment().day().orElseThrow() + " is loaded; this is the one "
                            + looked.edition().period() + ".",
                    source));
        }
        List<Fact> below = looked.children().stream()
                .map(child -> Fact.labelled(child.code() + "  ", words(child), List.of(source)))
                .toList();
        return List.of(
                        new LookupFacts("summary", "What it is", facts),
                        new LookupFacts("children", "More specific", below))
                .stream()
                .filter(part -> !part.facts().isEmpty())
                .toList();
    }

    private static String words(DiagnosisEntry entry) {
        return entry.description() + (entry.billable() ? "" : " (too short for a claim)");
    }

    private static List<LookupFacts> noSuchCode(Looked.NoSuchCode looked) {
        List<Fact> facts = new ArrayList<>();
        Citation source = edition(looked.codes());
        facts.add(Fact.of(
                "`" + looked.word() + "` is not in the injection code set: "
                        + looked.codes().title() + ", " + looked.codes().period() + ".",
                source));
        List<Fact> near = looked.near().stream()
                .map(entry -> Fact.labelled(entry.code() + "  ", entry.summary(), List.of(source)))
                .toList();
        return List.of(
                        new LookupFacts("summary", "No such code", facts),
                        misquotes(looked.misquotes()),
                        new LookupFacts(
                                "near",
                                "Near codes that exist",
                                looked.misquotes().isEmpty() ? near : List.of()))
                .stream()
                .filter(part -> !part.facts().isEmpty())
                .toList();
    }

    /** Where the days and words of a code were read. */
    static Citation source(CodeEntry entry, Edition codes, String rule) {
        Confidence confidence = Confidence.valueOf(entry.confidence().name());
        return new Citation(codes.title(), entry.source(), rule, confidence);
    }

    /** An issue of a table as a citation. */
    static Citation edition(Edition edition) {
        return new Citation(edition.title(), edition.source(), "", Confidence.HIGH);
    }

    /** That an answer comes from an issue of other days than the one asked for. */
    static String dated(Moment moment, Edition edition) {
        return moment.isCoveredBy(edition)
                ? ""
                : " (no edition for " + moment.day().orElseThrow() + " is loaded; this one is " + edition.period()
                        + ")";
    }

    /** Codes with commas; of very many the first ones. */
    static String listed(Collection<?> codes) {
        String first = codes.stream().limit(MOST_CODES).map(Object::toString).collect(Collectors.joining(", "));
        int more = codes.size() - MOST_CODES;
        return more > 0 ? first + " and " + more + " more" : first;
    }

    static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
