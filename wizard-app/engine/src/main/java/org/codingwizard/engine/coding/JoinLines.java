package org.codingwizard.engine.coding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.codingwizard.engine.anatomy.Limb;
import org.codingwizard.engine.edition.BillingUnit;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.Owned;
import org.codingwizard.engine.ruleset.Choice;
import org.codingwizard.engine.ruleset.Draft;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Join;
import org.codingwizard.spi.Citation;
import org.codingwizard.spi.Modifier;

/** Makes claim lines of what is put together over the encounter. */
final class JoinLines {

    private static final FactId SUBSTANCE = new FactId("substance");

    private final DecisionGraph graph;
    private final Tables tables;
    private final List<DraftLine> lines = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();

    JoinLines(DecisionGraph graph, Tables tables) {
        this.graph = graph;
        this.tables = tables;
    }

    /**
     * Something to be said about what was put together.
     *
     * @param kind which edit speaks
     * @param words what replaces the words in braces
     */
    record Notice(String kind, Map<String, String> words, List<Integer> procedures) {}

    /** The lines of all shares. */
    List<DraftLine> lines(List<Share> shares) {
        Map<String, List<Share>> byJoin = new LinkedHashMap<>();
        shares.forEach(share ->
                byJoin.computeIfAbsent(share.join(), join -> new ArrayList<>()).add(share));
        byJoin.forEach((id, parts) -> join(graph.join(id), parts));
        return List.copyOf(lines);
    }

    /** What is to be said about them. */
    List<Notice> notices() {
        return List.copyOf(notices);
    }

    private void join(Owned<Join> owned, List<Share> parts) {
        owned.rule()
                .match(new Join.Cases<Boolean>(
                        counted -> count(counted, parts, owned.from()),
                        once -> lines.add(line(once.code(), 1, once.terms(), parts, owned.from())),
                        amounts -> amounts(amounts, parts, owned.from()),
                        ladder -> true, // levels become sites of their own
                        limbs -> limbs(limbs, parts, owned.from())));
    }

    private boolean count(Join.Counted join, List<Share> parts, String from) {
        int total = Totals.total(parts);
        join.lines().stream()
                .filter(band -> band.holds(total))
                .findFirst()
                .ifPresent(band -> lines.add(line(band.code(), 1, join.terms(), citing(parts, band.cites()), from)));
        return true;
    }

    /** One base code for the limb with most muscles; the other limbs by their own ranges. */
    private boolean limbs(Join.Limbs join, List<Share> parts, String from) {
        Map<String, Integer> muscles = new LinkedHashMap<>();
        for (Share share : parts) {
            List<Limb> limbs = share.content() instanceof Share.Limbs some ? some.limbs() : List.of();
            for (Limb limb : limbs) {
                int total = muscles.merge(limb.name(), limb.muscles(), Integer::sum);
                if (total != limb.muscles()) {
                    Map<String, String> words = Map.of("limb", limb.name(), "muscles", Integer.toString(total));
                    notices.add(new Notice("limb-in-two-entries", words, procedures(parts)));
                }
            }
        }
        List<Join.LimbBand> reached = muscles.values().stream()
                .flatMap(count -> join.bands().stream().filter(band -> band.holds(count)))
                .sorted(Comparator.comparingInt(Join.LimbBand::from).reversed())
                .toList();
        reached.stream()
                .findFirst()
                .ifPresent(base -> lines.add(line(base.first(), 1, join.terms(), citing(parts, base.cites()), from)));
        Map<String, List<Join.LimbBand>> further = reached.stream()
                .skip(1)
                .collect(Collectors.groupingBy(Join.LimbBand::further, LinkedHashMap::new, Collectors.toList()));
        further.forEach((code, bands) -> {
            List<Citation> cites =
                    bands.stream().flatMap(band -> band.cites().stream()).toList();
            lines.add(line(code, bands.size(), join.terms(), citing(parts, cites), from)
                    .ordered(Draft.Order.ADD_ON));
        });
        return true;
    }

    private static List<Share> citing(List<Share> parts, List<Citation> cites) {
        return parts.stream().map(share -> share.citing(cites)).toList();
    }

    private DraftLine line(String code, int units, Join.Terms terms, List<Share> parts, String from) {
        List<Reason> because = new ArrayList<>();
        parts.forEach(share -> because.addAll(share.by().because()));
        DraftLine line = new DraftLine(
                code,
                units,
                List.of(),
                parts.stream().map(Share::procedure).toList(),
                order(terms, parts),
                terms.title(),
                Reason.ofEachAnswer(because),
                from,
                Optional.of(terms.id()));
        for (Share share : parts) {
            for (Site.Given given : share.by().modifiers()) {
                line = line.with(given.modifier(), given.because());
            }
        }
        return line;
    }

    private static Draft.Order order(Join.Terms terms, List<Share> parts) {
        Draft.Order own = terms.order();
        return own != Draft.Order.PROCEDURE ? own : parts.get(0).by().order();
    }

    /** Amounts of one code and one kind of container are added up, then turned into units. */
    private boolean amounts(Join.Amounts join, List<Share> parts, String from) {
        Map<String, List<Share>> groups = new LinkedHashMap<>();
        for (Share share : parts) {
            Share.Dose dose = share.dose();
            Optional<BillingUnit> unit = billing(join, dose);
            if (unit.isEmpty()) {
                notices.add(new Notice(
                        "no-drug-code",
                        Map.of("drug", dose.substance(), "codes", codes(join, dose)),
                        List.of(share.procedure())));
                continue;
            }
            String key = unit.get().code() + " " + dose.keptWhole();
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(share);
        }
        groups.values().forEach(group -> drugLines(join, group, from));
        return true;
    }

    /** The code that a drug is billed with on the day; empty for a share of another kind, and where there is none. */
    Optional<String> drugCode(Share share) {
        return graph.join(share.join()).rule() instanceof Join.Amounts amounts
                ? billing(amounts, share.dose()).map(unit -> unit.code().value())
                : Optional.empty();
    }

    /** Of the codes in force on the day, the one with the largest unit that the dose fills without a rest; of equal units the first. */
    private Optional<BillingUnit> billing(Join.Amounts join, Share.Dose dose) {
        List<BillingUnit> inForce = inForce(join, dose);
        if (inForce.size() < 2) {
            return inForce.stream().findFirst();
        }
        return inForce.stream()
                .filter(unit -> Doses.fills(unit, dose))
                .max(Comparator.comparing(BillingUnit::quantity))
                .or(() -> inForce.stream().filter(unit -> sameUnit(inForce)).findFirst());
    }

    private List<BillingUnit> inForce(Join.Amounts join, Share.Dose dose) {
        return join.codes().getOrDefault(dose.substance(), List.of()).stream()
                .filter(code -> tables.status(code).isInForce())
                .flatMap(code -> tables.billingUnit(code).stream())
                .toList();
    }

    /** Which codes there are when none divides the dose. */
    private static String unfilled(List<BillingUnit> units, Share.Dose dose) {
        String codes = units.stream()
                .map(unit -> unit.code() + " counts " + unit.quantity().toPlainString() + " "
                        + unit.unit().symbol())
                .collect(Collectors.joining(", "));
        return codes + "; " + dose.amount().words()
                + " is no whole number of any of them, and no rule at hand says how such a dose is put together.";
    }

    /** What became of the codes of a drug that has none on the day. */
    private String codes(Join.Amounts join, Share.Dose dose) {
        List<BillingUnit> inForce = inForce(join, dose);
        if (!inForce.isEmpty()) {
            return unfilled(inForce, dose);
        }
        String known = Retirement.sentences(join.codes().getOrDefault(dose.substance(), List.of()).stream()
                .map(tables::status)
                .toList());
        return known.isEmpty() ? "The tables hold no code with a unit for it." : known.strip();
    }

    private static boolean sameUnit(List<BillingUnit> units) {
        return units.stream().map(BillingUnit::quantity).distinct().count() == 1;
    }

    private void drugLines(Join.Amounts join, List<Share> group, String from) {
        Share.Dose first = group.get(0).dose();
        BillingUnit unit = billing(join, first).orElseThrow();
        BigDecimal given = Doses.sum(group, unit, true);
        BigDecimal discarded = Doses.sum(group, unit, false);
        int units = Doses.units(given, unit);
        int wasted = Doses.units(given.add(discarded), unit) - units;
        String code = unit.code().value();
        DraftLine line = line(code, Math.max(1, units), join.terms(), group, from);
        Join.Waste whole = join.keptWhole();
        boolean nothingDiscarded = discarded.signum() == 0;
        if (first.keptWhole() && nothingDiscarded && whole.inForce().on(tables.date())) {
            line = line.with(whole.add(), because(group, "discarded", whole.cites()));
        }
        line = line.titled(titles(group));
        lines.add(line);
        if (wasted > 0) {
            Modifier modifier = join.discarded().add();
            lines.add(line(code, wasted, join.terms(), group, from)
                    .titled(titles(group) + ", discarded")
                    .with(modifier, because(group, "discarded", join.discarded().cites())));
        } else if (!nothingDiscarded) {
            notices.add(new Notice("waste-below-unit", Map.of("line", code), procedures(group)));
        }
    }

    /** The substances by their labels. */
    private String titles(List<Share> group) {
        return group.stream()
                .map(share -> share.dose().substance())
                .distinct()
                .map(substance -> graph.question(SUBSTANCE)
                        .flatMap(question -> question.choice(substance))
                        .map(Choice::label)
                        .orElse(substance))
                .collect(Collectors.joining(", "));
    }

    private static List<Integer> procedures(List<Share> group) {
        return group.stream().map(Share::procedure).distinct().toList();
    }

    private static List<Reason> because(List<Share> group, String question, List<Citation> cites) {
        return group.stream()
                .flatMap(share -> share.by().because().stream())
                .filter(reason -> reason.key().question().text().equals(question))
                .map(reason -> reason.under("substances/waste", cites))
                .toList();
    }
}
