package org.codingwizard.engine.coding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.codingwizard.engine.coding.Certainty.Judgement;
import org.codingwizard.engine.ruleset.Draft.AddedModifier;
import org.codingwizard.spi.Modifier;

/** Checks modifiers of typed lines that tell of visits, components and repetition. */
final class ModifierCheck {

    private static final Set<String> COMPONENTS = Set.of("26", "TC");
    private static final Set<String> REPEATED = Set.of("76", "77");
    private static final Set<String> ELSEWHERE = Set.of("25", "JZ", "JW", "KX", "EJ", "GA", "GX", "GY", "GZ");
    private static final int SPLIT = 1;

    private final Tables tables;
    private final DraftedCodes drafted;
    private final Certainty certainty;
    private final CheckWriter out;

    ModifierCheck(Tables tables, DraftedCodes drafted, Certainty certainty, CheckWriter out) {
        this.tables = tables;
        this.drafted = drafted;
        this.certainty = certainty;
        this.out = out;
    }

    void check(List<DraftLine> lines) {
        boolean procedures = lines.stream().anyMatch(line -> LinePass.isProcedure(tables, line));
        for (DraftLine line : lines) {
            twentyFive(line, procedures);
            components(line);
            places(line);
            REPEATED.stream()
                    .filter(line::has)
                    .forEach(modifier -> out.say("repeat-modifier", line, Map.of("modifier", modifier)));
            unjudged(line);
        }
        twice(lines);
    }

    private void twentyFive(DraftLine line, boolean procedures) {
        if (line.has("25") && !line.isVisit()) {
            out.say("twenty-five-on-procedure", line);
        } else if (line.has("25") && !procedures) {
            out.say("twenty-five-alone", line);
        } else if (line.isVisit() && procedures && !line.has("25")) {
            out.say("visit-without-25", line);
        }
    }

    private void components(DraftLine line) {
        boolean whole =
                tables.fee(line.code()).filter(fee -> fee.pctc() != SPLIT).isPresent();
        for (Modifier modifier : line.modifiers()) {
            if (whole && COMPONENTS.contains(modifier.text())) {
                out.say("component-not-split", line, Map.of("modifier", modifier.text()));
            }
        }
        if (COMPONENTS.stream().allMatch(line::has)) {
            out.say("components-together", line);
        }
    }

    /** Modifiers that the rules add by place and by whose claim it is, such as 26 on guidance in a facility. */
    private void places(DraftLine line) {
        Map<Modifier, List<AddedModifier>> rules =
                drafted.modifiers(line.code()).stream().collect(Collectors.groupingBy(AddedModifier::add));
        rules.forEach((modifier, added) -> {
            List<Judgement> judged =
                    added.stream().map(rule -> certainty.of(rule.when())).toList();
            Map<String, String> words = Map.of("modifier", modifier.text());
            if (judged.contains(Judgement.YES) && !line.modifiers().contains(modifier)) {
                out.say("modifier-missing", line, words);
            } else if (judged.stream().allMatch(Judgement.NO::equals)
                    && line.modifiers().contains(modifier)) {
                out.say("modifier-out-of-place", line, words);
            }
        });
    }

    /** Two lines that nothing tells apart. */
    private void twice(List<DraftLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            for (int j = i + 1; j < lines.size(); j++) {
                DraftLine one = lines.get(i);
                DraftLine other = lines.get(j);
                boolean same = one.code().equals(other.code())
                        && Set.copyOf(one.modifiers()).equals(Set.copyOf(other.modifiers()));
                if (same && !SideMarks.isDistinct(one) && REPEATED.stream().noneMatch(one::has)) {
                    out.sayOfTwo("line-twice", one, other, Map.of());
                }
            }
        }
    }

    private void unjudged(DraftLine line) {
        String unknown = line.modifiers().stream()
                .filter(modifier -> !isJudged(modifier, line))
                .map(Modifier::text)
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            out.say("modifier-not-judged", line, Map.of("modifier", unknown));
        }
    }

    private boolean isJudged(Modifier modifier, DraftLine line) {
        String text = modifier.text();
        boolean known = COMPONENTS.contains(text)
                || REPEATED.contains(text)
                || SideMarks.saysDistinct(modifier)
                || ELSEWHERE.contains(text)
                || SideCheck.knows(modifier);
        return known
                || drafted.modifiers(line.code()).stream()
                        .anyMatch(added -> added.add().equals(modifier));
    }
}
