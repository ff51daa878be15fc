package org.codingwizard.engine.ruleset;

import static org.codingwizard.engine.ruleset.Shape.Form.PAYER;
import static org.codingwizard.engine.ruleset.Shape.Form.SPI;
import static org.codingwizard.engine.ruleset.Shape.Form.WORDS;
import static org.codingwizard.engine.ruleset.Shape.need;
import static org.codingwizard.engine.ruleset.Shape.text;

import java.util.List;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.yaml.YamlNode;
import org.codingwizard.spi.PayerId;

/** Reads the manifest of a plugin, {@code plugin.yaml}. */
public final class ManifestReader {

    private static final Shape SHAPE = new Shape.Fields(
            "the manifest of a plugin",
            List.of(
                    need("plugin", text(PAYER), "the payer's id, as a coder names it in an encounter"),
                    need("title", text(WORDS), "the payer's name"),
                    need("spi", text(SPI), "the version of the plugin interface it was written for")));

    private ManifestReader() {}

    /** What the manifest says, or everything in it that has the wrong shape. */
    public static Checked<Manifest> read(YamlNode document) {
        return Checked.of(document, ShapeChecker.check(document, SHAPE)).map(node -> manifest(Part.of(node)));
    }

    private static Manifest manifest(Part part) {
        return new Manifest(
                new PayerId(part.text("plugin")),
                part.text("title"),
                part.text("spi"),
                part.spanOf("plugin"),
                part.spanOf("spi"));
    }
}
