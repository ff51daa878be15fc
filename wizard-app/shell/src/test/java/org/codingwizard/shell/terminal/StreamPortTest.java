package org.codingwizard.shell.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StreamPortTest {

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @Test
    void an_answer_from_a_pipe_is_shown_behind_its_prompt() {
        StreamPort port = port("knee\n", false);

        assertThat(port.readLine("structure: ", List.of("knee"))).isEqualTo("knee");
        assertThat(screen()).isEqualTo("structure: knee\n");
    }

    @Test
    void a_typed_answer_is_shown_by_the_terminal_itself() {
        port("knee\n", true).readLine("structure: ", List.of());

        assertThat(screen()).isEqualTo("structure: ");
    }

    @Test
    void the_end_of_input_is_null_and_leaves_no_open_line() {
        StreamPort port = port("", false);

        assertThat(port.readLine("structure: ", List.of())).isNull();
        assertThat(screen()).isEqualTo("structure: \n");
    }

    @Test
    void a_last_line_without_an_end_is_still_an_answer() {
        StreamPort port = port("knee", false);

        assertThat(port.readLine("? ", List.of())).isEqualTo("knee");
        assertThat(port.readLine("? ", List.of())).isNull();
    }

    @Test
    void line_ends_of_other_systems_do_not_answer_twice() {
        StreamPort port = port("2\r\n1\r\n", false);

        assertThat(port.readLine("? ", List.of())).isEqualTo("2");
        assertThat(port.readLine("? ", List.of())).isEqualTo("1");
        assertThat(port.readLine("? ", List.of())).isNull();
    }

    @Test
    void text_in_any_script_passes_both_ways_unchanged() {
        StreamPort port = port("Gelenk für Übung\n", false);

        assertThat(port.readLine("→ ", List.of())).isEqualTo("Gelenk für Übung");
        assertThat(screen()).isEqualTo("→ Gelenk für Übung\n");
    }

    private StreamPort port(String input, boolean typed) {
        return new StreamPort(
                new ByteArrayInputStream(input.getBytes(UTF_8)), new PrintStream(shown, false, UTF_8), typed);
    }

    private String screen() {
        return shown.toString(UTF_8);
    }
}
