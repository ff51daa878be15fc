package org.codingwizard.engine.edition;

import java.util.Optional;
import org.codingwizard.spi.ProcedureCode;

/** How many units of a code the unit limits (MUE) allow. */
public sealed interface UnitLimit {

    /** The code that was asked for. */
    ProcedureCode code();

    /** The table that was asked. */
    Edition edition();

    /** The published limit, if there is one; none is not the same as no limit. */
    Optional<Published> published();

    /**
     * A limit in the table.
     *
     * @param value the most units; 0 means that the code is not payable
     * @param rationale the publisher's reason
     */
    record Published(ProcedureCode code, int value, Adjudication adjudication, String rationale, Edition edition)
            implements UnitLimit {
        @Override
        public Optional<Published> published() {
            return Optional.of(this);
        }
    }

    /** No limit in the table: it may be confidential, so the code is not therefore unlimited. */
    record NotPublished(ProcedureCode code, Edition edition) implements UnitLimit {
        @Override
        public Optional<Published> published() {
            return Optional.empty();
        }
    }

    /** What the units are counted over, and how firm the limit is (the adjudication indicator, MAI). */
    enum Adjudication {
        /** 1: each claim line by itself. */
        PER_LINE(1),
        /** 2: all lines of a day, absolute. */
        PER_DAY_ABSOLUTE(2),
        /** 3: all lines of a day, may be overridden where more was needed. */
        PER_DAY_CLINICAL(3);

        private final int indicator;

        Adjudication(int indicator) {
            this.indicator = indicator;
        }

        /** The published digit. */
        public int indicator() {
            return indicator;
        }
    }
}
