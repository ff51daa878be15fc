package org.codingwizard.payers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.codingwizard.engine.coding.Coding;
import org.codingwizard.engine.impact.Change;
import org.codingwizard.engine.impact.Changes;
import org.codingwizard.engine.impact.Example;
import org.codingwizard.engine.impact.Examples;
import org.codingwizard.engine.plugin.PluginLoader;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.session.Diligence;
import org.codingwizard.engine.session.EncounterWriter;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.wizard.EncounterCoder;
import org.codingwizard.engine.wizard.Shelf;
import org.codingwizard.engine.wizard.Wizard;
import org.codingwizard.spi.PayerId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);
    private static final ClassLoader CLASSES = ExamplesTest.class.getClassLoader();
    private static final Wizard WIZARD = Wizard.assemble(Shelf.shipped(CLASSES), PluginLoader.onClassPath(CLASSES))
            .toOptional()
            .orElseThrow();

    static List<PayerId> payers() {
        return WIZARD.plugins().stream().map(plugin -> plugin.payer()).toList();
    }

    @ParameterizedTest
    @MethodSource("payers")
    void every_rule_has_an_example_that_shows_it_when_it_is_read_again(PayerId payer) {
        Coding coding = WIZARD.coding(payer).toOptional().orElseThrow();
        Examples examples = new Examples(coding, TODAY);
        assertThat(Changes.of(coding.graph()))
                .isNotEmpty()
                .allSatisfy(change -> assertThat(examples.of(change))
                        .as("an example of `%s`", change)
                        .hasValueSatisfying(example ->
                                assertThat(shows(coding, change, example)).isTrue()));
    }

    private static boolean shows(Coding coding, Change change, Example example) {
        SourceText file = SourceText.of("example.yaml", EncounterWriter.write(example.answers()));
        Optional<Answers> answers = new EncounterCoder(WIZARD).read(file).toOptional();
        // An example of what cannot be answered is an encounter that cannot be read.
        return answers.map(read -> change.isShownBy(
                        coding.walk(read, Diligence.ASK_NOBODY), coding.code(read, Diligence.ASK_NOBODY)))
                .orElse(change.kind() == Change.Kind.CHOICE);
    }
}
