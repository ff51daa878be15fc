package org.codingwizard.plugin.medicare;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.codingwizard.testkit.TestWizard;
import org.codingwizard.testkit.TranscriptTests;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class TranscriptsTest {

    @TestFactory
    Stream<DynamicNode> every_session_goes_as_it_is_told() {
        return TranscriptTests.with(TestWizard.withPluginsOnClassPath()).of(Path.of("transcripts"));
    }
}
