package org.codingwizard.engine.wizard;

import java.util.List;
import org.codingwizard.engine.coding.CodedFinding;
import org.codingwizard.engine.coding.Coding;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.plugin.LoadedPlugin;
import org.codingwizard.spi.Citation;
import org.codingwizard.spi.Confidence;
import org.codingwizard.spi.Finding;
import org.codingwizard.spi.Severity;

/** Says that a payer's policies could not be applied: a result that lacks them must not look as if it had them. */
final class NotApplied {

    /** The id of the finding. */
    static final String ID = Coding.POLICIES_NOT_APPLIED;

    static final String REMEDY =
            "have the plugin mended (`wizard plugin list` says what is wrong), or check the payer's policies by hand";

    private NotApplied() {}

    static CodedFinding finding(LoadedPlugin plugin, List<Diagnostic> why) {
        String payer = plugin.payer().text();
        Finding finding = new Finding(
                ID,
                Severity.WARNING,
                message(plugin, why),
                REMEDY,
                List.of(),
                new Citation("the plugin of " + plugin.title(), plugin.origin(), "", Confidence.HIGH));
        return new CodedFinding(finding, payer + "/" + ID, payer);
    }

    /** What is the matter, with file, line and cause of the first of the errors. */
    static String message(LoadedPlugin plugin, List<Diagnostic> why) {
        List<Diagnostic> errors = why.stream().filter(Diagnostic::isError).toList();
        Diagnostic first = errors.get(0);
        String where = first.place().map(place -> place.span() + ": ").orElse("");
        String more = errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more)";
        return "the policies of `" + plugin.payer()
                + "` could not be applied, so only the general rules were and this is incomplete: " + where
                + first.message() + more;
    }
}
