package org.codingwizard.engine.coding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.codingwizard.spi.ProcedureCode;

/** Finds add-on codes that stand on a claim without any of the codes they may be added to. */
final class AddOnPass {

    /** Which edit speaks. */
    static final String KIND = "add-on-without-primary";

    private static final int MOST_NAMED = 8;

    private final Tables tables;

    AddOnPass(Tables tables) {
        this.tables = tables;
    }

    /** The add-on lines none of whose primaries stands on the claim and is in force. */
    List<DraftLine> alone(List<DraftLine> lines) {
        Set<String> standing = lines.stream()
                .map(DraftLine::code)
                .filter(code -> tables.status(code).isInForce())
                .collect(Collectors.toSet());
        return lines.stream().filter(line -> isAlone(line.code(), standing)).toList();
    }

    private boolean isAlone(String code, Set<String> standing) {
        SortedSet<ProcedureCode> primaries = tables.primaries(code);
        return !primaries.isEmpty()
                && primaries.stream().map(ProcedureCode::value).noneMatch(standing::contains)
                && standing.stream().noneMatch(tables::endedBeforeAddOns);
    }

    /** What replaces the words in braces when the edit speaks of a line. */
    Map<String, String> words(String code) {
        List<String> primaries = tables.primaries(code).stream()
                .map(ProcedureCode::value)
                .filter(primary -> tables.status(primary).isInForce())
                .toList();
        int more = primaries.size() - MOST_NAMED;
        String named = primaries.stream()
                .limit(more > 1 ? MOST_NAMED : primaries.size())
                .collect(Collectors.joining(", "));
        return Map.of("line", code, "primaries", more > 1 ? named + " and " + more + " more" : named);
    }
}
