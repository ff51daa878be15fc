package org.codingwizard.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CommandLineTest {

    @Test
    void debug_may_stand_anywhere() {
        assertThat(CommandLine.of("code", "--debug", "a")).isEqualTo(new CommandLine(List.of("code", "a"), true));
        assertThat(CommandLine.of("--debug")).isEqualTo(new CommandLine(List.of(), true));
    }

    @Test
    void behind_two_dashes_debug_is_a_file() {
        assertThat(CommandLine.of("code", "--", "--debug"))
                .isEqualTo(new CommandLine(List.of("code", "--", "--debug"), false));
    }

    @Test
    void no_words_ask_for_the_conversation() {
        assertThat(CommandLine.of().request()).isEqualTo(new Request.Talk());
    }
}
