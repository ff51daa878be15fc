package org.codingwizard.engine.render;

import static org.codingwizard.engine.render.LookupWords.dated;
import static org.codingwizard.engine.render.LookupWords.edition;
import static org.codingwizard.engine.render.LookupWords.listed;
import static org.codingwizard.engine.render.LookupWords.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.codingwizard.engine.edition.BilateralIndicator;
import org.codingwizard.engine.edition.ColumnOrder;
import org.codingwizard.engine.edition.FeeScheduleEntry;
import org.codingwizard.engine.edition.PairEdit;
import org.codingwizard.engine.edition.UnitLimit;
import org.codingwizard.engine.lookup.Looked;
import org.codingwizard.engine.lookup.Selection;
import org.codingwizard.engine.render.LookupFacts.Fact;
import org.codingwizard.spi.ProcedureCode;

/** Says what the published tables hold of a code. */
final class TableWords {

    private static final Map<String, String> GLOBAL_DAYS = Map.of(
            "000", "000: the day of the procedure alone",
            "010", "010: the day of the procedure and ten days after it",
            "090", "090: the day before, the day of the procedure and 90 days after it",
            "XXX", "XXX: the count of days does not apply",
            "YYY", "YYY: the contractor sets them",
            "ZZZ", "ZZZ: an add-on, with the days of its primary procedure",
            "MMM", "MMM: maternity");

    private final Looked.Procedure looked;
    private final ProcedureCode code;

    private TableWords(Looked.Procedure looked) {
        this.looked = looked;
        this.code = looked.entry().code();
    }

    static List<LookupFacts> of(Looked.Procedure looked) {
        TableWords words = new TableWords(looked);
        return List.of(
                new LookupFacts("imaging", "Imaging", words.imaging()),
                new LookupFacts("units", "Units", words.units()),
                new LookupFacts("bilateral", "Both sides", words.fees(words::bilateral)),
                new LookupFacts("global-days", "Global days", words.fees(words::globalDays)),
                new LookupFacts("pair-edits", "Pair edits with codes the wizard drafts", words.pairs()),
                new LookupFacts("add-ons", "Add-ons", words.addOns()));
    }

    private List<Fact> imaging() {
        List<Fact> facts = new ArrayList<>();
        String own = looked.entry().words().imaging();
        if (!own.isEmpty()) {
            facts.add(Fact.labelled("in the code list: ", own, List.of(source(looked.entry(), looked.codes(), ""))));
        }
        List<String> separate = looked.selection().map(Selection::guidance).orElse(List.of());
        looked.selection().stream()
                .flatMap(selection -> selection.drafted().stream().limit(1))
                .filter(drafted -> !separate.isEmpty())
                .forEach(drafted -> facts.add(Fact.labelled(
                        "separate, where used: ", listed(separate) + ", once an encounter", drafted.cites())));
        looked.tables()
                .ifPresent(tables -> tables.imaging().stream()
                        .filter(pair -> !separate.contains(other(pair).value()))
                        .forEach(pair -> facts.add(Fact.labelled(
                                "never beside it: ",
                                other(pair) + ", by an NCCI edit"
                                        + (pair.allowsModifier() ? " (unless for something else at another site)" : "")
                                        + dated(looked.moment(), pair.edition()),
                                List.of(edition(pair.edition()))))));
        return facts;
    }

    private List<Fact> units() {
        List<Fact> facts = new ArrayList<>();
        String basis = looked.entry().words().unitBasis();
        if (!basis.isEmpty()) {
            facts.add(Fact.labelled("one unit: ", basis, List.of(source(looked.entry(), looked.codes(), ""))));
        }
        looked.tables().ifPresent(tables -> {
            tables.billingUnit()
                    .ifPresent(unit -> facts.add(Fact.labelled(
                            "billing unit: ",
                            unit.quantity().toPlainString() + " " + unit.unit().symbol()
                                    + dated(looked.moment(), unit.edition()),
                            List.of(edition(unit.edition())))));
            facts.add(Fact.labelled(
                    "limit: ",
                    limit(tables.limit())
                            + dated(looked.moment(), tables.limit().edition()),
                    List.of(edition(tables.limit().edition()))));
        });
        return facts;
    }

    private static String limit(UnitLimit limit) {
        return limit.published()
                .map(TableWords::published)
                .orElse("none is published, which is not the same as no limit");
    }

    private static String published(UnitLimit.Published limit) {
        if (limit.value() == 0) {
            return "0: it is not paid (MAI " + limit.adjudication().indicator() + ")";
        }
        String most = limit.value() + (limit.value() == 1 ? " unit" : " units");
        return switch (limit.adjudication()) {
            case PER_LINE -> most + " on one line; more may stand on further lines (MAI 1)";
            case PER_DAY_ABSOLUTE -> most + " a day for one patient, on whatever lines, without exception (MAI 2)";
            case PER_DAY_CLINICAL -> most + " a day for one patient; more only if the record shows the need (MAI 3)";
        };
    }

    private List<Fact> fees(Function<FeeScheduleEntry, String> words) {
        Optional<FeeScheduleEntry> fee = looked.tables().flatMap(Looked.Tables::fee);
        return fee.stream()
                .map(entry ->
                        Fact.of(words.apply(entry) + dated(looked.moment(), entry.edition()), edition(entry.edition())))
                .toList();
    }

    private String globalDays(FeeScheduleEntry entry) {
        return GLOBAL_DAYS.getOrDefault(entry.globalDays(), entry.globalDays());
    }

    private String bilateral(FeeScheduleEntry entry) {
        BilateralIndicator indicator = entry.bilateral();
        return "indicator " + indicator.indicator() + ": "
                + switch (indicator) {
                    case NO_ADJUSTMENT -> "no modifier 50, RT or LT; no more is paid for both sides";
                    case MODIFIER_50 -> "both sides are one line with modifier 50, one unit; one side takes RT or LT";
                    case ALREADY_BILATERAL -> "the code stands for both sides already; no modifier 50";
                    case EACH_SIDE_IN_FULL -> "each side is paid in full; 50, or RT and LT";
                    case NOT_APPLICABLE -> "sides mean nothing here";
                };
    }

    private List<Fact> pairs() {
        List<Fact> facts = new ArrayList<>();
        looked.tables().ifPresent(tables -> {
            List<PairEdit> pairs = tables.pairs();
            Predicate<PairEdit> unknown = pair -> pair.order() == ColumnOrder.UNKNOWN;
            Predicate<PairEdit> first =
                    unknown.negate().and(pair -> pair.column1().equals(code));
            Predicate<PairEdit> second =
                    unknown.negate().and(pair -> pair.column2().equals(code));
            add(
                    facts,
                    "holds, unless at another site (modifier on the other code): ",
                    pairs,
                    first.and(PairEdit::allowsModifier));
            add(facts, "holds, and no modifier changes that: ", pairs, first.and(pair -> !pair.allowsModifier()));
            add(
                    facts,
                    "is part of, unless at another site (modifier on this code): ",
                    pairs,
                    second.and(PairEdit::allowsModifier));
            add(facts, "is part of, and no modifier changes that: ", pairs, second.and(pair -> !pair.allowsModifier()));
            add(facts, "paired, which of the two is paid is not known: ", pairs, unknown);
            if (!tables.hasPairs()) {
                facts.add(Fact.of(
                        "The table has no pair with this code.",
                        edition(tables.sources().pairs())));
            }
        });
        return facts;
    }

    private void add(List<Fact> facts, String label, List<PairEdit> pairs, Predicate<PairEdit> which) {
        List<PairEdit> chosen = pairs.stream().filter(which).toList();
        if (!chosen.isEmpty()) {
            List<org.codingwizard.engine.edition.Edition> editions =
                    chosen.stream().map(PairEdit::edition).distinct().toList();
            facts.add(Fact.labelled(
                    "- ",
                    label + listed(chosen.stream().map(this::other).toList()) + dated(looked.moment(), editions.get(0)),
                    editions.stream().map(LookupWords::edition).toList()));
        }
    }

    private ProcedureCode other(PairEdit pair) {
        return pair.column1().equals(code) ? pair.column2() : pair.column1();
    }

    private List<Fact> addOns() {
        List<Fact> facts = new ArrayList<>();
        looked.tables().ifPresent(tables -> {
            String dated = dated(looked.moment(), tables.sources().addOns());
            if (!tables.primaries().isEmpty()) {
                facts.add(Fact.labelled(
                        "is an add-on, beside one of: ",
                        listed(tables.primaries()) + dated,
                        List.of(edition(tables.sources().addOns()))));
            }
            if (!tables.addOns().isEmpty()) {
                facts.add(Fact.labelled(
                        "add-ons that may stand beside it: ",
                        listed(tables.addOns()) + dated,
                        List.of(edition(tables.sources().addOns()))));
            }
        });
        return facts;
    }
}
