package org.codingwizard.engine.cases;

import java.util.List;
import java.util.function.Function;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.wizard.EncounterCoder;
import org.codingwizard.engine.wizard.Wizard;

/** Runs cases: codes each encounter when nobody can be asked, and holds what came of it against what was expected. */
public final class CaseRunner {

    private final Function<SourceText, CodedEncounter> coder;

    /** Runs cases by this way of coding. */
    public CaseRunner(Function<SourceText, CodedEncounter> coder) {
        this.coder = coder;
    }

    /** Runs cases as a wizard codes. */
    public static CaseRunner over(Wizard wizard) {
        EncounterCoder coder = new EncounterCoder(wizard);
        return new CaseRunner(encounter -> new CodedEncounter(coder.code(encounter)));
    }

    /** What came of one case. */
    public CaseOutcome run(CodingCase tested) {
        CodedEncounter got = coder.apply(tested.encounter());
        return new CaseOutcome(tested, got, Faults.of(tested.expectation(), got));
    }

    /** What came of each case, in their order. */
    public List<CaseOutcome> run(List<CodingCase> cases) {
        return cases.stream().map(this::run).toList();
    }
}
