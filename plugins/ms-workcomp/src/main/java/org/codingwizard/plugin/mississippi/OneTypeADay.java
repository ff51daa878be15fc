package org.codingwizard.plugin.mississippi;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.codingwizard.spi.Citation;
import org.codingwizard.spi.ClaimLine;
import org.codingwizard.spi.Confidence;
import org.codingwizard.spi.EncounterDraft;
import org.codingwizard.spi.EncounterEdit;
import org.codingwizard.spi.Finding;
import org.codingwizard.spi.Severity;

/**
 * One type of pain procedure is paid a day. In Java, because the types are counted over all lines of the encounter, and a condition of a
 * policy looks at one entry.
 */
final class OneTypeADay implements EncounterEdit {

    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 6, 15);

    private static final Citation SECTION = new Citation(
            "Mississippi Workers' Compensation Medical Fee Schedule, pain management, section II",
            "https://print.casetext.com/regulation/mississippi-administrative-code/title-20-labor/part-2-mississippi-workers-compensation-medical-fee-schedule/pain-management/section-20-2-ii-reimbursement-for-pain-management-services",
            "payer table 2",
            Confidence.HIGH);

    /** The first code of each type; further levels and guidance follow it. */
    private static final Map<String, Set<String>> TYPES = Map.of(
            "trigger point", Set.of("20552", "20553"),
            "sacroiliac", Set.of("27096", "64451", "G0260"),
            "epidural", Set.of("62320", "62321", "62322", "62323", "64479", "64483"),
            "facet joint", Set.of("64490", "64493", "0213T", "0216T"),
            "sympathetic nerve", Set.of("64505", "64510", "64517", "64520", "64530"));

    @Override
    public String id() {
        return "one-type-a-day";
    }

    @Override
    public List<Finding> review(EncounterDraft draft) {
        List<String> types = TYPES.entrySet().stream()
                .filter(type -> draft.lines().stream().anyMatch(line -> isOf(type.getValue(), line)))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        return types.size() < 2 || draft.dateOfService().isBefore(FIRST_DAY)
                ? List.of()
                : List.of(finding(types, draft));
    }

    private Finding finding(List<String> types, EncounterDraft draft) {
        Set<String> codes = TYPES.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        return new Finding(
                id(),
                Severity.WARNING,
                "Mississippi workers' compensation pays one type of pain procedure a day; here are " + types.size()
                        + ": " + String.join(", ", types) + ".",
                "Expect all but one to be denied. A second procedure of one type takes 51 and is paid at 25 %.",
                draft.lines().stream()
                        .filter(line -> isOf(codes, line))
                        .flatMap(line -> line.procedures().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                SECTION);
    }

    private static boolean isOf(Set<String> codes, ClaimLine line) {
        return codes.contains(line.code().value());
    }
}
