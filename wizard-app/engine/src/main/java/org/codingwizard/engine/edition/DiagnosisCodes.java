package org.codingwizard.engine.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.codingwizard.engine.diagnostic.Checked;

/** ICD-10-CM codes of the categories around pain, joints, nerves and headache, each category whole. */
public final class DiagnosisCodes {

    private static final List<String> COLUMNS = List.of("code", "billable", "description");
    private static final int CATEGORY = 3;

    private final Edition edition;
    private final NavigableMap<String, DiagnosisEntry> entries;

    private DiagnosisCodes(Edition edition, NavigableMap<String, DiagnosisEntry> entries) {
        this.edition = edition;
        this.entries = entries;
    }

    static Checked<DiagnosisCodes> read(TableReader reader, Edition edition) {
        return reader.byKey(edition, COLUMNS, row -> entry(row, edition), DiagnosisEntry::code)
                .map(entries -> new DiagnosisCodes(edition, new TreeMap<>(entries)));
    }

    private static DiagnosisEntry entry(TableRow row, Edition edition) {
        return new DiagnosisEntry(row.filled(0), row.yes(1), row.filled(2), edition);
    }

    /** The issue these codes come from. */
    public Edition edition() {
        return edition;
    }

    /** A code, given with or without its dot; empty if there is no such code in the loaded categories. */
    public Optional<DiagnosisEntry> find(String code) {
        return Optional.ofNullable(entries.get(written(code)));
    }

    /** True if the code's category is loaded, so that a code not found in it does not exist. */
    public boolean covers(String code) {
        return code.length() >= CATEGORY && entries.containsKey(written(code).substring(0, CATEGORY));
    }

    /** The longest beginning of a code that is a code itself; empty if not even its category is loaded. */
    public Optional<DiagnosisEntry> nearest(String code) {
        String whole = written(code);
        return IntStream.iterate(whole.length(), length -> length >= CATEGORY, length -> length - 1)
                .mapToObj(length -> entries.get(whole.substring(0, length)))
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    /** The codes below a code that may stand on a claim, in order. */
    public List<DiagnosisEntry> billableBelow(String code) {
        String parent = written(code);
        return entries.tailMap(parent, false).values().stream()
                .takeWhile(entry -> entry.code().startsWith(parent))
                .filter(DiagnosisEntry::billable)
                .toList();
    }

    /** The codes one level below, in order; none for a code that has no further detail. */
    public List<DiagnosisEntry> children(String code) {
        String parent = written(code);
        List<DiagnosisEntry> children = new ArrayList<>();
        for (DiagnosisEntry entry : entries.tailMap(parent, false).values()) {
            if (!entry.code().startsWith(parent)) {
                break;
            }
            boolean deeper = !children.isEmpty()
                    && entry.code().startsWith(children.get(children.size() - 1).code());
            if (!deeper) {
                children.add(entry);
            }
        }
        return List.copyOf(children);
    }

    /** A code as it is published, in capitals and with its dot, however it was typed. */
    public static String written(String code) {
        String capitals = code.toUpperCase(Locale.ROOT);
        boolean undotted = capitals.length() > CATEGORY && capitals.indexOf('.') < 0;
        return undotted ? capitals.substring(0, CATEGORY) + "." + capitals.substring(CATEGORY) : capitals;
    }
}
