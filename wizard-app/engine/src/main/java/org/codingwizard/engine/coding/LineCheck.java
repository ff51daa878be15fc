package org.codingwizard.engine.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codingwizard.engine.edition.LoadedEditions;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.session.Diligence;
import org.codingwizard.engine.session.ScopeFacts;
import org.codingwizard.engine.session.Walked;
import org.codingwizard.engine.session.Walker;

/** Runs every edit over lines that a coder wrote: those of the walk, and those that the walk heeds while it makes lines. */
final class LineCheck {

    private final DecisionGraph graph;
    private final LoadedEditions editions;
    private final OwnEdits edits;

    LineCheck(DecisionGraph graph, LoadedEditions editions, OwnEdits edits) {
        this.graph = graph;
        this.editions = editions;
        this.edits = edits;
    }

    /** What is to be said about the lines; their day must be known. */
    CheckedClaim check(ClaimToCheck claim) {
        Walked walked = Walker.walk(graph, claim.answers(), Diligence.ASK_NOBODY);
        ScopeFacts encounter = walked.encounter().facts();
        AroundLines facts = new AroundLines(graph, encounter, claim.answers());
        Tables tables = new Tables(editions, encounter.date().orElseThrow());
        DraftedCodes drafted = new DraftedCodes(graph);
        TypedLines typed = new TypedLines(tables, drafted);
        CheckWriter out = new CheckWriter(new EditWriter(graph.lineRules(), tables.date()));
        List<DraftLine> lines = new CodeCheck(tables, out).standing(typed.of(claim.lines()));
        AlsoBilledCheck also = new AlsoBilledCheck(graph, tables, facts);
        List<CheckedClaim.Pair> pairs = new PairCheck(tables, out, also::wants).pairs(lines);
        SideCheck sides = new SideCheck(graph, tables, drafted, facts, out);
        out.add(new LimitPass(tables, out.words(), sides::onTwoLines).review(lines));
        AddOnPass addOns = new AddOnPass(tables);
        addOns.alone(lines).stream()
                .filter(line -> lines.stream().noneMatch(other -> also.wants(line, other)))
                .forEach(line -> out.block(AddOnPass.KIND, line, addOns.words(line.code())));
        sides.check(lines);
        new ModifierCheck(tables, drafted, new Certainty(graph, facts), out).check(lines);
        new WasteCheck(graph, tables, facts, out).check(lines);
        new PolicyCheck(graph, tables, facts, out).check(lines);
        out.add(also.findings(lines));
        out.add(new PluginEdits(graph, tables, Diagnoses.of(claim.answers()))
                .findings(edits, walked, withoutNumbers(lines)));
        return new CheckedClaim(
                facts.known(),
                claim.lines().stream()
                        .map(line -> new CheckedClaim.Checked(line, typed.title(line.code())))
                        .toList(),
                pairs,
                new Overrides(
                                graph,
                                tables,
                                (when, numbers) -> new Certainty(graph, facts).of(when) == Certainty.Judgement.YES)
                        .over(out.findings(), lines),
                editions.titles(Optional.of(tables.date())));
    }

    /** Typed lines stand for no procedures, so a plugin finds none behind them. */
    private static List<DraftLine> withoutNumbers(List<DraftLine> lines) {
        List<DraftLine> plain = new ArrayList<>();
        lines.forEach(line -> plain.add(new DraftLine(
                line.code(),
                line.units(),
                line.modifiers(),
                List.of(),
                line.order(),
                line.title(),
                line.because(),
                line.from(),
                line.join())));
        return plain;
    }
}
