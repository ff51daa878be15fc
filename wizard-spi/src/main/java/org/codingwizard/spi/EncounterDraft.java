package org.codingwizard.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * An encounter with its drafted claim lines, as an edit sees it. There is no place in it for who the patient is.
 *
 * @param dateOfService the day the encounter took place
 * @param payer the payer it is coded for
 * @param diagnoses ICD-10-CM codes as text, in the coder's order
 * @param facts answers about the whole encounter by question id
 * @param procedures answers about each injected target by question id, in order
 * @param lines the drafted claim lines
 */
public record EncounterDraft(
        LocalDate dateOfService,
        PayerId payer,
        List<String> diagnoses,
        Map<String, String> facts,
        List<Map<String, String>> procedures,
        List<ClaimLine> lines) {

    public EncounterDraft {
        diagnoses = List.copyOf(diagnoses);
        facts = Map.copyOf(facts);
        procedures = procedures.stream().map(Map::copyOf).toList();
        lines = List.copyOf(lines);
    }
}
