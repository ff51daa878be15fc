package org.codingwizard.engine.coding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.codingwizard.engine.edition.PairEdit;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.session.Scope;
import org.codingwizard.spi.Modifier;

/** Applies the NCCI pair edits to drafted lines: what stays, what takes modifier 59, what goes, and what has to be asked. */
final class PairPass {

    static final FactId SEPARATE_SITE = new FactId("separate-site");
    private static final Modifier FIFTY_NINE = new Modifier("59");

    private final Tables tables;
    private final Answers answers;
    private final Drafted drafted;
    private final Overrides overrides;
    private final List<Removal> removals = new ArrayList<>();
    private final Set<AnswerKey> used = new HashSet<>();
    private final Map<AnswerKey, DraftLine> open = new LinkedHashMap<>();
    private final List<Notice> notices = new ArrayList<>();
    private final Set<String> said = new HashSet<>();

    PairPass(Tables tables, Answers answers, Drafted drafted, Overrides overrides) {
        this.overrides = overrides;
        this.tables = tables;
        this.answers = answers;
        this.drafted = drafted;
    }

    /** A code that a procedure does not contribute after all. */
    record Gone(int procedure, String code) {}

    /** A contribution that another one takes off the claim, and what is to be said about it. */
    private record Removal(Gone goes, Gone because, Notice notice) {}

    /**
     * What is to be said about a pair.
     *
     * @param kind which edit speaks
     */
    record Notice(String kind, DraftLine line, DraftLine other, Optional<PairEdit> edit) {}

    /** The lines with the modifiers the edits want; afterwards the other methods tell the rest. */
    List<DraftLine> review(List<DraftLine> lines) {
        List<DraftLine> reviewed = new ArrayList<>(lines);
        for (int i = 0; i < lines.size(); i++) {
            for (int j = i + 1; j < lines.size(); j++) {
                review(reviewed, i, j);
            }
        }
        return reviewed;
    }

    /**
     * Contributions that must go, in no order. One that goes itself takes no other with it, so only those are named that are taken off by
     * what stays; the rest is seen when the lines are made again.
     */
    Set<Gone> gone() {
        return applied().stream().map(Removal::goes).collect(Collectors.toSet());
    }

    private List<Removal> applied() {
        Set<Gone> going = removals.stream().map(Removal::goes).collect(Collectors.toSet());
        List<Removal> byWhatStays = removals.stream()
                .filter(removal -> !going.contains(removal.because()))
                .toList();
        return byWhatStays.isEmpty() ? removals : byWhatStays;
    }

    /** Questions that have to be answered, each with the line whose site is compared. */
    Map<AnswerKey, DraftLine> open() {
        return open;
    }

    /** The answers that were looked at. */
    Set<AnswerKey> used() {
        return used;
    }

    /** What is to be said: about what goes as long as something goes, and in the end about what stays. */
    List<Notice> notices() {
        return removals.isEmpty()
                ? notices
                : applied().stream().map(Removal::notice).distinct().toList();
    }

    private void review(List<DraftLine> lines, int i, int j) {
        PairVerdict verdict = PairVerdict.of(tables, lines.get(i), lines.get(j));
        switch (verdict.state()) {
            case NOT_COMPARED, FINE -> {}
            case NO_DATA -> say("pair-no-data", verdict);
            case ONE_GUIDANCE -> remove("guidance-once", verdict);
            case NEVER -> remove("pair-not-separable", verdict);
            case SEPARABLE -> separate(lines, i, j, verdict);
        }
    }

    private void separate(List<DraftLine> lines, int i, int j, PairVerdict verdict) {
        DraftLine line = verdict.yields();
        PairEdit edit = verdict.edit().orElseThrow();
        if (separate(verdict.stays(), line, edit)) {
            boolean told = SideMarks.tellApart(verdict.stays(), line);
            int place = lines.get(i).code().equals(line.code()) ? i : j;
            lines.set(place, told ? line : line.with(FIFTY_NINE, why(line, edit)));
            say("pair-separated", verdict);
        } else if (overrides.apply("pair-same-site", line, verdict.stays())) {
            say("pair-same-site", verdict);
        }
    }

    private void remove(String kind, PairVerdict verdict) {
        DraftLine line = verdict.yields();
        if (overrides.apply(kind, line, verdict.stays())) {
            say(kind, verdict);
            return;
        }
        Gone because =
                new Gone(verdict.stays().firstProcedure(), verdict.stays().code());
        Notice notice = new Notice(kind, line, verdict.stays(), verdict.edit());
        line.procedures()
                .forEach(procedure -> removals.add(new Removal(new Gone(procedure, line.code()), because, notice)));
    }

    /** Whether every part of the second line is known to be at another site than the first. */
    private boolean separate(DraftLine column1, DraftLine column2, PairEdit edit) {
        boolean all = true;
        for (int second : column2.procedures()) {
            for (int first : column1.procedures()) {
                Optional<Boolean> apart = apart(first, second);
                if (apart.isEmpty()) {
                    open.putIfAbsent(question(Math.max(first, second)), first < second ? column1 : column2);
                } else if (!apart.get()) {
                    boolean contradicted = contradicted(first, second);
                    String kind = contradicted ? "separate-site-contradicted" : "pair-same-site";
                    if (!overrides.apply(kind, column2, column1)) {
                        removals.add(new Removal(
                                new Gone(second, column2.code()),
                                new Gone(first, column1.code()),
                                new Notice(kind, column2, column1, Optional.of(edit))));
                    }
                }
                all = all && apart.orElse(false);
            }
        }
        return all;
    }

    private Optional<Boolean> apart(int first, int second) {
        if (first == second) {
            return Optional.of(false);
        }
        Optional<Boolean> known = Whereabouts.of(first, drafted).apart(Whereabouts.of(second, drafted));
        return known.or(() -> contradicted(first, second) ? Optional.of(false) : Optional.empty())
                .or(() -> answered(Math.max(first, second)))
                .or(() -> answered(Math.min(first, second)));
    }

    private boolean contradicted(int first, int second) {
        Optional<Boolean> one = answered(first);
        Optional<Boolean> other = answered(second);
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }

    private Optional<Boolean> answered(int procedure) {
        used.add(question(procedure));
        return answers.find(question(procedure))
                .filter(answer -> answer.is(Answer.Kind.GIVEN))
                .map(answer -> answer.value().words().equals("yes"));
    }

    private static AnswerKey question(int procedure) {
        return new AnswerKey(Scope.procedure(procedure), SEPARATE_SITE);
    }

    private List<Reason> why(DraftLine line, PairEdit edit) {
        List<Reason> answered = line.procedures().stream()
                .map(PairPass::question)
                .flatMap(key -> answers
                        .find(key)
                        .map(answer -> new Reason(
                                key, answer.words(), "claim-lines/pairs", List.of(tables.pairCitation(edit))))
                        .stream())
                .toList();
        return answered.isEmpty()
                ? line.because().stream()
                        .limit(1)
                        .map(reason -> reason.under("claim-lines/pairs", List.of(tables.pairCitation(edit))))
                        .toList()
                : answered;
    }

    private void say(String kind, PairVerdict verdict) {
        if (said.add(kind + verdict.yields().code() + verdict.stays().code())) {
            notices.add(new Notice(kind, verdict.yields(), verdict.stays(), verdict.edit()));
        }
    }
}
