package org.codingwizard.engine.cases;

import java.util.ArrayList;
import java.util.List;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.diagnostic.Quoted;

/**
 * A case that was run.
 *
 * @param tested the case
 * @param got what came of its encounter
 * @param faults where the two differ, one line each; empty if it came out as expected
 */
public record CaseOutcome(CodingCase tested, CodedEncounter got, List<String> faults) {

    public CaseOutcome {
        faults = List.copyOf(faults);
    }

    /** Whether everything came out as expected. */
    public boolean passed() {
        return faults.isEmpty();
    }

    /** Everything there is to know about a case that failed, for people to read. */
    public String report() {
        String title = tested.name() + " (" + String.join(", ", tested.rules()) + "): " + tested.tells();
        return String.join(
                "\n",
                title,
                "- " + String.join("\n- ", faults),
                "expected [" + tested.expectation().inWords() + "]",
                "got",
                got.toString());
    }

    /** That the case failed, as a message that shows the faults, what was expected and what came instead. */
    public Diagnostic failure() {
        List<String> shown = new ArrayList<>(faults);
        shown.add("expected: " + tested.expectation().inWords());
        got.inLines().stream()
                .filter(line -> !line.endsWith(": none") || line.startsWith("lines"))
                .map(line -> "got " + line)
                .forEach(shown::add);
        return Diagnostic.at(
                        tested.place(),
                        DiagnosticCode.CASE_FAILED,
                        "the case " + Quoted.of(tested.id()) + " does not come out as expected")
                .withShow(shown)
                .withHelp("it tells: " + tested.tells())
                .withHelp("mend the policy if the case is right, else the case");
    }
}
