package org.codingwizard.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.impact.Comparison;
import org.codingwizard.engine.render.ComparisonJson;
import org.codingwizard.engine.render.ComparisonText;
import org.codingwizard.engine.render.DiagnosticRenderer;
import org.codingwizard.engine.render.Role;
import org.codingwizard.engine.render.Screen;
import org.codingwizard.engine.render.Theme;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.wizard.EncounterCoder;
import org.codingwizard.engine.wizard.Wizard;
import org.codingwizard.shell.terminal.Streams;
import org.codingwizard.spi.PayerId;

/** Codes each encounter for several payers and writes them side by side. */
record SideBySide(Wizard wizard, EncounterCoder coder) {

    private static final int WIDTH = 80;

    ExitCode code(CodeRequest request, Streams streams) {
        List<PayerId> payers = request.payers().stream()
                .map(word -> Payers.named(wizard, word))
                .distinct()
                .toList();
        List<String> objects = new ArrayList<>();
        ExitCode worst = ExitCode.DONE;
        try (MissingFacts missing = new MissingFacts(wizard, request.ask(), streams)) {
            for (String file : request.files()) {
                for (EncounterInput input : EncounterInput.of(file, streams).toList()) {
                    Comparison comparison = comparison(input, payers, missing);
                    worst = worst.or(exit(comparison));
                    show(input, comparison, request, streams, objects);
                }
            }
        }
        if (request.format() == Format.JSON) {
            streams.out().println(objects.size() == 1 ? objects.get(0) : "[" + String.join(",\n", objects) + "]");
        }
        return worst;
    }

    /** What is answered for one payer need not be answered again for the next one. */
    private Comparison comparison(EncounterInput input, List<PayerId> payers, MissingFacts missing) {
        Map<AnswerKey, Answer> asked = new LinkedHashMap<>();
        List<Comparison.Side> sides = new ArrayList<>();
        for (PayerId payer : payers) {
            sides.add(new Comparison.Side(
                    payer, input.text().then(coder.forPayer(payer)::read).map(read -> {
                        Answers known = withThe(asked, read);
                        Answers answers = missing.answers(input.file() + " for " + payer, known);
                        answers.all().forEach((key, answer) -> {
                            if (known.find(key).isEmpty()) {
                                asked.put(key, answer);
                            }
                        });
                        return missing.code(answers);
                    })));
        }
        return new Comparison(sides);
    }

    private static Answers withThe(Map<AnswerKey, Answer> asked, Answers read) {
        Answers known = read;
        for (Map.Entry<AnswerKey, Answer> given : asked.entrySet()) {
            if (known.find(given.getKey()).isEmpty()) {
                known = known.with(given.getKey(), given.getValue());
            }
        }
        return known;
    }

    private static ExitCode exit(Comparison comparison) {
        return comparison.sides().stream()
                .map(side -> side.outcome()
                        .match(ok -> side.isSettled() ? ExitCode.DONE : ExitCode.OPEN, broken -> ExitCode.UNREADABLE))
                .reduce(ExitCode.DONE, ExitCode::or);
    }

    private static void show(
            EncounterInput input, Comparison comparison, CodeRequest request, Streams streams, List<String> objects) {
        if (request.format() == Format.TEXT) {
            text(input, comparison, streams);
            return;
        }
        String object = new ComparisonJson(request.details()).of(input.file(), comparison);
        if (request.format() == Format.NDJSON) {
            streams.out().println(object);
        } else {
            objects.add(object);
        }
    }

    private static void text(EncounterInput input, Comparison comparison, Streams streams) {
        Theme theme = streams.facts().colours() ? Theme.ansi() : Theme.plain();
        boolean readable =
                comparison.sides().stream().anyMatch(side -> side.outcome().isOk());
        if (readable) {
            streams.out().println(theme.paint(Role.STRONG, input.file()));
            streams.out().println(new ComparisonText(new Screen(WIDTH, theme)).of(comparison));
            return;
        }
        // What no payer can read is said once, with the lines it is in.
        Checked<?> first = comparison.sides().get(0).outcome();
        streams.err().print(new DiagnosticRenderer(Theme.plain()).blocks(first.diagnostics()));
        streams.err().println();
    }
}
