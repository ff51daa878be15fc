package org.codingwizard.engine.coding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
    private static final Set<String> LEFT = Set.of("LT", "FA", "F1", "F2", "F3", "F4", "TA", "T1", "T2", "T3", "T4");
    private static final Set<String> RIGHT = Set.of("RT", "F5", "F6", "F7", "F8", "F9", "T5", "T6", "T7", "T8", "T9");

    private final Tables tables;
    private final Answers answers;
    private final Drafted drafted;
    private final List<Removal> removals = new ArrayList<>();
    private final Set<AnswerKey> used = new HashSet<>();
    private final Map<AnswerKey, DraftLine> open = new LinkedHashMap<>();
    private final List<Notice> notices = new ArrayList<>();
    private final Set<String> said = new HashSet<>();

    PairPass(Tables tables, Answers answers, Drafted drafted) {
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
                if (isPair(lines.get(i), lines.get(j))) {
                    review(reviewed, i, j);
                }
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

    /** Questions that have to be answered, with the line that depends on each. */
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

    private static boolean isPair(DraftLine one, DraftLine other) {
        boolean procedures = !one.isVisit() && !other.isVisit() && !one.isDrug() && !other.isDrug();
        return procedures && !one.code().equals(other.code());
    }

    private void review(List<DraftLine> lines, int i, int j) {
        DraftLine one = lines.get(i);
        DraftLine other = lines.get(j);
        Optional<PairEdit> edit = tables.pair(one.code(), other.code());
        if (one.isGuidance() && other.isGuidance()) {
            onlyOneGuidance(one, other, edit);
            return;
        }
        if (edit.isEmpty()) {
            boolean covered = tables.hasPairs(one.code()) && tables.hasPairs(other.code());
            if (!covered) {
                say("pair-no-data", /* line= */ other, /* other= */ one, edit);
            }
            return;
        }
        boolean firstIsColumn1 = edit.get().column1().value().equals(one.code());
        DraftLine column1 = firstIsColumn1 ? one : other;
        DraftLine column2 = firstIsColumn1 ? other : one;
        if (!edit.get().allowsModifier()) {
            remove(column2, column1, "pair-not-separable", edit);
            return;
        }
        if (separate(column1, column2, edit.get())) {
            boolean told = toldApart(column1, column2);
            lines.set(firstIsColumn1 ? j : i, told ? column2 : column2.with(FIFTY_NINE, why(column2, edit.get())));
            say("pair-separated", column2, column1, edit);
        }
    }

    /** Guidance is one unit an encounter, of one kind: the code the pair edits put first, else the first one. */
    private void onlyOneGuidance(DraftLine one, DraftLine other, Optional<PairEdit> edit) {
        boolean otherStays =
                edit.filter(pair -> pair.column1().value().equals(other.code())).isPresent();
        remove(otherStays ? one : other, otherStays ? other : one, "guidance-once", edit);
    }

    private void remove(DraftLine line, DraftLine stays, String kind, Optional<PairEdit> edit) {
        Gone because = new Gone(stays.firstProcedure(), stays.code());
        Notice notice = new Notice(kind, line, stays, edit);
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
                    open.putIfAbsent(question(Math.max(first, second)), column2);
                } else if (!apart.get()) {
                    boolean contradicted = contradicted(first, second);
                    String kind = contradicted ? "separate-site-contradicted" : "pair-same-site";
                    removals.add(new Removal(
                            new Gone(second, column2.code()),
                            new Gone(first, column1.code()),
                            new Notice(kind, column2, column1, Optional.of(edit))));
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

    /** Whether anatomic modifiers on both lines say by themselves that the sites are different: other sides, or other digits. */
    private static boolean toldApart(DraftLine one, DraftLine other) {
        boolean sides = differ(marks(one, PairPass::side), marks(other, PairPass::side));
        boolean digits = differ(marks(one, PairPass::digit), marks(other, PairPass::digit));
        return sides || digits;
    }

    private static boolean differ(List<String> some, List<String> others) {
        return !some.isEmpty() && !others.isEmpty() && some.stream().noneMatch(others::contains);
    }

    private static List<String> marks(DraftLine line, Function<String, Optional<String>> mark) {
        return line.modifiers().stream()
                .flatMap(modifier -> mark.apply(modifier.text()).stream())
                .toList();
    }

    private static Optional<String> side(String modifier) {
        if (LEFT.contains(modifier)) {
            return Optional.of(Site.LEFT);
        }
        return RIGHT.contains(modifier) ? Optional.of(Site.RIGHT) : Optional.empty();
    }

    private static Optional<String> digit(String modifier) {
        boolean isSide = modifier.equals("LT") || modifier.equals("RT");
        return isSide ? Optional.empty() : side(modifier).map(side -> modifier);
    }

    private List<Reason> why(DraftLine line, PairEdit edit) {
        List<Reason> answered = line.procedures().stream()
                .map(PairPass::question)
                .flatMap(key -> answers
                        .find(key)
                        .map(answer -> new Reason(key, answer.words(), "claim-lines/pairs", tables.pairCitation(edit)))
                        .stream())
                .toList();
        return answered.isEmpty()
                ? line.because().stream()
                        .limit(1)
                        .map(reason -> new Reason(
                                reason.key(), reason.answer(), "claim-lines/pairs", tables.pairCitation(edit)))
                        .toList()
                : answered;
    }

    private void say(String kind, DraftLine line, DraftLine other, Optional<PairEdit> edit) {
        if (said.add(kind + line.code() + other.code())) {
            notices.add(new Notice(kind, line, other, edit));
        }
    }
}
