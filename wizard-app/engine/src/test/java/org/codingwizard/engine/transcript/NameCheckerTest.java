package org.codingwizard.engine.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.codingwizard.engine.plugin.PluginLoader;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.wizard.Wizard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not be there has a name that something could have. */
class NameCheckerTest {

    private static final Path RULESETS = Path.of("..", "..", "rulesets");
    private static final TranscriptWizards WIZARDS = new TranscriptWizards(Wizard.assemble(
                    path -> Files.newInputStream(RULESETS.resolve(path)), new PluginLoader.Found(List.of(), List.of()))
            .toOptional()
            .orElseThrow());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not ! no-such-finding | `no-such-finding` is the id of no finding",
                "not ! warning guidance-onse | `guidance-onse` is the id of no finding",
                "not ! *no-such* | `*no-such*` is the id of no finding",
                "not path joint-or-bursa/no-such-step | `joint-or-bursa/no-such-step` is no question and no outcome of the rules",
                "not path joint-or-bursa/side no | `joint-or-bursa/side no` is no question and no outcome of the rules",
                "not path /nothing.*/ | `/nothing.*/` is no question and no outcome of the rules",
                "not = 76943 | `76943` stands in none of the tables",
                "not = A9999-RT | `A9999` stands in none of the tables",
            })
    void a_name_that_nothing_has_is_told(String line, String says) {
        assertThat(problems("date: 2026-05-04\ntarget: ganglion-cyst\n" + line + "\n"))
                .containsExactly("3 T007 " + says);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not ! guidance-once",
                "not ! warning",
                "not ! {other}",
                "not ! payer-policies-not-applied",
                "not ! unit-limit-*",
                "not path joint-or-bursa/side",
                "not path ganglion-cyst/*",
                "not path /.*cyst/",
                "not = 76942-26",
                "not = 99214",
                "not = 7694*",
                "not = *",
            })
    void a_name_that_something_has_is_taken(String line) {
        assertThat(problems("date: 2026-05-04\ntarget: ganglion-cyst\n" + line + "\n"))
                .isEmpty();
    }

    @Test
    void a_choice_that_is_not_offered_is_one_of_some_question() {
        String session = "date: 2026-05-04\n? target\nnot offers %s\n> ganglion-cyst\n= 20612\n";

        assertThat(problems(session.formatted("joint-or-bursa, ganglion-cist")))
                .containsExactly("3 T007 `ganglion-cist` is no choice of `target`");
        assertThat(problems(session.formatted("joint-or-bursa, *cyst, knee"))).isEmpty();
    }

    @Test
    void the_nearest_names_are_proposed() {
        assertThat(help("not ! guidance-onse")).containsExactly("did you mean `guidance-once`?");
        assertThat(help("not path ganglion-cyst/syde")).containsExactly("did you mean `ganglion-cyst/side`?");
    }

    private static List<String> help(String line) {
        return WIZARDS.of(transcript("date: 2026-05-04\n" + line + "\n")).diagnostics().stream()
                .flatMap(one -> one.help().stream())
                .toList();
    }

    private static List<String> problems(String session) {
        return WIZARDS.of(transcript(session)).diagnostics().stream()
                .map(one -> one.place().orElseThrow().span().startLine() + " "
                        + one.code().id() + " " + one.message())
                .toList();
    }

    private static Transcript transcript(String session) {
        return TranscriptReader.read(SourceText.of("session.transcript", session))
                .toOptional()
                .orElseThrow()
                .get(0);
    }
}
