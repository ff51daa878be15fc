package org.codingwizard.engine.practice;

import java.util.List;
import java.util.Optional;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.transcript.Transcript;
import org.codingwizard.engine.wizard.Wizard;

/**
 * What practice rests on.
 *
 * @param wizard the rules, which give the right answers
 * @param phrases how cases are told
 * @param choosing which cases are wanted
 */
public record Practising(Wizard wizard, Phrases phrases, MadeUpCases.Choosing choosing) {

    /** The same with the phrases that come with the rules, or what is wrong with these. */
    public static Checked<Practising> of(Wizard wizard, MadeUpCases.Choosing choosing) {
        return wizard.phrases().then(PhraseReader::read).map(phrases -> new Practising(wizard, phrases, choosing));
    }

    /** What is said about its cases. */
    public Explaining explaining() {
        return new Explaining(wizard, phrases);
    }

    /** Cases from transcripts and made-up ones by turns; only the ones where there are none of the others. */
    public CaseSource cases(List<Transcript> transcripts) {
        CaseSource told = new TranscriptCases(this, transcripts);
        CaseSource madeUp = new MadeUpCases(wizard, phrases, choosing);
        boolean none = madeUp.number(1).isEmpty();
        return number -> none
                ? told.number(number)
                : Optional.of(number)
                        .filter(odd -> odd % 2 == 1)
                        .flatMap(odd -> told.number((odd + 1) / 2))
                        .or(() -> madeUp.number(number));
    }
}
