package org.codingwizard.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CommandLineTest {

    @Test
    void debug_may_stand_anywhere() {
        assertThat(CommandLine.of("code", "--debug", "a"))
                .isEqualTo(new CommandLine(List.of("code", "a"), true, List.of()));
        assertThat(CommandLine.of("--debug")).isEqualTo(new CommandLine(List.of(), true, List.of()));
    }

    @Test
    void behind_two_dashes_debug_is_a_file() {
        assertThat(CommandLine.of("code", "--", "--debug"))
                .isEqualTo(new CommandLine(List.of("code", "--", "--debug"), false, List.of()));
    }

    @Test
    void folders_of_plugins_may_stand_anywhere_and_several_times() {
        assertThat(CommandLine.of("--plugins", "a", "code", "x.yaml", "--plugins=b c"))
                .isEqualTo(new CommandLine(List.of("code", "x.yaml"), false, List.of("a", "b c")));
        assertThat(CommandLine.of("--plugins", "a").request()).isEqualTo(new Request.Talk());
        assertThat(CommandLine.of("code", "--", "--plugins", "a").plugins()).isEmpty();
    }

    @Test
    void no_words_ask_for_the_conversation() {
        assertThat(CommandLine.of().request()).isEqualTo(new Request.Talk());
    }
}
