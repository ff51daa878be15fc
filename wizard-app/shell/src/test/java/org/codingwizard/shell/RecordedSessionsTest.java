package org.codingwizard.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.codingwizard.engine.cases.CaseFile;
import org.codingwizard.engine.cases.CaseFolder;
import org.codingwizard.engine.cases.CodingCase;
import org.codingwizard.engine.plugin.PluginLoader;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.transcript.Dictation;
import org.codingwizard.engine.transcript.Difference;
import org.codingwizard.engine.transcript.Recorded;
import org.codingwizard.engine.transcript.Transcript;
import org.codingwizard.engine.transcript.TranscriptReader;
import org.codingwizard.engine.transcript.TranscriptRunner;
import org.codingwizard.engine.wizard.EncounterCoder;
import org.codingwizard.engine.wizard.Shelf;
import org.codingwizard.engine.wizard.Wizard;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is recorded comes out again. */
final class RecordedSessionsTest {

    private static final int EVERY = 12;
    private static final ClassLoader CLASSES = RecordedSessionsTest.class.getClassLoader();
    private static final Wizard WIZARD = Wizard.assemble(Shelf.shipped(CLASSES), PluginLoader.onClassPath(CLASSES))
            .toOptional()
            .orElseThrow();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rulesets/src/test/resources/cases",
                "plugins/aetna/cases",
                "plugins/wa-lni/cases",
                "plugins/medicare/src/test/resources/cases"
            })
    void a_session_that_is_told_from_an_encounter_passes(String folder) {
        EncounterCoder coder = new EncounterCoder(WIZARD);
        List<CodingCase> cases = new CaseFolder(Path.of("../..", folder))
                .texts()
                .then(CaseFile::readAll)
                .toOptional()
                .orElseThrow();
        List<Difference> differences = new ArrayList<>();
        int told = 0;
        for (int number = 0; number < cases.size(); number += EVERY) {
            List<Answers> read = coder.read(cases.get(number).encounter()).toOptional().stream()
                    .toList();
            for (Answers answers : read) {
                String name = cases.get(number).name();
                String session = Dictation.of(WIZARD, answers).orElseThrow(() -> new AssertionError(name));
                told++;
                differences.addAll(differences(new Recorded("told", session).file()));
            }
        }
        assertThat(differences).isEmpty();
        assertThat(told).isPositive();
    }

    private static List<Difference> differences(String text) {
        List<Transcript> read = TranscriptReader.read(SourceText.of("told.transcript", text))
                .toOptional()
                .orElseThrow(() -> new AssertionError(text));
        return read.stream()
                .flatMap(one -> new TranscriptRunner(WIZARD).run(one).differences().stream())
                .toList();
    }
}
