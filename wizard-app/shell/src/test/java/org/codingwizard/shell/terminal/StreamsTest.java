package org.codingwizard.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class StreamsTest {

    @Test
    void results_may_go_into_a_file_while_somebody_is_asked() {
        assertThat(streams(new TerminalFacts(true, false, true, "xterm", true)).mayAsk())
                .isTrue();
    }

    @Test
    void nobody_is_asked_when_the_input_is_a_pipe() {
        assertThat(streams(new TerminalFacts(false, true, true, "xterm", true)).mayAsk())
                .isFalse();
    }

    @Test
    void a_conversation_over_a_pipe_edits_no_line() {
        assertThat(streams(TerminalFacts.NONE).openOnOutput()).isInstanceOf(StreamPort.class);
    }

    @Test
    void a_conversation_on_a_dumb_terminal_edits_no_line() {
        TerminalFacts dumb = new TerminalFacts(true, true, true, "dumb", true);

        assertThat(streams(dumb).openOnOutput()).isInstanceOf(StreamPort.class);
        assertThat(streams(dumb).openOnError()).isInstanceOf(StreamPort.class);
    }

    private static Streams streams(TerminalFacts facts) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Streams(InputStream.nullInputStream(), nowhere, nowhere, facts);
    }
}
