package org.codingwizard.engine.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.edition.Editions;
import org.codingwizard.engine.edition.LoadedEditions;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.GraphLinker;
import org.codingwizard.engine.ruleset.Choice;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.wizard.RulesetLoader;
import org.codingwizard.engine.wizard.Shelf;
import org.codingwizard.spi.PayerId;

/** The rulesets and policies as they lie in the repository. */
final class Shipped {

    private static final Path RULESETS = Path.of("..", "..", "rulesets");
    private static final Path PLUGINS = Path.of("..", "..", "plugins");

    static final Shelf SHELF = path -> Files.newInputStream(RULESETS.resolve(path));
    static final LoadedEditions EDITIONS =
            value(value(Editions.load(SHELF.tables())).everything());

    private Shipped() {}

    /** Every payer whose plugin is in the repository, {@code none} first. */
    static List<String> payers() {
        List<String> payers = new ArrayList<>(List.of("none"));
        payers.addAll(folders());
        return payers;
    }

    static List<SourceText> core() {
        return value(SHELF.rulesets());
    }

    static DecisionGraph graph(String payer) {
        return value(link(payer, core()));
    }

    static Checked<DecisionGraph> link(String payer, List<SourceText> core) {
        List<SourceText> texts = new ArrayList<>(core);
        texts.addAll(policies(payer));
        List<Choice> payers = payers().stream().map(id -> Choice.of(id, id)).toList();
        return new RulesetLoader(EDITIONS.codes())
                .load(texts)
                .then(rulesets -> new GraphLinker(payers).link(new PayerId(payer), rulesets));
    }

    private static List<String> folders() {
        try (Stream<Path> folders = Files.list(PLUGINS)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<SourceText> policies(String payer) {
        Path folder = PLUGINS.resolve(payer).resolve(Path.of("src", "main", "resources"));
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(Shipped::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SourceText text(Path file) {
        try {
            return SourceText.of(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> T value(Checked<T> checked) {
        return checked.toOptional().orElseThrow(() -> new AssertionError(checked.diagnostics()));
    }
}
