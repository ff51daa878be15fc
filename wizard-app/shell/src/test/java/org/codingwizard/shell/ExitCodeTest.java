package org.codingwizard.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ExitCodeTest {

    @Test
    void of_two_ends_the_graver_one_counts() {
        assertThat(ExitCode.DONE.or(ExitCode.OPEN)).isEqualTo(ExitCode.OPEN);
        assertThat(ExitCode.UNREADABLE.or(ExitCode.OPEN)).isEqualTo(ExitCode.UNREADABLE);
        assertThat(ExitCode.DONE.or(ExitCode.DONE)).isEqualTo(ExitCode.DONE);
    }

    @Test
    void the_numbers_are_those_that_scripts_rely_on() {
        assertThat(ExitCode.values()).extracting(ExitCode::number).containsExactly(0, 1, 2, 3, 70, 130);
    }
}
