package org.codingwizard.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class TerminalFactsTest {

    @Test
    void a_terminal_that_can_do_everything_has_colours() {
        assertThat(facts(Map.of("TERM", "xterm-256color"), "in out err").colours())
                .isTrue();
    }

    @Test
    void results_in_a_pipe_have_no_colours() {
        assertThat(facts(Map.of("TERM", "xterm"), "in err").colours()).isFalse();
    }

    @Test
    void no_color_switches_colours_off() {
        assertThat(facts(Map.of("TERM", "xterm", "NO_COLOR", "1"), "in out err").colours())
                .isFalse();
    }

    @Test
    void an_empty_no_color_switches_nothing_off() {
        assertThat(facts(Map.of("TERM", "xterm", "NO_COLOR", ""), "in out err").colours())
                .isTrue();
    }

    @Test
    void a_dumb_terminal_has_no_colours_and_no_line_to_edit() {
        TerminalFacts facts = facts(Map.of("TERM", "dumb"), "in out err");

        assertThat(facts.colours()).isFalse();
        assertThat(facts.capable()).isFalse();
    }

    @Test
    void a_terminal_of_unknown_kind_counts_as_dumb() {
        assertThat(facts(Map.of(), "in out err").capable()).isFalse();
    }

    @Test
    void the_launcher_tells_each_stream_apart() {
        TerminalFacts facts = facts(Map.of("TERM", "xterm"), "in err");

        assertThat(facts.standardInput()).isTrue();
        assertThat(facts.standardOutput()).isFalse();
        assertThat(facts.standardError()).isTrue();
    }

    @Test
    void when_the_launcher_found_no_terminal_there_is_none() {
        assertThat(facts(Map.of("TERM", "xterm"), "").standardInput()).isFalse();
    }

    private static TerminalFacts facts(Map<String, String> environment, String terminals) {
        return TerminalFacts.of(environment, terminals);
    }
}
