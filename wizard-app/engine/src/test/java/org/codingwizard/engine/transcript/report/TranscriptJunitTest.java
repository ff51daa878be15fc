package org.codingwizard.engine.transcript.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.transcript.PlayedFile;
import org.codingwizard.engine.transcript.TranscriptOutcome;
import org.codingwizard.engine.transcript.TranscriptReader;
import org.junit.jupiter.api.Test;

class TranscriptJunitTest {

    private static final String SESSION = "```transcript\ndate: 2026-05-04\n= 20610-LT\n```\n\n";

    @Test
    void sessions_under_one_heading_are_cases_of_their_own() {
        assertThat(written("## Knees\n\n" + SESSION + SESSION + "## Hips\n\n" + SESSION))
                .contains("name=\"Knees, line 4\"", "name=\"Knees, line 9\"", "name=\"Hips\"");
    }

    @Test
    void a_tab_in_a_title_stays_one() {
        assertThat(written("## Left\tknee\n\n" + SESSION)).contains("name=\"Left&#9;knee\"");
    }

    private static String written(String page) {
        Checked<List<TranscriptOutcome>> outcomes = TranscriptReader.read(SourceText.of("knees.md", page))
                .map(all -> all.stream()
                        .flatMap(read -> Stream.of(new TranscriptOutcome(
                                read, List.of(), List.of(), Answers.NONE, List.of(), List.of(), List.of())))
                        .toList());
        return TranscriptJunit.of(List.of(new PlayedFile("knees.md", outcomes)));
    }
}
