package org.codingwizard.engine.yaml;

import java.util.function.Function;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.source.SourceText;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** The two ways of writing the same values: how each is cut into tokens, and how its mistakes are explained. */
final class Notation {
    static final Notation YAML = new Notation(yamlFactory(), Offsets::ofCodePoints, MalformedYaml::explain);
    static final Notation JSON = new Notation(jsonFactory(), Offsets::ofChars, MalformedJson::explain);

    private final TokenStreamFactory factory;
    private final Function<SourceText, Offsets> counting;
    private final Function<Trouble, Diagnostic> explaining;

    private Notation(
            TokenStreamFactory factory,
            Function<SourceText, Offsets> counting,
            Function<Trouble, Diagnostic> explaining) {
        this.factory = factory;
        this.counting = counting;
        this.explaining = explaining;
    }

    JsonParser tokens(SourceText text) {
        return factory.createParser(ObjectReadContext.empty(), new WholeCharacters(text.text()));
    }

    Offsets offsets(SourceText text) {
        return counting.apply(text);
    }

    Diagnostic explain(Trouble trouble) {
        return explaining.apply(trouble);
    }

    private static TokenStreamFactory yamlFactory() {
        LoadSettings settings = LoadSettings.builder()
                .setUseMarks(true)
                .setCodePointLimit(Integer.MAX_VALUE)
                .setAllowDuplicateKeys(true) // this package refuses them itself, showing both places
                .build();
        return YAMLFactory.builder()
                .loadSettings(settings)
                .streamReadConstraints(unlimited())
                .build();
    }

    private static TokenStreamFactory jsonFactory() {
        return JsonFactory.builder().streamReadConstraints(unlimited()).build();
    }

    /** Size and depth are limited by this package, which can say where and why; the library cannot. */
    private static StreamReadConstraints unlimited() {
        return StreamReadConstraints.builder()
                .maxNestingDepth(Integer.MAX_VALUE)
                .maxNumberLength(Integer.MAX_VALUE)
                .maxStringLength(Integer.MAX_VALUE)
                .maxNameLength(Integer.MAX_VALUE)
                .build();
    }
}
