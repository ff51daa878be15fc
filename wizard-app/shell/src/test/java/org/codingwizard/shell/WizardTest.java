package org.codingwizard.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import org.codingwizard.shell.terminal.LinePort;
import org.codingwizard.shell.terminal.Streams;
import org.codingwizard.shell.terminal.TerminalFacts;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

final class WizardTest {

    private final ByteArrayOutputStream results = new ByteArrayOutputStream();
    private final ByteArrayOutputStream remarks = new ByteArrayOutputStream();

    @Test
    void the_version_is_one_line() {
        assertThat(run("--version")).isZero();
        assertThat(results()).matches("wizard \\d+\\.\\d+\\.\\d+\\S*\n");
    }

    @Test
    void help_names_every_command() {
        assertThat(run("--help")).isZero();
        assertThat(results()).contains(Manual.ALL.stream().map(Manual::name).toList());
    }

    @Test
    void the_notices_say_who_owns_the_codes() {
        assertThat(run("notices")).isZero();
        assertThat(results()).contains("American Medical Association", "ICD-10-CM", "HCPCS");
        assertThat(remarks()).isEmpty();
    }

    @Test
    void coding_gets_its_files_and_its_format() {
        assertThat(run("code", "--format", "ndjson", "a b.yaml", "-")).isEqualTo(ExitCode.OPEN.number());
        assertThat(results())
                .isEqualTo("CodeRequest[files=[a b.yaml, -], format=NDJSON, details=false, ask=false,"
                        + " asOf=Optional.empty, payers=[]]\n");
    }

    @Test
    void details_are_shown_when_asked_for() {
        run("code", "--details", "a.yaml");

        assertThat(results()).contains("details=true");
    }

    @Test
    void results_are_text_unless_asked_otherwise() {
        run("code", "a.yaml");

        assertThat(results()).contains("format=TEXT");
    }

    @Test
    void missing_facts_are_asked_at_a_terminal() {
        run(new TerminalFacts(true, false, true, "xterm", true), "", "code", "a.yaml");

        assertThat(results()).contains("ask=true");
    }

    @Test
    void nothing_is_asked_with_no_input() {
        run(new TerminalFacts(true, true, true, "xterm", true), "", "code", "--no-input", "a.yaml");

        assertThat(results()).contains("ask=false");
    }

    @Test
    void coding_can_be_asked_as_on_another_day() {
        run("code", "--as-of", "2024-03-31", "a.yaml");

        assertThat(results()).contains("asOf=Optional[2024-03-31]");
    }

    @Test
    void a_day_that_is_none_is_refused_before_anything_is_read() {
        assertThat(run("code", "--as-of", "2026-02-30", "a.yaml")).isEqualTo(ExitCode.USAGE.number());
        assertThat(run("code", "a.yaml", "--as-of=tomorrow")).isEqualTo(ExitCode.USAGE.number());
        assertThat(run("code", "a.yaml", "--as-of")).isEqualTo(ExitCode.USAGE.number());
        assertThat(remarks()).isEqualTo("""
                        wizard: `2026-02-30` is not a day of the calendar; expected a day such as `2026-01-05`
                        wizard: `tomorrow` is not a day of the calendar; expected a day such as `2026-01-05`
                        wizard: `--as-of` needs a value; expected a day such as `2026-01-05`
                        """);
        assertThat(results()).isEmpty();
    }

    @Test
    void checking_lines_gets_the_lines_and_what_is_known_around_them() {
        assertThat(run("check", "--payer", "medicare", "--date=2026-05-04", "20610-RT", "20552-59"))
                .isZero();
        assertThat(results())
                .isEqualTo(
                        "ClaimRequest[lines=[20610-RT, 20552-59], facts={date-of-service=2026-05-04, payer=medicare},"
                                + " format=TEXT]\n");
    }

    @Test
    void checking_needs_a_line() {
        assertThat(run("check", "--date", "2026-05-04")).isEqualTo(ExitCode.USAGE.number());
        assertThat(remarks()).startsWith("wizard: `wizard check` needs claim lines such as");
    }

    @Test
    void a_code_is_looked_up_as_on_a_day_and_for_a_payer() {
        assertThat(run("lookup", "J1030", "--as-of", "2026-01-05", "--payer", "medicare"))
                .isZero();
        assertThat(results())
                .isEqualTo("LookupRequest[code=Optional[J1030], asOf=Optional[2026-01-05],"
                        + " payer=Optional[medicare], format=TEXT]\n");
    }

    @Test
    void a_lookup_takes_a_code_or_lists_what_is_misquoted_but_not_both() {
        assertThat(run("lookup", "--misquotes")).isZero();
        assertThat(run("lookup")).isEqualTo(ExitCode.USAGE.number());
        assertThat(run("lookup", "20610", "--misquotes")).isEqualTo(ExitCode.USAGE.number());
        assertThat(remarks()).contains("needs one code such as `20610`, or `--misquotes` alone");
    }

    @Test
    void checking_rulesets_needs_no_path() {
        assertThat(run("ruleset", "check")).isZero();
        assertThat(results()).isEqualTo("CheckRequest[paths=[], format=TEXT]\n");
    }

    @Test
    void without_words_the_conversation_begins_and_answers_may_come_from_a_pipe() {
        assertThat(run(TerminalFacts.NONE, "knee\n")).isZero();
        assertThat(results()).isEqualTo("structure: knee\n");
    }

    @Test
    void a_mistake_on_the_command_line_is_one_line_that_says_what_was_expected() {
        assertThat(run("code", "--hlep")).isEqualTo(ExitCode.USAGE.number());
        assertThat(remarks()).isEqualTo("wizard: `--hlep` is not an option of `wizard code`; did you mean `--help`?\n");
        assertThat(results()).isEmpty();
    }

    @Test
    void a_part_that_cannot_be_made_does_not_trouble_the_commands_that_do_without_it() {
        assertThat(run("notices")).isZero();
        assertThat(run("ruleset", "check", "joint")).isZero();
    }

    @Test
    void a_fault_of_the_program_shows_no_stack_trace() {
        assertThat(run("plugin", "list")).isEqualTo(ExitCode.FAULT.number());
        assertThat(remarks()).startsWith("wizard: a fault of the program").hasLineCount(1);
    }

    @Test
    void with_debug_a_fault_of_the_program_shows_where_it_happened() {
        assertThat(run("--debug", "plugin", "list")).isEqualTo(ExitCode.FAULT.number());
        assertThat(remarks()).contains("a shelf fell down", "at org.codingwizard.shell");
    }

    @Test
    void results_that_cannot_be_written_are_no_success() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        Streams streams = new Streams(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(full, false, UTF_8),
                new PrintStream(remarks, false, UTF_8),
                TerminalFacts.NONE);

        assertThat(new Wizard(streams, Wiring.class).run("ruleset", "check")).isEqualTo(ExitCode.FAULT.number());
        assertThat(remarks()).isEqualTo("wizard: the results could not be written in full to standard output\n");
    }

    @Test
    void the_rehearsal_shows_nothing() {
        assertThat(run("--train")).isZero();
        assertThat(results() + remarks()).isEmpty();
    }

    private int run(String... words) {
        return run(TerminalFacts.NONE, "", words);
    }

    private int run(TerminalFacts facts, String typed, String... words) {
        Streams streams = new Streams(
                new ByteArrayInputStream(typed.getBytes(UTF_8)),
                new PrintStream(results, false, UTF_8),
                new PrintStream(remarks, false, UTF_8),
                facts);
        return new Wizard(streams, Wiring.class).run(words);
    }

    private String results() {
        return results.toString(UTF_8);
    }

    private String remarks() {
        return remarks.toString(UTF_8);
    }

    /** The real commands over an engine that only says what it was asked. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @Import(ShellCommands.class)
    static class Wiring {

        @Bean
        EncounterCoding coding() {
            return (request, streams) -> {
                streams.out().println(request);
                return ExitCode.OPEN;
            };
        }

        @Bean
        ClaimChecking claimChecking() {
            return (request, streams) -> {
                streams.out().println(request);
                return ExitCode.DONE;
            };
        }

        @Bean
        CodeLookingUp lookingUp() {
            return (request, streams) -> {
                streams.out().println(request);
                return ExitCode.DONE;
            };
        }

        @Bean
        RulesetChecking checking() {
            return (request, streams) -> {
                streams.out().println(request);
                return ExitCode.DONE;
            };
        }

        @Bean
        PluginListing listing() {
            throw new IllegalStateException("a shelf fell down");
        }

        @Bean
        Conversation conversation() {
            return streams -> {
                try (LinePort port = streams.openOnOutput()) {
                    port.readLine("structure: ", List.of("knee", "hip"));
                    return ExitCode.DONE;
                }
            };
        }
    }
}
