package org.codingwizard.engine.ruleset;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.source.SourceSpan;
import org.codingwizard.engine.yaml.YamlMapping;
import org.codingwizard.spi.Modifier;
import org.codingwizard.spi.Severity;

/** Reads what a payer changes. */
final class PolicyReader {

    private static final FactId PRIOR_SESSIONS = new FactId("prior-sessions");
    private static final String EVERY_DRUG = "all";

    private final Readings readings;
    private final AdviceReader advice;

    PolicyReader(Readings readings) {
        this.readings = readings;
        this.advice = new AdviceReader(readings);
    }

    Policy policy(Part part) {
        return new Policy(
                Stream.of(
                                part.parts("asks").stream().map(this::ask),
                                part.entries("session-limits", this::asksOfSessions).stream()
                                        .flatMap(List::stream),
                                part.entries("intervals", this::asksOfInterval).stream()
                                        .flatMap(List::stream))
                        .flatMap(asks -> asks)
                        .toList(),
                part.parts("choices").stream().map(this::choice).toList(),
                part.parts("modifiers").stream().map(this::modifier).toList(),
                Stream.of(
                                part.entries("session-limits", this::sessionLimit),
                                part.entries("intervals", this::interval),
                                part.entries("unit-limits", this::unitLimit))
                        .flatMap(List::stream)
                        .toList(),
                part.entries("covered-diagnoses", this::coveredDiagnoses),
                part.parts("substitutions").stream().map(this::substitution).toList(),
                part.entries("not-billed", this::notBilled),
                part.entries("also-billed", this::alsoBilled),
                part.parts("overrides").stream().map(this::overruled).toList());
    }

    private Policy.Ask ask(Part part) {
        return new Policy.Ask(
                readings.step(part.text("after")),
                new FactId(part.text("question")),
                part.text("why"),
                part.condition("when"),
                readings.inForce(part),
                readings.cites(part, "this added question"),
                false,
                part.spanOf("after"));
    }

    /** The question that a limit compares, asked while the limit applies. */
    private List<Policy.Ask> asksOfSessions(YamlMapping.Entry entry) {
        return asksOf(Part.of(entry.value()), Condition.always());
    }

    /** Without an earlier session there is no day to count from. */
    private List<Policy.Ask> asksOfInterval(YamlMapping.Entry entry) {
        Condition none = new Condition.Test(
                PRIOR_SESSIONS, new Condition.Between(Optional.empty(), Optional.of(Bound.of(BigDecimal.ZERO))));
        return asksOf(Part.of(entry.value()), new Condition.Not(none));
    }

    private List<Policy.Ask> asksOf(Part part, Condition besides) {
        if (!part.has("asked-after")) {
            return List.of();
        }
        Condition when = part.has("when") ? new Condition.All(List.of(part.condition("when"), besides)) : besides;
        return part.parts("periods").stream()
                .map(period -> new Policy.Ask(
                        readings.step(part.text("asked-after")),
                        new FactId(part.text("counts")),
                        part.optional("why").orElseGet(() -> counted(part, period)),
                        when,
                        new InForce(period.date("from"), period.date("to")),
                        readings.optionalCites(period),
                        true,
                        part.spanOf("asked-after")))
                .toList();
    }

    /** Why a limit asks, with what is counted and in which time. */
    private static String counted(Part limit, Part period) {
        String scope = limit.text("scope");
        return limit.has("window")
                ? "The payer pays for " + period.text("at-most") + " sessions in " + limit.text("window")
                        + ", counted by " + scope + "; give the earlier ones in that time."
                : "The payer wants " + period.text("at-least") + " days or more between sessions, counted by " + scope
                        + ".";
    }

    private Policy.AddedChoice choice(Part part) {
        return new Policy.AddedChoice(
                new FactId(part.text("question")),
                QuestionReader.choice(part.text("add"), part),
                part.text("like"),
                readings.cites(part, "the choice `" + part.text("add") + "`"),
                part.spanOf("add"));
    }

    private Policy.LineModifier modifier(Part part) {
        Optional<Modifier> add = part.optional("add").map(Modifier::new);
        Optional<Modifier> forbidden = part.optional("forbid").map(Modifier::new);
        Optional<Modifier> off = forbidden.or(() -> part.optional("instead-of").map(Modifier::new));
        oneThing(part, add.isPresent() != forbidden.isPresent() && !(part.has("instead-of") && add.isEmpty()));
        return new Policy.LineModifier(
                add,
                off,
                part.optional("id").orElse(off.map(gone -> named(gone, add)).orElse("")),
                words(part, add.isEmpty() ? Severity.WARNING : Severity.NOTE),
                scope(
                        part,
                        "the modifier `" + add.or(() -> off).map(Modifier::text).orElse("") + "`",
                        part.span()));
    }

    private static String named(Modifier off, Optional<Modifier> add) {
        String id = "modifier-" + off.text().toLowerCase(Locale.ROOT);
        return id + (add.isEmpty() ? "-not-taken" : "-replaced");
    }

    private void oneThing(Part part, boolean one) {
        if (!one) {
            readings.say(Diagnostic.at(
                            part.span(),
                            DiagnosticCode.AMBIGUOUS_RULE,
                            "it is not said whether a modifier goes on or comes off")
                    .withHelp("give it `add`, or `forbid`, or `instead-of` together with `add`"));
        }
    }

    private PolicyLimit sessionLimit(YamlMapping.Entry entry) {
        Part part = Part.of(entry.value());
        return limit(PolicyLimit.Kind.SESSIONS, entry, part, "at-most");
    }

    private PolicyLimit interval(YamlMapping.Entry entry) {
        Part part = Part.of(entry.value());
        return limit(PolicyLimit.Kind.DAYS, entry, part, "at-least");
    }

    private PolicyLimit unitLimit(YamlMapping.Entry entry) {
        Part part = Part.of(entry.value());
        boolean line = part.text("per").equals("line");
        return limit(line ? PolicyLimit.Kind.UNITS_OF_A_LINE : PolicyLimit.Kind.UNITS_OF_A_DAY, entry, part, "at-most");
    }

    private PolicyLimit limit(PolicyLimit.Kind kind, YamlMapping.Entry entry, Part part, String number) {
        return new PolicyLimit(
                kind,
                entry.key().text(),
                part.wordSet("lines"),
                part.fact("counts"),
                part.condition("when"),
                part.text("window"),
                part.text("scope"),
                part.parts("periods").stream()
                        .map(period -> advice.dated(period, number))
                        .toList(),
                words(part, Severity.WARNING),
                entry.key().span());
    }

    private Policy.CoveredDiagnoses coveredDiagnoses(YamlMapping.Entry entry) {
        Part part = Part.of(entry.value());
        String id = entry.key().text();
        return new Policy.CoveredDiagnoses(
                id,
                part.wordSet("codes"),
                words(part, Severity.WARNING),
                scope(part, "the covered diagnoses `" + id + "`", entry.key().span()));
    }

    private Policy.Substitution substitution(Part part) {
        String line = part.text("line");
        return new Policy.Substitution(
                line,
                part.text("with"),
                part.optional("id").orElse("substituted-" + line),
                new Policy.Words(Severity.WARNING, part.text("says"), ""),
                scope(part, Set.of(line), "this substitution", part.span()));
    }

    private Policy.NotBilled notBilled(YamlMapping.Entry entry) {
        Part part = Part.of(entry.value());
        String id = entry.key().text();
        if (part.has("lines") == part.has("drugs")) {
            readings.say(Diagnostic.at(
                            entry.key().span(),
                            DiagnosticCode.AMBIGUOUS_RULE,
                            "it is not said what `" + id + "` takes off the claim")
                    .withHelp("give it either `lines` or `drugs`"));
        }
        Set<String> drugs = part.wordSet("drugs");
        return new Policy.NotBilled(
                id,
                drugs,
                drugs.contains(EVERY_DRUG),
                words(part, Severity.WARNING),
                scope(part, "what is not billed, `" + id + "`,", entry.key().span()));
    }

    private Policy.AlsoBilled alsoBilled(YamlMapping.Entry entry) {
        Part part = Part.of(entry.value());
        String id = entry.key().text();
        String what = "what is billed besides, `" + id + "`,";
        return new Policy.AlsoBilled(
                id,
                part.text("line"),
                part.number("units", 1),
                words(part, Severity.NOTE),
                scope(part, part.wordSet("beside"), what, entry.key().span()));
    }

    private Policy.Overruled overruled(Part part) {
        return new Policy.Overruled(
                part.text("finding"),
                new Policy.Words(Severity.NOTE, part.text("reason"), ""),
                scope(part, "the override of `" + part.text("finding") + "`", part.spanOf("finding")));
    }

    private PolicyRule.Scope scope(Part part, String what, SourceSpan span) {
        return scope(part, part.wordSet("lines"), what, span);
    }

    private PolicyRule.Scope scope(Part part, Set<String> lines, String what, SourceSpan span) {
        return new PolicyRule.Scope(
                lines, part.condition("when"), readings.inForce(part), readings.cites(part, what), span);
    }

    private static Policy.Words words(Part part, Severity otherwise) {
        Severity severity = part.has("severity") ? AdviceReader.severity(part) : otherwise;
        return new Policy.Words(severity, part.text("says"), part.text("remedy"));
    }
}
