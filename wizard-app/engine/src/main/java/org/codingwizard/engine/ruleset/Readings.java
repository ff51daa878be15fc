package org.codingwizard.engine.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.diagnostic.Suggestions;
import org.codingwizard.engine.source.SourceSpan;
import org.codingwizard.engine.yaml.YamlNode;
import org.codingwizard.engine.yaml.YamlScalar;
import org.codingwizard.spi.Citation;

/** What all parts of one file are read with: its name, its sources, and the problems found so far. */
final class Readings {

    private final String ruleset;
    private final SourceShelf shelf;
    private final List<Diagnostic> problems = new ArrayList<>();

    Readings(String ruleset, SourceShelf shelf) {
        this.ruleset = ruleset;
        this.shelf = shelf;
        problems.addAll(shelf.problems());
    }

    List<Diagnostic> problems() {
        return List.copyOf(problems);
    }

    void say(Diagnostic problem) {
        problems.add(problem);
    }

    String ruleset() {
        return ruleset;
    }

    StepId step(String name) {
        int slash = name.indexOf('/');
        return slash < 0 ? new StepId(ruleset, name) : new StepId(name.substring(0, slash), name.substring(slash + 1));
    }

    /** The citations of a part that cannot do without one. */
    List<Citation> cites(Part part, String what) {
        if (!part.has("cite")) {
            missing(part.span(), what);
        }
        return optionalCites(part);
    }

    /** The citations of a part that may do without. */
    List<Citation> optionalCites(Part part) {
        return part.items("cite").stream().flatMap(node -> cite(node).stream()).toList();
    }

    void missing(SourceSpan span, String what) {
        problems.add(Diagnostic.at(span, DiagnosticCode.MISSING_CITATION, what + " has no citation")
                .withHelp("add `cite:` with the name of one of this file's sources"));
    }

    private Optional<Citation> cite(YamlNode node) {
        String name = ((YamlScalar) node).text();
        Optional<Citation> citation = Optional.ofNullable(shelf.sources().get(name));
        if (citation.isEmpty()) {
            problems.add(Diagnostic.at(
                            node.span(), DiagnosticCode.UNKNOWN_SOURCE, "`" + name + "` is not a source of this file")
                    .withHelp(Suggestions.didYouMean(name, shelf.sources().keySet())
                            .orElse("declare it under `sources:`")));
        }
        return citation;
    }

    /** The period of a part; one that ends before it begins is a problem and counts as always. */
    InForce inForce(Part part) {
        InForce period = new InForce(part.date("from"), part.date("to"));
        if (period.from().isPresent()
                && period.to().isPresent()
                && period.to().get().isBefore(period.from().get())) {
            problems.add(Diagnostic.at(
                    part.spanOf("to"), DiagnosticCode.PERIOD_BACKWARDS, "the period ends before it begins"));
            return InForce.ALWAYS;
        }
        return period;
    }
}
