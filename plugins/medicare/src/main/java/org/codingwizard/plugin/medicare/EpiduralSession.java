package org.codingwizard.plugin.medicare;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.codingwizard.spi.Citation;
import org.codingwizard.spi.ClaimLine;
import org.codingwizard.spi.Confidence;
import org.codingwizard.spi.EncounterDraft;
import org.codingwizard.spi.EncounterEdit;
import org.codingwizard.spi.Finding;
import org.codingwizard.spi.Severity;

/** What one session of epidural injections may hold: one region, and at nerve roots two levels; it looks at all entries together. */
final class EpiduralSession implements EncounterEdit {

    /** The first day of the oldest of the contractors' policies. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 12, 5);

    private static final Set<String> UPPER = Set.of("62320", "62321", "62324", "62325", "64479");
    private static final Set<String> LOWER = Set.of("62322", "62323", "62326", "62327", "64483");
    private static final Set<String> AGAINST_PAIN = Set.of("therapeutic", "diagnostic");
    private static final int MOST_LEVELS = 2;
    private static final Citation ARTICLE = new Citation(
            "NGS billing article A58745 and its sisters, what one epidural session may hold",
            "https://verity.backworkai.com/policy/A58745",
            "payer table 1b",
            Confidence.HIGH);

    @Override
    public String id() {
        return "epidural-session";
    }

    @Override
    public List<Finding> review(EncounterDraft draft) {
        if (draft.dateOfService().isBefore(FIRST_DAY)) {
            return List.of();
        }
        return Stream.concat(regions(draft), levels(draft)).toList();
    }

    private static Stream<Finding> regions(EncounterDraft draft) {
        List<Integer> upper = procedures(draft, UPPER);
        List<Integer> lower = procedures(draft, LOWER);
        if (upper.isEmpty() || lower.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(new Finding(
                "epidural-one-region",
                Severity.WARNING,
                "Medicare covers epidural injections in one region in a session; here are neck or chest and lower back or sacrum.",
                "Expect one of the two to be denied; the record must show why both were needed on one day.",
                Stream.concat(upper.stream(), lower.stream())
                        .distinct()
                        .sorted()
                        .toList(),
                ARTICLE));
    }

    private static Stream<Finding> levels(EncounterDraft draft) {
        List<Integer> roots = IntStream.rangeClosed(1, draft.procedures().size())
                .filter(number -> atNerveRoots(draft.procedures().get(number - 1)))
                .boxed()
                .toList();
        List<Map<String, String>> entries =
                roots.stream().map(number -> draft.procedures().get(number - 1)).toList();
        long named =
                entries.stream().flatMap(EpiduralSession::levelNames).distinct().count();
        int counted = entries.stream()
                .filter(entry -> levelNames(entry).findAny().isEmpty())
                .mapToInt(entry -> Integer.parseInt(entry.getOrDefault("level-count", "0")))
                .sum();
        if (named + counted <= MOST_LEVELS) {
            return Stream.empty();
        }
        return Stream.of(new Finding(
                "transforaminal-levels",
                Severity.WARNING,
                "Medicare covers at most " + MOST_LEVELS
                        + " levels of transforaminal injections in a session; here are " + (named + counted) + ".",
                "Expect the further levels to be denied; both sides of a level are one.",
                roots,
                ARTICLE));
    }

    private static boolean atNerveRoots(Map<String, String> entry) {
        return "transforaminal".equals(entry.get("approach")) && againstPain(entry);
    }

    private static boolean againstPain(Map<String, String> entry) {
        return AGAINST_PAIN.contains(entry.getOrDefault("purpose", "therapeutic"));
    }

    /** The levels by name, without their sides. */
    private static Stream<String> levelNames(Map<String, String> entry) {
        return Arrays.stream(entry.getOrDefault("levels", "").split(",\\s*"))
                .map(level -> level.trim().split("\\s+")[0])
                .filter(level -> level.matches("[CTLS][0-9].*"));
    }

    private static List<Integer> procedures(EncounterDraft draft, Set<String> codes) {
        return draft.lines().stream()
                .filter(line -> codes.contains(line.code().value()))
                .map(ClaimLine::procedures)
                .flatMap(List::stream)
                .filter(number -> againstPain(draft.procedures().get(number - 1)))
                .distinct()
                .toList();
    }
}
