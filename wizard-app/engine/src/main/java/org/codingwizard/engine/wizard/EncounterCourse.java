package org.codingwizard.engine.wizard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.coding.Diagnoses;
import org.codingwizard.engine.coding.Prospects;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.edition.Edition;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.impact.Comparison;
import org.codingwizard.engine.ruleset.Value;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.session.Course;
import org.codingwizard.engine.session.Diligence;
import org.codingwizard.engine.session.Pending;
import org.codingwizard.engine.session.PersonalText;
import org.codingwizard.engine.session.Scope;
import org.codingwizard.engine.session.Walked;
import org.codingwizard.spi.ClaimLine;
import org.codingwizard.spi.PayerId;

/** The course of one encounter: the rules and tables of a wizard, with those of the payer that is answered. */
public final class EncounterCourse implements Course {

    private final Wizard wizard;
    private final Diligence diligence;
    private volatile Last last = new Last(Answers.NONE, Optional.empty());
    private final LastResults coded = new LastResults();

    /** The answers that were walked last, and how: each step of a session asks several times where the same ones lead. */
    private record Last(Answers answers, Optional<Walked> walked) {}

    /** A course that asks as much as this. */
    public EncounterCourse(Wizard wizard, Diligence diligence) {
        this.wizard = wizard;
        this.diligence = diligence;
    }

    /**
     * Why an answer cannot be worked with.
     *
     * @param says what is the matter
     * @param remedy what to do
     */
    public record Refusal(String says, String remedy) {}

    @Override
    public DecisionGraph graph(Answers answers) {
        return wizard.codingFor(answers).graph();
    }

    @Override
    public Optional<Pending> next(Answers answers) {
        return wizard.codingFor(answers).next(walk(answers), answers, diligence);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the very same answers, which are asked about again at once
    public Walked walk(Answers answers) {
        Last former = last;
        if (former.answers() == answers && former.walked().isPresent()) {
            return former.walked().get();
        }
        Walked walked = wizard.codingFor(answers).walk(answers, diligence);
        last = new Last(answers, Optional.of(walked));
        return walked;
    }

    /** What the encounter is coded as. */
    public CodingResult code(Answers answers) {
        Optional<CodingResult> known = coded.find(answers);
        if (known.isPresent()) {
            return known.get();
        }
        CodingResult result = wizard.codingFor(answers).code(walk(answers), answers, diligence);
        coded.keep(answers, result);
        return result;
    }

    /** What the encounter is coded as for each of these payers when nobody is asked for more. */
    public Comparison compare(Answers answers, List<PayerId> payers) {
        AnswerKey key = new AnswerKey(Scope.ENCOUNTER, DecisionGraph.PAYER);
        return new Comparison(payers.stream()
                .map(payer -> {
                    Answers theirs = answers.with(key, Answer.of(new Value.One(payer.text())));
                    CodingResult result = wizard.codingFor(theirs).code(theirs, Diligence.ASK_NOBODY);
                    return new Comparison.Side(payer, Checked.ok(result));
                })
                .toList());
    }

    /** The payers that can be compared, {@code none} first. */
    public List<PayerId> payers() {
        return wizard.payers().stream().map(choice -> new PayerId(choice.id())).toList();
    }

    /** What an incomplete encounter would become with each answer to what is missing. */
    public Map<AnswerKey, Map<String, List<ClaimLine>>> prospects(Answers answers, CodingResult result) {
        return Prospects.of(wizard.codingFor(answers), answers, result);
    }

    /** What is to be said at once about an answer that was taken: a payer whose policies do not work, or diagnoses that cannot stand. */
    public List<String> remarks(Pending pending, Answers answers) {
        if (pending.question().id().equals(DecisionGraph.PAYER)) {
            return answers.find(pending.key()).map(Answer::value).map(Value::words).flatMap(wizard::notApplied).stream()
                    .toList();
        }
        return pending.question().id().equals(Diagnoses.QUESTION)
                ? wizard.codingFor(answers).aboutDiagnoses(answers).stream()
                        .map(coded -> coded.finding().message())
                        .toList()
                : List.of();
    }

    /** What a contradiction says, and how to resolve it. */
    public Refusal describe(Answers answers, Walked.Clash clash) {
        var coding = wizard.codingFor(answers);
        return new Refusal(
                coding.words(clash.conflict().rule().says(), clash),
                coding.words(clash.conflict().rule().remedy(), clash));
    }

    /** Why this answer cannot be worked with: words that look personal, or a day without tables. */
    public Optional<Refusal> refusal(Pending pending, Answer answer) {
        Optional<String> personal = PersonalText.in(answer);
        if (personal.isPresent()) {
            return personal.map(why -> new Refusal("this looks personal: " + why, PersonalText.REMEDY));
        }
        if (pending.question().id().equals(DecisionGraph.DATE_OF_SERVICE) && answer.value() instanceof Value.Day day) {
            Edition codes = wizard.editions().codes().edition();
            return codes.covers(day.date())
                    ? Optional.empty()
                    : Optional.of(new Refusal(
                            "no edition of the code set covers " + day.words(),
                            "loaded is " + codes.title() + ", " + codes.period()));
        }
        return Optional.empty();
    }
}
