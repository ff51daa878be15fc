package org.codingwizard.engine.doctor;

import java.util.List;
import org.codingwizard.engine.cases.CaseOutcome;
import org.codingwizard.engine.plugin.LoadedPlugin;
import org.codingwizard.engine.render.DiagnosticRenderer;
import org.codingwizard.engine.transcript.report.Tally;

/**
 * What was found out, for people to read.
 *
 * @param renderer how messages are shown
 */
public record ExaminationText(DiagnosticRenderer renderer) {

    /** Messages as blocks, for reading at a terminal, and a summary line. */
    public String blocks(Examination examined) {
        String blocks = renderer.blocks(examined.diagnostics());
        return blocks + (blocks.isEmpty() ? "" : "\n") + summary(examined) + "\n";
    }

    /** Messages on a line each, and a summary line. */
    public String lines(Examination examined) {
        return renderer.lines(examined.diagnostics()) + summary(examined) + "\n";
    }

    /** How much there was to say, and how the cases came out. */
    public String summary(Examination examined) {
        return examined.name() + ": " + renderer.summary(examined.diagnostics(), examined.files()) + cases(examined)
                + transcripts(examined);
    }

    private static String cases(Examination examined) {
        if (examined.cases().isEmpty()
                || (examined.outcomes().isEmpty() && !examined.played().isEmpty())) {
            boolean couldHave = examined.cases().isEmpty()
                    && examined.plugin().flatMap(LoadedPlugin::folder).isPresent();
            return couldHave ? "; no case was run" : "";
        }
        List<CaseOutcome> outcomes = examined.outcomes();
        long passed = outcomes.stream().filter(CaseOutcome::passed).count();
        boolean all = passed == outcomes.size();
        return "; "
                + (all ? counted(outcomes.size()) + " passed" : passed + " of " + counted(outcomes.size()) + " passed");
    }

    private static String transcripts(Examination examined) {
        return examined.played().isEmpty()
                ? ""
                : "; " + Tally.of(examined.played()).inWords();
    }

    private static String counted(int cases) {
        return cases == 1 ? "1 case" : cases + " cases";
    }
}
