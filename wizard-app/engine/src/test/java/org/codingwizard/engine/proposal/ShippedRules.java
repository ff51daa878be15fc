package org.codingwizard.engine.proposal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.codingwizard.engine.coding.Coding;
import org.codingwizard.engine.coverage.Coverage;
import org.codingwizard.engine.coverage.Item;
import org.codingwizard.engine.impact.Example;
import org.codingwizard.engine.plugin.PluginLoader;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.transcript.TranscriptReader;
import org.codingwizard.engine.transcript.TranscriptRunner;
import org.codingwizard.engine.wizard.Wizard;
import org.codingwizard.spi.PayerId;

/** The shipped rulesets, and what sessions show of them. */
final class ShippedRules {

    private static final Path RULESETS = Path.of("..", "..", "rulesets");

    static final Wizard WIZARD = Wizard.assemble(
                    path -> Files.newInputStream(RULESETS.resolve(path)), new PluginLoader.Found(List.of(), List.of()))
            .toOptional()
            .orElseThrow();

    static final Coverage COVERAGE = coverage();

    private ShippedRules() {}

    private static Coverage coverage() {
        List<Coding> core = List.of(WIZARD.coding(PayerId.NONE).toOptional().orElseThrow());
        return Coverage.of(core, core, WIZARD.editions());
    }

    static List<Example> shown(String session) {
        return TranscriptReader.read(SourceText.of("one.transcript", session)).toOptional().orElseThrow().stream()
                .map(new TranscriptRunner(WIZARD)::run)
                .filter(outcome -> outcome.differences().isEmpty())
                .flatMap(outcome -> outcome.seen().stream())
                .toList();
    }

    static List<String> open(List<Example> seen, Item.Kind kind) {
        return COVERAGE.shownBy(seen, EnumSet.of(kind)).get(0).open().stream()
                .map(Item::name)
                .toList();
    }

    static Item item(Item.Kind kind, String name) {
        return COVERAGE.items().stream()
                .filter(item -> item.kind() == kind && item.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
