package org.codingwizard.plugin.medicare;

import java.util.List;
import java.util.Locale;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.coding.Missing;
import org.codingwizard.engine.plugin.PluginLoader;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.wizard.EncounterCoder;
import org.codingwizard.engine.wizard.Shelf;
import org.codingwizard.engine.wizard.Wizard;

/** What an encounter file is coded as with this plugin installed, in words that a test can compare. */
record Coded(CodingResult result) {

    private static final EncounterCoder CODER = new EncounterCoder(
            Wizard.assemble(Shelf.shipped(Coded.class.getClassLoader()), PluginLoader.of(List.of(new MedicarePlugin())))
                    .match(ok -> ok.value(), broken -> {
                        throw new AssertionError(broken.diagnostics());
                    }));

    static Coded of(String encounter) {
        return CODER.code(SourceText.of("encounter.yaml", encounter)).match(ok -> new Coded(ok.value()), broken -> {
            throw new AssertionError(broken.diagnostics());
        });
    }

    /** The claim lines, for example {@code 27096-LT-KX x1}. */
    List<String> lines() {
        return result.lines().stream().map(coded -> coded.line().toString()).toList();
    }

    /** Severity and id of every finding, for example {@code warning drug-has-no-line}. */
    List<String> findings() {
        return result.findings().stream()
                .map(coded -> coded.finding().severity().name().toLowerCase(Locale.ROOT) + " "
                        + coded.finding().id())
                .toList();
    }

    /** The questions whose answers were given and not needed. */
    List<String> dropped() {
        return result.dropped().stream()
                .map(dropped -> dropped.key().question().text())
                .toList();
    }

    /** The questions that are open and could change a line. */
    List<String> missing() {
        return result.missing().stream()
                .filter(Missing::changesLines)
                .map(missing -> missing.key().question().text())
                .toList();
    }

    boolean complete() {
        return result.complete();
    }
}
