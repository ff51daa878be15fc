package org.codingwizard.engine.transcript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codingwizard.engine.coding.Coding;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.diagnostic.Quoted;
import org.codingwizard.engine.diagnostic.Suggestions;
import org.codingwizard.engine.edition.LoadedEditions;
import org.codingwizard.engine.ruleset.Choice;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.source.SourceSpan;
import org.codingwizard.engine.wizard.Wizard;
import org.codingwizard.spi.PayerId;
import org.codingwizard.spi.ProcedureCode;

/**
 * Holds the names of what must not be there against everything that the rules can name: what nothing is called is never there, so a slip, or a
 * name that was changed since, would pass whatever happens.
 */
final class NameChecker {

    private static final int MOST_LISTED = 12;
    private static final String ANY_VISIT = "99";

    private final Wizard wizard;
    private final Transcript transcript;
    private final List<Diagnostic> problems = new ArrayList<>();

    private NameChecker(Wizard wizard, Transcript transcript) {
        this.wizard = wizard;
        this.transcript = transcript;
    }

    /** What is wrong with the names of a transcript that is to be played with a wizard. */
    static List<Diagnostic> problems(Wizard wizard, Transcript transcript) {
        NameChecker checker = new NameChecker(wizard, transcript);
        Optional<FactId> asked = Optional.empty();
        for (Step step : transcript.steps()) {
            if (step instanceof Step.Asked question) {
                asked = Optional.of(new FactId(question.name().id()));
            } else if (step instanceof Step.Offered offered && offered.offer() == Step.Offer.NONE_OF) {
                asked.ifPresent(question -> checker.choices(offered, question));
            } else if (step instanceof Step.Checkpoint group) {
                group.expected().forEach(checker::expected);
            }
        }
        return checker.problems;
    }

    /** A choice may be one of another question: that it is not offered here is then the lesson. */
    private void choices(Step.Offered offered, FactId question) {
        Function<Coding, Stream<String>> all =
                coding -> coding.graph().questions().stream().flatMap(NameChecker::ids);
        Function<Coding, Stream<String>> here =
                coding -> coding.graph().question(question).stream().flatMap(NameChecker::ids);
        for (LooseText choice : offered.choices()) {
            if (!isKnown(choice, all)) {
                List<String> own = names(here).distinct().toList();
                String help = own.size() <= MOST_LISTED ? "its choices are " + String.join(", ", own) : "";
                add(offered.line(), choice, "is no choice of `" + question + "`", hint(choice, own, help));
            }
        }
    }

    private static Stream<String> ids(Question question) {
        return question.choices().stream().map(Choice::id);
    }

    private void expected(Expected expected) {
        if (expected instanceof Expected.NoFinding finding) {
            finding.pattern().id().ifPresent(id -> finding(finding.line(), id));
        } else if (expected instanceof Expected.Passed passed && passed.negated()) {
            step(passed.line(), passed.step());
        } else if (expected instanceof Expected.NoLine line
                && line.pattern().code().isLiteral()) {
            code(line.line(), line.pattern().code());
        }
    }

    private void finding(int line, LooseText id) {
        if (isKnown(id, Coding::findingIds)) {
            return;
        }
        Optional<String> near = didYouMean(id, names(Coding::findingIds));
        // What a payer wrote in Java names its findings only when it finds something.
        if (near.isEmpty() && payers().anyMatch(coding -> !coding.editIds().isEmpty())) {
            return;
        }
        add(
                line,
                id,
                "is the id of no finding",
                near.orElse("write an id as a result shows it; `*` is any characters"));
    }

    private void step(int line, LooseText step) {
        Function<Coding, Stream<String>> steps =
                coding -> coding.graph().steps().stream().map(one -> one.id().toString());
        if (!isKnown(step, steps)) {
            add(
                    line,
                    step,
                    "is no question and no outcome of the rules",
                    hint(step, names(steps).toList(), "write topic and step, such as `joint-or-bursa/side`"));
        }
    }

    private void code(int line, LooseText written) {
        ProcedureCode code = new ProcedureCode(written.written());
        LoadedEditions tables = wizard.editions();
        boolean known = code.value().startsWith(ANY_VISIT)
                || tables.codes().find(code).isPresent()
                || tables.feeSchedule().find(code).isPresent()
                || tables.unitLimits().find(code).published().isPresent()
                || tables.pairEdits().covers(code);
        if (!known) {
            List<String> near = tables.codes().near(code.value(), MOST_LISTED).stream()
                    .map(ProcedureCode::value)
                    .toList();
            add(line, written, "stands in none of the tables", "the nearest in the tables: " + String.join(", ", near));
        }
    }

    /** Whether anything is called so; what stands for a text of another line may be. */
    private boolean isKnown(LooseText text, Function<Coding, Stream<String>> names) {
        return text.hasPlaceholder() || names(names).anyMatch(name -> text.fits(name, new HashMap<>()));
    }

    /** The names that the rules without a payer know, then those of the payers of the transcript, then those of all. */
    private Stream<String> names(Function<Coding, Stream<String>> kind) {
        Stream<Coding> others = Stream.of(wizard)
                .flatMap(all -> all.payers().stream())
                .flatMap(payer -> wizard.coding(new PayerId(payer.id())).toOptional().stream());
        return Stream.of(wizard.coding(PayerId.NONE).toOptional().stream(), payers(), others)
                .flatMap(codings -> codings)
                .flatMap(kind);
    }

    /** The codings of the payers that the transcript names. */
    private Stream<Coding> payers() {
        Set<String> named = transcript.steps().stream()
                .flatMap(step -> step instanceof Step.Given given
                        ? Stream.of(given.answer())
                        : step instanceof Step.Typed typed ? Stream.of(typed.text()) : Stream.of())
                .collect(Collectors.toSet());
        return wizard.plugins().stream()
                .filter(plugin -> named.contains(plugin.payer().text()))
                .flatMap(plugin -> wizard.coding(plugin.payer()).toOptional().stream());
    }

    private static String hint(LooseText text, List<String> names, String otherwise) {
        return didYouMean(text, names.stream()).orElse(otherwise);
    }

    private static Optional<String> didYouMean(LooseText text, Stream<String> names) {
        return text.isLiteral()
                ? Suggestions.didYouMean(text.written(), names.collect(Collectors.toSet()))
                : Optional.empty();
    }

    private void add(int line, LooseText name, String says, String help) {
        SourceSpan whole = transcript.place().text().placeOf(line);
        int from = whole.excerpt().indexOf(name.written());
        Diagnostic problem = Diagnostic.at(
                whole.part(from, from + name.written().length()),
                DiagnosticCode.TRANSCRIPT_NAME_UNKNOWN,
                Quoted.of(name.written()) + " " + says);
        problems.add(help.isEmpty() ? problem : problem.withHelp(help));
    }
}
