package org.codingwizard.engine.edition;

import java.util.List;
import org.codingwizard.spi.ProcedureCode;

/**
 * The edit between two codes on a day.
 *
 * @param row the row in force on that day
 * @param everyRowSeen all rows of the two codes in either order, the ended and withdrawn ones included
 */
public record PairEdit(PairEditRow row, List<PairEditRow> everyRowSeen) {

    public PairEdit {
        everyRowSeen = List.copyOf(everyRowSeen);
    }

    /** The code that is paid. */
    public ProcedureCode column1() {
        return row.column1();
    }

    /** The code that is part of the other, and that takes the modifier if one may separate them. */
    public ProcedureCode column2() {
        return row.column2();
    }

    /** True if a modifier separates the pair where the services were separate; false if none ever does. */
    public boolean allowsModifier() {
        return row.indicator() == PairIndicator.SEPARATE_WITH_MODIFIER;
    }

    /** The publisher's reason. */
    public String rationale() {
        return row.rationale();
    }

    /** How it is known which code is column 1. */
    public ColumnOrder order() {
        return row.order();
    }

    /** The issue the row comes from. */
    public Edition edition() {
        return row.edition();
    }
}
