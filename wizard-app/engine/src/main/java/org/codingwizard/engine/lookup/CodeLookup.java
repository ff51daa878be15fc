package org.codingwizard.engine.lookup;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.codingwizard.engine.edition.CodeEntry;
import org.codingwizard.engine.edition.CodeStatus;
import org.codingwizard.engine.edition.DiagnosisCodes;
import org.codingwizard.engine.edition.DiagnosisEntry;
import org.codingwizard.engine.edition.Edition;
import org.codingwizard.engine.edition.LoadedEditions;
import org.codingwizard.engine.edition.PairEdit;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.ruleset.Draft;
import org.codingwizard.engine.ruleset.Misquote;
import org.codingwizard.spi.ProcedureCode;

/** Gathers what is known about one code: from the tables, from the rules, and from the claims that do not hold. */
public final class CodeLookup {

    private static final Pattern DIAGNOSIS = Pattern.compile("[A-Z][0-9][0-9A-Z]\\.?[0-9A-Z]{0,4}");
    private static final int CATEGORY = 3;
    private static final int MOST_NEAR = 5;

    private final DecisionGraph graph;
    private final LoadedEditions editions;
    private final List<Misquote> misquotes;
    private final List<Origin> origins;
    private Optional<Selecting> selecting = Optional.empty();

    /** A lookup in the rules of one payer. */
    public CodeLookup(DecisionGraph graph, LoadedEditions editions, List<Misquote> misquotes) {
        this.graph = graph;
        this.editions = editions;
        this.misquotes = List.copyOf(misquotes);
        this.origins = Origin.in(graph);
    }

    /** Every claim that does not hold. */
    public List<Misquote> misquotes() {
        return misquotes;
    }

    /** What is known about a code as somebody wrote it, on a day or, when none is named, as the tables stand. */
    public Looked of(String written, Optional<LocalDate> day) {
        String word = written.strip().toUpperCase(Locale.ROOT);
        Optional<CodeEntry> entry = ProcedureCode.parse(word).flatMap(editions.codes()::find);
        if (entry.isPresent()) {
            return procedure(entry.get(), moment(day));
        }
        boolean quoted = misquotes.stream().anyMatch(claim -> claim.isAbout(word));
        boolean diagnosis =
                DIAGNOSIS.matcher(word).matches() && editions.diagnosisCodes().covers(word);
        return !quoted && diagnosis ? diagnosis(word, moment(day)) : noSuchCode(word);
    }

    private Looked.Moment moment(Optional<LocalDate> day) {
        return new Looked.Moment(day, editions.all());
    }

    private Looked procedure(CodeEntry entry, Looked.Moment moment) {
        ProcedureCode code = entry.code();
        Edition codes = editions.codes().edition();
        boolean known = moment.isCoveredBy(codes);
        Optional<CodeStatus> status =
                moment.day().filter(day -> known).map(day -> editions.codes().inForce(code, day));
        boolean answered = known && status.map(CodeStatus::isInForce).orElse(true);
        return new Looked.Procedure(
                entry,
                moment,
                codes,
                status,
                answered ? Optional.of(tables(code, moment.day())) : Optional.empty(),
                answered ? Optional.of(selecting().of(code.value())) : Optional.empty(),
                about(code.value()));
    }

    /** Made when it is first needed: every way through the graph is followed for it. */
    private Selecting selecting() {
        Selecting made = selecting.orElseGet(() -> new Selecting(graph, origins));
        selecting = Optional.of(made);
        return made;
    }

    private List<Misquote> about(String word) {
        return misquotes.stream().filter(claim -> claim.isAbout(word)).toList();
    }

    private Looked.Tables tables(ProcedureCode code, Optional<LocalDate> day) {
        List<PairEdit> imaging = pairs(code, day, true);
        return new Looked.Tables(
                editions.feeSchedule().find(code),
                editions.unitLimits().find(code),
                editions.billingUnits().find(code),
                pairs(code, day, false),
                editions.pairEdits().covers(code),
                imaging,
                editions.addOns().primariesOf(code),
                new TreeSet<>(editions.addOns().addOnsOf(code)),
                new Looked.Sources(
                        editions.feeSchedule().edition(),
                        editions.unitLimits().edition(),
                        editions.pairEdits().edition(),
                        editions.addOns().edition(),
                        editions.billingUnits().edition()));
    }

    /** The edits with codes the wizard drafts, apart from drugs; on no day in particular those that have not ended. */
    private List<PairEdit> pairs(ProcedureCode code, Optional<LocalDate> day, boolean guidance) {
        Stream<String> drafted = origins.stream()
                .filter(origin -> (origin.order() == Draft.Order.GUIDANCE) == guidance)
                .filter(origin -> origin.order() != Draft.Order.DRUG)
                .map(Origin::code);
        return drafted.distinct()
                .sorted()
                .map(ProcedureCode::new)
                .filter(other -> !other.equals(code))
                .flatMap(other -> editions.pairEdits().between(code, other, day.orElse(LocalDate.MAX)).stream())
                .toList();
    }

    private Looked diagnosis(String word, Looked.Moment moment) {
        DiagnosisCodes codes = editions.diagnosisCodes();
        Optional<DiagnosisEntry> entry = codes.find(word);
        String dotted = entry.map(DiagnosisEntry::code).orElse(word);
        return new Looked.Diagnosis(
                dotted, entry, codes.children(entry.isPresent() ? word : above(word)), codes.edition(), moment);
    }

    /** The longest beginning of a code that is a code. */
    private String above(String word) {
        String beginning = word;
        while (beginning.length() > CATEGORY
                && editions.diagnosisCodes().find(beginning).isEmpty()) {
            beginning = beginning.substring(0, beginning.length() - 1);
        }
        return beginning;
    }

    private Looked noSuchCode(String word) {
        List<CodeEntry> near = editions.codes().near(word, MOST_NEAR).stream()
                .map(code -> editions.codes().find(code).orElse(null))
                .filter(Objects::nonNull)
                .toList();
        return new Looked.NoSuchCode(word, editions.codes().edition(), about(word), near);
    }
}
