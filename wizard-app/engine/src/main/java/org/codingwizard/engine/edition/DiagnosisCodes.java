package org.codingwizard.engine.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
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
        return Optional.ofNullable(entries.get(dotted(code)));
    }

    /** True if the code's category is loaded, so that a code not found in it does not exist. */
    public boolean covers(String code) {
        return code.length() >= CATEGORY && entries.containsKey(code.substring(0, CATEGORY));
    }

    /** The codes one level below, in order; none for a code that has no further detail. */
    public List<DiagnosisEntry> children(String code) {
        String parent = dotted(code);
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

    /** The code as people write it, with its dot. */
    static String dotted(String code) {
        boolean undotted = code.length() > CATEGORY && code.indexOf('.') < 0;
        return undotted ? code.substring(0, CATEGORY) + "." + code.substring(CATEGORY) : code;
    }
}
