package org.codingwizard.engine.lookup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import org.codingwizard.engine.edition.BillingUnit;
import org.codingwizard.engine.edition.CodeEntry;
import org.codingwizard.engine.edition.CodeStatus;
import org.codingwizard.engine.edition.DiagnosisEntry;
import org.codingwizard.engine.edition.Edition;
import org.codingwizard.engine.edition.FeeScheduleEntry;
import org.codingwizard.engine.edition.PairEdit;
import org.codingwizard.engine.edition.UnitLimit;
import org.codingwizard.engine.ruleset.Misquote;
import org.codingwizard.spi.ProcedureCode;

/** What is known about a code that somebody asked for. */
public sealed interface Looked {

    /** One answer for whichever kind this is. */
    <R> R match(Cases<R> cases);

    /** Whether something is known: there is such a code, or it is known that it is misquoted. */
    default boolean isAnswered() {
        return match(new Cases<Boolean>(
                procedure -> true,
                diagnosis -> diagnosis.entry().isPresent(),
                noSuchCode -> !noSuchCode.misquotes().isEmpty()));
    }

    /** What to do with each kind of answer. */
    record Cases<R>(
            Function<? super Procedure, ? extends R> procedure,
            Function<? super Diagnosis, ? extends R> diagnosis,
            Function<? super NoSuchCode, ? extends R> noSuchCode) {}

    /**
     * The day an answer is for.
     *
     * @param day the day; empty if none was named
     * @param loaded every loaded edition
     */
    record Moment(Optional<LocalDate> day, List<Edition> loaded) {
        public Moment {
            loaded = List.copyOf(loaded);
        }

        /** Whether an edition speaks of the day; when no day was named, each speaks of its own days. */
        public boolean isCoveredBy(Edition edition) {
            return day.map(edition::covers).orElse(true);
        }
    }

    /**
     * A procedure, drug or supply code.
     *
     * @param status whether it was in force on the day; empty if no day was named, or none that the code set covers
     * @param tables what the tables say that change with the day; empty where nothing can be said of it
     * @param selection what leads to it; empty where nothing can be said of the day
     * @param misquotes what is claimed about it and does not hold
     */
    record Procedure(
            CodeEntry entry,
            Moment moment,
            Edition codes,
            Optional<CodeStatus> status,
            Optional<Tables> tables,
            Optional<Selection> selection,
            List<Misquote> misquotes)
            implements Looked {
        public Procedure {
            misquotes = List.copyOf(misquotes);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.procedure().apply(this);
        }
    }

    /**
     * What the published tables say of a code.
     *
     * @param pairs the pair edits with the codes that the wizard drafts
     * @param hasPairs whether the pair edits know the code at all
     * @param imaging the pair edits with guidance codes
     * @param primaries the procedures beside one of which it must stand, as an add-on
     * @param addOns the add-ons that may stand beside it
     */
    record Tables(
            Optional<FeeScheduleEntry> fee,
            UnitLimit limit,
            Optional<BillingUnit> billingUnit,
            List<PairEdit> pairs,
            boolean hasPairs,
            List<PairEdit> imaging,
            SortedSet<ProcedureCode> primaries,
            SortedSet<ProcedureCode> addOns,
            Sources sources) {
        public Tables {
            pairs = List.copyOf(pairs);
            imaging = List.copyOf(imaging);
        }
    }

    /** The editions that were asked, for saying so where they hold nothing. */
    record Sources(Edition fees, Edition limits, Edition pairs, Edition addOns, Edition units) {}

    /**
     * A diagnosis code.
     *
     * @param entry empty if there is no such code although its category is loaded
     * @param children the codes one level below it, or below the nearest one above it
     */
    record Diagnosis(
            String code, Optional<DiagnosisEntry> entry, List<DiagnosisEntry> children, Edition edition, Moment moment)
            implements Looked {
        public Diagnosis {
            children = List.copyOf(children);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.diagnosis().apply(this);
        }
    }

    /**
     * Something that is in no table.
     *
     * @param misquotes what is claimed about it; none if nobody is known to quote it
     * @param near codes that may have been meant
     */
    record NoSuchCode(String word, Edition codes, List<Misquote> misquotes, List<CodeEntry> near) implements Looked {
        public NoSuchCode {
            misquotes = List.copyOf(misquotes);
            near = List.copyOf(near);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noSuchCode().apply(this);
        }
    }
}
