package org.codingwizard.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.codingwizard.engine.ruleset.RulesetShape;
import org.codingwizard.engine.ruleset.Shape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schemas that editors use say what the parser demands; {@code -Dschemas.write} writes them down anew. */
class RulesetSchemaTest {

    private static final Path RULESETS = Path.of("..", "..", "rulesets");

    @ParameterizedTest
    @CsvSource({"ruleset.schema.json", "policy.schema.json"})
    void the_schema_of_editors_is_the_shape_of_the_parser(String file) throws IOException {
        Shape.Fields shape = file.startsWith("policy") ? RulesetShape.policy() : RulesetShape.topic();
        String schema = RulesetSchema.of(shape);
        if (System.getProperty("schemas.write") != null) {
            Files.writeString(RULESETS.resolve(file), schema);
        }

        assertThat(RULESETS.resolve(file)).content().isEqualTo(schema);
    }
}
