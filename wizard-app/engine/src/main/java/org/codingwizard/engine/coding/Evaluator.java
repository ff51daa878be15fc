package org.codingwizard.engine.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.codingwizard.engine.edition.LoadedEditions;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.Owned;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.ruleset.StepId;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.session.Diligence;
import org.codingwizard.engine.session.Pending;
import org.codingwizard.engine.session.Walked;
import org.codingwizard.engine.session.Walker;

/** Takes one set of answers as far as it goes: to lines and findings, or to the question that comes first. */
final class Evaluator {

    private final DecisionGraph graph;
    private final LoadedEditions editions;
    private final OwnEdits edits;
    private final Signatures signatures;
    private volatile Optional<Made> last = Optional.empty();

    /** The lines that were made last: when no question is found open, the same answers are coded at once. */
    private record Made(Walked walked, Answers answers, LinePass.Lines lines) {}

    Evaluator(DecisionGraph graph, LoadedEditions editions, OwnEdits edits) {
        this.graph = graph;
        this.editions = editions;
        this.edits = edits;
        this.signatures = new Signatures(graph, !edits.isEmpty());
    }

    /** How far the answers lead, before lines are made. */
    Walked walk(Answers answers, Diligence diligence) {
        return Walker.walk(graph, answers, diligence);
    }

    /** What tells apart the ways in which procedures can go. */
    Signatures signatures() {
        return signatures;
    }

    Evaluation evaluate(Answers answers, Diligence diligence) {
        return evaluate(walk(answers, diligence), answers);
    }

    /** The same for answers that were walked already. */
    Evaluation evaluate(Walked walked, Answers answers) {
        if (!walked.isComplete()) {
            return Evaluation.waiting(walked, walked.open(), List.of());
        }
        LinePass.Lines made = lines(walked, answers);
        return made.open().isEmpty()
                ? closed(walked, tables(walked), made, Diagnoses.of(walked, answers))
                : Evaluation.waiting(
                        walked, first(made), List.copyOf(made.open().keySet()));
    }

    /** The question that comes first, where nobody asks what the answers come to. */
    Optional<Pending> open(Walked walked, Answers answers) {
        return walked.isComplete() ? first(lines(walked, answers)) : walked.open();
    }

    @SuppressWarnings("ReferenceEquality") // the very same walk
    private LinePass.Lines lines(Walked walked, Answers answers) {
        Optional<Made> former = last;
        if (former.isPresent()
                && former.get().walked() == walked
                && former.get().answers() == answers) {
            return former.get().lines();
        }
        LinePass.Lines lines = new LinePass(graph, tables(walked), walked, answers).lines();
        last = Optional.of(new Made(walked, answers, lines));
        return lines;
    }

    private Tables tables(Walked walked) {
        return new Tables(editions, walked.encounter().facts().date().orElseThrow());
    }

    private Optional<Pending> first(LinePass.Lines made) {
        return made.open().entrySet().stream().findFirst().map(first -> pending(first.getKey(), first.getValue()));
    }

    /** The question, in words that name what the site is compared with. */
    private Pending pending(AnswerKey key, DraftLine other) {
        StepId step = new StepId("claim-lines", key.question().text());
        Question question = graph.asked(key.question());
        String compared = Words.fill(
                question.words().ask(), word -> "procedure " + other.firstProcedure() + " - " + other.title());
        Question.Words words = new Question.Words(
                compared, question.words().help(), question.words().why());
        return new Pending(key, question.worded(words), step, Optional.empty(), false, Owned.CORE);
    }

    private Evaluation closed(Walked walked, Tables tables, LinePass.Lines made, Diagnoses diagnoses) {
        EditPass editPass = new EditPass(graph, tables);
        PolicyModifiers modifiers = new PolicyModifiers(graph, tables, walked);
        PolicyPass policy = new PolicyPass(graph, tables, walked, diagnoses);
        DiagnosisPass diagnosed = new DiagnosisPass(graph.lineRules(), tables, diagnoses);
        List<DraftLine> notInForce =
                made.lines().stream().filter(line -> !editPass.inForce(line)).toList();
        AlsoBilled also = new AlsoBilled(graph, tables, walked);
        List<DraftLine> lines = also
                .with(made.lines().stream().filter(editPass::inForce).toList())
                .stream()
                .map(modifiers::on)
                .toList();
        LinePass.Lines standing = made.withLines(lines);
        List<CodedFinding> findings = new ArrayList<>(editPass.review(made.withLines(also.without(lines)), notInForce));
        findings.addAll(editPass.leftOut(walked));
        AdvicePass advice = new AdvicePass(graph, tables, walked, lines);
        findings.addAll(advice.findings());
        findings.addAll(policy.findings(standing, modifiers.takenOff(), also.wanted()));
        findings.addAll(diagnosed.findings());
        findings.addAll(diagnosed.crowded(lines));
        findings.addAll(new PluginEdits(graph, tables, diagnoses).findings(edits, walked, lines));
        return new Evaluation(
                walked,
                Optional.empty(),
                lines.stream().map(line -> coded(line, tables, diagnosed)).toList(),
                Findings.sorted(Overrides.of(graph, tables, walked).over(findings, lines)),
                advice.documentation(),
                Stream.concat(made.followUps().stream(), diagnoses.ownKeys()).toList());
    }

    private static CodedLine coded(DraftLine line, Tables tables, DiagnosisPass diagnosed) {
        return new CodedLine(
                EditPass.claimLine(line),
                line.title(),
                line.because(),
                line.from(),
                diagnosed.pointers(line),
                tables.weight(line));
    }
}
