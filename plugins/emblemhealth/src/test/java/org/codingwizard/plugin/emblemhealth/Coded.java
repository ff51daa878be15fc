package org.codingwizard.plugin.emblemhealth;

import java.util.List;
import java.util.Locale;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.plugin.PluginLoader;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.wizard.EncounterCoder;
import org.codingwizard.engine.wizard.Shelf;
import org.codingwizard.engine.wizard.Wizard;

/** What an encounter file is coded as with this plugin installed, in words that a test can compare. */
record Coded(CodingResult result) {

    private static final EncounterCoder CODER = new EncounterCoder(Wizard.assemble(
                    Shelf.shipped(Coded.class.getClassLoader()), PluginLoader.of(List.of(new EmblemHealthPlugin())))
            .match(ok -> ok.value(), broken -> {
                throw new AssertionError(broken.diagnostics());
            }));

    static Coded of(String encounter) {
        return CODER.code(SourceText.of("encounter.yaml", encounter)).match(ok -> new Coded(ok.value()), broken -> {
            throw new AssertionError(broken.diagnostics());
        });
    }

    /** The claim lines, for example {@code 20552 x1}. */
    List<String> lines() {
        return result.lines().stream().map(coded -> coded.line().toString()).toList();
    }

    /** Severity and id of every finding, for example {@code warning saline-only-not-covered}. */
    List<String> findings() {
        return result.findings().stream()
                .map(coded -> coded.finding().severity().name().toLowerCase(Locale.ROOT) + " "
                        + coded.finding().id())
                .toList();
    }

    boolean complete() {
        return result.complete();
    }
}
