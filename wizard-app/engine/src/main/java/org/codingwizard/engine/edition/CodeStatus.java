package org.codingwizard.engine.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.codingwizard.spi.ProcedureCode;

/** Whether a procedure code may be used on a day. */
public sealed interface CodeStatus {

    /** The code that was asked for. */
    ProcedureCode code();

    /** The code set that was asked. */
    Edition edition();

    /** One answer for each status, so that none can be forgotten. */
    <R> R match(Cases<R> cases);

    /** True if the code may be used on that day, as far as the code set knows. */
    default boolean isInForce() {
        return match(new Cases<>(inForce -> true, notYet -> false, retired -> false, noSuchCode -> false));
    }

    /** What to do in each case. */
    record Cases<R>(
            Function<? super InForce, ? extends R> inForce,
            Function<? super NotYet, ? extends R> notYet,
            Function<? super Retired, ? extends R> retired,
            Function<? super NoSuchCode, ? extends R> noSuchCode) {}

    /** In force on that day. */
    record InForce(CodeEntry entry, Edition edition) implements CodeStatus {
        @Override
        public ProcedureCode code() {
            return entry.code();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.inForce().apply(this);
        }
    }

    /** Not introduced before its first day. */
    record NotYet(CodeEntry entry, LocalDate firstDay, Edition edition) implements CodeStatus {
        @Override
        public ProcedureCode code() {
            return entry.code();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notYet().apply(this);
        }
    }

    /** Ended with its last day. */
    record Retired(CodeEntry entry, LocalDate lastDay, Edition edition) implements CodeStatus {
        @Override
        public ProcedureCode code() {
            return entry.code();
        }

        /** The codes to use instead, where a source names them, the nearest first. */
        public List<ProcedureCode> successors() {
            return entry.succession().successors();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.retired().apply(this);
        }
    }

    /** Not in the loaded codes; these cover injections only, so others may well exist. */
    record NoSuchCode(ProcedureCode code, Edition edition) implements CodeStatus {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noSuchCode().apply(this);
        }
    }
}
