package org.codingwizard.engine.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.AnswerParser;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.session.Pending;
import org.codingwizard.engine.session.Scope;
import org.codingwizard.engine.session.Session;
import org.codingwizard.engine.wizard.ShippedWizard;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How answers of each kind are told. */
final class NoteWriterTest {

    private static final Phrases PHRASES = ShippedWizard.wizard()
            .phrases()
            .then(PhraseReader::read)
            .toOptional()
            .orElseThrow();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            target=joint-or-bursa; structure=knee; side=left; guidance=none | Left knee injected without imaging.
            target=joint-or-bursa; structure=knee; side=both; guidance=ultrasound | Bilateral knee injected under ultrasound.
            target=joint-or-bursa; structure=finger-joint; digits=left-index, left-middle; guidance=none | Finger joint of the left index finger and left middle finger injected without imaging.
            target=joint-or-bursa; structure=knee; side=not-stated; guidance=none | The note does not name a side.
            target=joint-or-bursa; structure=knee; side=left; guidance=ultrasound; image-recorded=no | No image of the guidance was kept.
            target=tendon-or-ligament; tendon-part=sheath; side=left; guidance=none; tendon-count=2 | 2 different structures of this kind.
            target=tendon-or-ligament; tendon-part=sheath; side=both; guidance=none; tendon-count=1 | A single structure on each side.
            target=ganglion-cyst; side=both; guidance=none; cyst-count=2 | 2 cysts on each side.
            target=trigger-point; muscles=left trapezius, right trapezius; guidance=none | Trigger point injections into left trapezius and right trapezius, without imaging.
            target=trigger-point; muscle-count=1; guidance=none | Trigger point injections into one muscle, without imaging.
            target=facet-joint; levels=L4-L5 both, L5-S1 left; guidance=fluoroscopy | Facet joint injections at bilateral L4-L5 and left L5-S1, under fluoroscopy.
            target=chemodenervation; chemodenervation-site=extremity; extremities=left-arm 2, right-arm 6; guidance=none | Toxin injected into the muscles of the limbs, without imaging: 2 muscles of the left arm and 6 muscles of the right arm.
            target=fascial-plane; plane=lower-extremity; side=right; guidance=ultrasound; purpose=therapeutic; technique=single-injection | Right fascial plane block of the leg, under ultrasound.
            target=joint-or-bursa; structure=knee; side=left; guidance=none; 1.substance=hyaluronan-euflexxa; 1.amount=1 doses; 1.discarded=0; 1.supplied-by=practice | 1 dose of hyaluronan (Euflexxa), nothing discarded.
            target=joint-or-bursa; structure=knee; side=left; guidance=none; 1.substance=other-drug; 1.drug-name=orgotein | The vial says: orgotein.
            diagnoses=M17.12; target=joint-or-bursa; structure=knee; side=left; guidance=none | Diagnoses: M17.12.
            evaluation=separate; evaluation-code=99213; target=joint-or-bursa; structure=knee; side=left; guidance=none | The practitioner levelled the visit at 99213.
            place-of-service=ambulatory-surgery-center; target=joint-or-bursa | Seen in the ambulatory surgery center on 2026-05-04.
            """)
    void answers_are_told_as_a_chart_tells_them(String answers, String sentence) {
        String prose = note(answers).prose();

        assertThat(prose).contains(sentence).doesNotContain("?");
        assertThat(prose.split(Pattern.quote(sentence), -1)).hasSize(2);
    }

    private static Note note(String answers) {
        Answers all = with(Answers.NONE, "date-of-service=2026-05-04");
        for (String answer : answers.split(";")) {
            all = with(all, answer.trim());
        }
        return NoteWriter.note(
                PHRASES, Session.resume(ShippedWizard.course(), filled(all)).replay(), new Random(1));
    }

    /** With the usual answers to what else is asked, and no further entries. */
    private static Answers filled(Answers answers) {
        Answers all = answers;
        for (int number = 0; number < 40; number++) {
            Optional<Pending> open = ShippedWizard.course().next(all);
            Optional<Answer> usual = open.flatMap(pending -> pending.standard()
                    .map(Answer::of)
                    .or(() -> pending.endOffered() ? Optional.of(Answer.done()) : Optional.empty())
                    .or(() ->
                            pending.question().rules().optional() ? Optional.of(Answer.leftOut()) : Optional.empty()));
            if (usual.isEmpty()) {
                return all;
            }
            all = all.with(open.get().key(), usual.get());
        }
        return all;
    }

    private static Answers with(Answers answers, String text) {
        DecisionGraph graph = ShippedWizard.course().graph(Answers.NONE);
        String name = text.substring(0, text.indexOf('='));
        boolean ofSubstance = name.startsWith("1.");
        FactId id = new FactId(ofSubstance ? name.substring(2) : name);
        boolean ofEncounter = name.matches("date-of-service|diagnoses|evaluation.*|place-of-service");
        Scope scope = ofEncounter ? Scope.ENCOUNTER : ofSubstance ? new Scope(1, 1) : Scope.procedure(1);
        Answer answer = AnswerParser.atPrompt(graph.asked(id))
                .parse(text.substring(text.indexOf('=') + 1))
                .answer()
                .orElseThrow(() -> new AssertionError(text));
        return answers.with(new AnswerKey(scope, id), answer);
    }
}
