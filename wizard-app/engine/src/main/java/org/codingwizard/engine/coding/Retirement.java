package org.codingwizard.engine.coding;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.codingwizard.engine.edition.CodeEntry;
import org.codingwizard.engine.edition.CodeStatus;
import org.codingwizard.spi.ProcedureCode;

/** Says what became of codes that are not in force on a day, and what is used instead. */
final class Retirement {

    private Retirement() {}

    /** The codes to use instead of an ended one, to follow the day on which it ended; empty if none is known. */
    static String successors(CodeEntry ended) {
        List<ProcedureCode> successors = ended.succession().successors();
        if (successors.isEmpty()) {
            return "";
        }
        String rule = ended.succession().rule();
        return (successors.size() == 1 ? "; its successor is " : "; its successors are ")
                + listed(successors)
                + (rule.isEmpty() ? "" : " (" + rule + ")");
    }

    /** One sentence for each code of which there is something to say, each with a blank before it. */
    static String sentences(Collection<CodeStatus> statuses) {
        return statuses.stream().map(Retirement::sentence).collect(Collectors.joining());
    }

    /** Why a code is not in force, with a blank before it; empty if it is. */
    static String sentence(CodeStatus status) {
        String code = " " + status.code();
        return status.match(new CodeStatus.Cases<>(
                inForce -> "",
                notYet -> code + " is in force from " + notYet.firstDay() + ".",
                retired -> code + " ended on " + retired.lastDay() + successors(retired.entry()) + ".",
                noSuchCode -> code + " is not in the loaded code set."));
    }

    private static String listed(List<ProcedureCode> codes) {
        return codes.stream().map(ProcedureCode::value).collect(Collectors.joining(" or "));
    }
}
