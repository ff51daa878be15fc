package org.codingwizard.engine.coding;

import java.util.List;
import java.util.Map;
import org.codingwizard.engine.diagnostic.Suggestions;
import org.codingwizard.engine.edition.CodeStatus;
import org.codingwizard.spi.ProcedureCode;

/** Checks that the codes of typed lines exist and were in force on the day. */
final class CodeCheck {

    private static final int MOST_NAMED = 6;

    private final Tables tables;
    private final CheckWriter out;

    CodeCheck(Tables tables, CheckWriter out) {
        this.tables = tables;
        this.out = out;
    }

    /** The lines that may stand on a claim of the day, as far as is known; of the others it is said why not. */
    List<DraftLine> standing(List<DraftLine> lines) {
        return lines.stream().filter(this::stands).toList();
    }

    private boolean stands(DraftLine line) {
        return tables.status(line.code())
                .match(new CodeStatus.Cases<>(
                        inForce -> true,
                        notYet -> notInForce(line),
                        retired -> notInForce(line),
                        noSuchCode -> line.isVisit() || knownElsewhere(line)));
    }

    private boolean notInForce(DraftLine line) {
        out.add(List.of(EditPass.notInForce(tables, out.words(), line)));
        return false;
    }

    private boolean knownElsewhere(DraftLine line) {
        String code = line.code();
        if (tables.fee(code).isPresent() || tables.limit(code).isPresent() || tables.hasPairs(code)) {
            out.say("code-days-unknown", line);
            return true;
        }
        out.say("no-such-code", line, Map.of("nearest", nearest(code)));
        return false;
    }

    private String nearest(String code) {
        List<String> inForce =
                tables.codesInForce().stream().map(ProcedureCode::value).toList();
        List<String> near =
                Suggestions.near(code, inForce).stream().limit(MOST_NAMED).toList();
        return near.isEmpty() ? "none is near" : "the nearest are " + String.join(", ", near);
    }
}
