package org.codingwizard.engine.wizard;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.edition.TableOpener;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.yaml.SourceReader;
import org.codingwizard.engine.yaml.YamlMapping;
import org.codingwizard.engine.yaml.YamlNode;
import org.codingwizard.engine.yaml.YamlReader;
import org.codingwizard.engine.yaml.YamlScalar;
import org.codingwizard.engine.yaml.YamlSequence;
import org.jspecify.annotations.Nullable;

/**
 * Where rulesets, claims and tables lie: {@code catalog.yaml}, {@code <topic>/ruleset.yaml}, {@code misquotes/misquotes.yaml}, {@code
 * practice/phrases.yaml} and {@code data/*.tsv}.
 */
@FunctionalInterface
public interface Shelf {

    /** The bytes of a file by its path on the shelf, or null if there is no such file; the reader closes them. */
    @Nullable
    InputStream open(String path) throws IOException;

    /** The shelf that comes with the wizard, in the jar of the rulesets. */
    static Shelf shipped(ClassLoader classes) {
        return path -> classes.getResourceAsStream("org/codingwizard/rulesets/" + path);
    }

    /** The tables of this shelf. */
    default TableOpener tables() {
        return file -> open("data/" + file);
    }

    /** Every topic the catalog names, in its order, as text. */
    default Checked<List<SourceText>> rulesets() {
        return text("catalog.yaml").then(YamlReader::read).then(catalog -> {
            List<Checked<SourceText>> texts = new ArrayList<>();
            topics(catalog).forEach(topic -> texts.add(text(topic + "/ruleset.yaml")));
            return Checked.all(texts);
        });
    }

    /** The claims about codes that do not hold, as text. */
    default Checked<SourceText> misquotes() {
        return text("misquotes/misquotes.yaml");
    }

    /** The phrases that practice cases are told in, as text. */
    default Checked<SourceText> phrases() {
        return text("practice/phrases.yaml");
    }

    private static List<String> topics(YamlNode catalog) {
        return catalog instanceof YamlMapping map && map.find("topics").orElse(catalog) instanceof YamlSequence list
                ? list.items().stream()
                        .filter(YamlScalar.class::isInstance)
                        .map(node -> ((YamlScalar) node).text())
                        .toList()
                : List.of();
    }

    private Checked<SourceText> text(String path) {
        String name = "rulesets/" + path;
        try (InputStream in = open(path)) {
            return in == null
                    ? Checked.broken(Diagnostic.of(DiagnosticCode.NO_FILE, "`" + name + "` is missing"))
                    : SourceReader.forRulesets().read(name, in.readAllBytes());
        } catch (IOException e) {
            return Checked.broken(
                    Diagnostic.of(DiagnosticCode.NO_FILE, "`" + name + "` could not be read: " + e.getMessage()));
        }
    }
}
