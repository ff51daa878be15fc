package org.codingwizard.engine.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.codingwizard.engine.edition.DiagnosisCodes;
import org.codingwizard.engine.edition.DiagnosisEntry;
import org.codingwizard.engine.ruleset.LineRules;

/** Looks the diagnoses up in the edition of the day: whether each exists and says enough, and which lines point to them. */
final class DiagnosisPass {

    private static final int MOST_POINTERS = 4;
    private static final int FEW = 6;

    private final EditWriter writer;
    private final Tables tables;
    private final DiagnosisCodes codes;
    private final Diagnoses diagnoses;

    DiagnosisPass(LineRules rules, Tables tables, Diagnoses diagnoses) {
        this.writer = new EditWriter(rules, tables.date());
        this.tables = tables;
        this.codes = tables.editions().diagnosisCodes();
        this.diagnoses = diagnoses;
    }

    /** The diagnoses a line points to, as many as it has room for. */
    List<DiagnosisPointer> pointers(DraftLine line) {
        return diagnoses.of(line.procedures()).stream()
                .limit(MOST_POINTERS)
                .map(code -> new DiagnosisPointer(diagnoses.all().indexOf(code) + 1, code))
                .toList();
    }

    /** What is to be said about the codes. */
    List<CodedFinding> findings() {
        if (!codes.edition().covers(tables.date())) {
            return notChecked(diagnoses.all(), "{edition}, holds " + days());
        }
        List<CodedFinding> findings = new ArrayList<>();
        diagnoses.all().stream().filter(codes::covers).forEach(code -> findings.addAll(judged(code)));
        List<String> others =
                diagnoses.all().stream().filter(code -> !codes.covers(code)).toList();
        findings.addAll(notChecked(others, "{edition}, does not have that part of the code set"));
        return List.copyOf(findings);
    }

    private String days() {
        return codes.edition().period().toString();
    }

    private List<CodedFinding> judged(String code) {
        Map<String, String> words = words(Map.of("diagnosis", code));
        return codes.find(code)
                .map(entry -> entry.billable()
                        ? List.<CodedFinding>of()
                        : List.of(said("diagnosis-not-specific", words, "codes", below(code))))
                .orElseGet(() -> List.of(said("diagnosis-not-found", words, "near", near(code))));
    }

    private CodedFinding said(String kind, Map<String, String> words, String word, String meaning) {
        words.put(word, meaning);
        return writer.finding(kind, words, List.of());
    }

    private String near(String code) {
        DiagnosisEntry nearest = codes.nearest(code).orElseThrow();
        return nearest.billable()
                ? "The nearest code is " + named(nearest) + ", which is not divided further"
                : "Under " + nearest.code() + " there are " + below(nearest.code());
    }

    /** The codes that may be billed when they are few, otherwise the next parts with a dash for what is still to be added. */
    private String below(String code) {
        List<DiagnosisEntry> billable = codes.billableBelow(code);
        List<DiagnosisEntry> shown = billable.size() <= FEW ? billable : codes.children(code);
        String number = billable.size() + (billable.size() == 1 ? " code" : " codes");
        String more = shown.size() > FEW ? "; and " + (shown.size() - FEW) + " more" : "";
        return number + ": "
                + shown.stream().limit(FEW).map(DiagnosisPass::named).collect(Collectors.joining("; ")) + more;
    }

    private static String named(DiagnosisEntry entry) {
        return entry.code() + (entry.billable() ? "" : "-") + " " + entry.description();
    }

    private List<CodedFinding> notChecked(List<String> given, String why) {
        if (given.isEmpty()) {
            return List.of();
        }
        Map<String, String> words = words(Map.of("diagnoses", String.join(", ", given)));
        return List.of(said("diagnosis-not-checked", words, "why", Words.fill(why, words)));
    }

    /** The lines that have more diagnoses than room for them. */
    List<CodedFinding> crowded(List<DraftLine> lines) {
        Map<String, List<DraftLine>> crowded = lines.stream()
                .filter(line -> diagnoses.of(line.procedures()).size() > MOST_POINTERS)
                .collect(Collectors.groupingBy(this::leftOut, LinkedHashMap::new, Collectors.toList()));
        return crowded.entrySet().stream()
                .map(same -> crowded(same.getKey(), same.getValue()))
                .toList();
    }

    private String leftOut(DraftLine line) {
        return diagnoses.of(line.procedures()).stream().skip(MOST_POINTERS).collect(Collectors.joining(", "));
    }

    private CodedFinding crowded(String leftOut, List<DraftLine> lines) {
        String named = lines.stream().map(DraftLine::code).distinct().collect(Collectors.joining(", "));
        List<Integer> procedures = lines.stream()
                .flatMapToInt(line -> line.procedures().stream().mapToInt(Integer::intValue))
                .distinct()
                .sorted()
                .boxed()
                .toList();
        Map<String, String> words = words(Map.of("lines", named, "limit", Integer.toString(MOST_POINTERS)));
        words.put("diagnoses", leftOut);
        return writer.finding("diagnosis-pointers", words, procedures);
    }

    private Map<String, String> words(Map<String, String> own) {
        Map<String, String> words = new LinkedHashMap<>(own);
        words.put("date-of-service", tables.date().toString());
        words.put("edition", codes.edition().title());
        return words;
    }
}
