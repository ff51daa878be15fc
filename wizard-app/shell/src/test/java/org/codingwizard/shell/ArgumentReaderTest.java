package org.codingwizard.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.codingwizard.shell.Request.Page;
import org.codingwizard.shell.Request.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.ParsedInput;

final class ArgumentReaderTest {

    @Test
    void words_arrive_as_the_shell_handed_them_over() {
        assertThat(operands("code", "a  b \"c\" $x.yaml")).containsExactly("a  b \"c\" $x.yaml");
    }

    @Test
    void options_may_stand_before_and_behind_the_files() {
        ParsedInput input = parsed("code", "--no-input", "a.yaml", "--format", "json", "b.yaml");

        assertThat(input.options())
                .extracting("longName", "value")
                .containsExactly(tuple("no-input", ""), tuple("format", "json"));
        assertThat(input.arguments()).extracting(CommandArgument::value).containsExactly("a.yaml", "b.yaml");
    }

    @Test
    void a_value_may_be_joined_to_its_option() {
        assertThat(parsed("code", "--format=json", "a").options())
                .extracting("value")
                .containsExactly("json");
    }

    @Test
    void of_an_option_given_twice_the_last_one_counts() {
        assertThat(parsed("code", "--format", "json", "--format", "text", "a").options())
                .extracting("value")
                .containsExactly("text");
    }

    @Test
    void behind_two_dashes_everything_is_a_file() {
        assertThat(operands("code", "--", "--format", "-x")).containsExactly("--format", "-x");
    }

    @Test
    void a_single_dash_is_a_file() {
        assertThat(operands("code", "-")).containsExactly("-");
    }

    @Test
    void a_command_may_have_two_words() {
        ParsedInput input = parsed("ruleset", "check", "joint");

        assertThat(input.commandName()).isEqualTo("ruleset");
        assertThat(input.subCommands()).containsExactly("check");
        assertThat(input.arguments()).extracting(CommandArgument::value).containsExactly("joint");
    }

    @Test
    void help_wins_over_what_is_missing() {
        assertThat(read("code", "--help")).isEqualTo(new Page(HelpPage.of(Manual.CODE)));
        assertThat(read("code", "-h")).isEqualTo(new Page(HelpPage.of(Manual.CODE)));
        assertThat(read("ruleset", "--help")).isEqualTo(new Page(HelpPage.of(Manual.RULESET_CHECK)));
    }

    @Test
    void help_explains_a_command_by_its_name() {
        ArgumentReader reader = new ArgumentReader(Manual.ALL);

        assertThat(reader.help(List.of("ruleset", "check"))).isEqualTo(new Page(HelpPage.of(Manual.RULESET_CHECK)));
        assertThat(reader.help(List.of("plugin", "list"))).isEqualTo(new Page(HelpPage.of(Manual.PLUGIN_LIST)));
        assertThat(((Page) reader.help(List.of("plugin"))).text())
                .contains("plugin list: ", "plugin allow: ", "plugin doctor: ", "plugin new: ");
        assertThat(reader.help(List.of())).isEqualTo(new Page(HelpPage.ofAll()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cod                     | `cod` is not a command; did you mean `code`?
            a.yaml                  | `a.yaml` is not a command; did you mean `wizard code a.yaml`?
            bill                    | `bill` is not a command; expected `code`, `check`, `lookup`, `practice`, `ruleset`, `plugin`, `transcript`, `notices` or `help`
            --verson                | `--verson` is not an option of `wizard`; did you mean `--version`?
            code                    | `wizard code` needs an encounter file, a folder of them, or `-` for standard input
            code --hlep             | `--hlep` is not an option of `wizard code`; did you mean `--help`?
            code --format           | `--format` needs a value; expected `text`, `json` or `ndjson`
            code --format jsn a     | `jsn` is not a value of `--format`; did you mean `json`?
            code --no-input=yes a   | `--no-input` stands alone; leave out `=yes`
            ruleset                 | `wizard ruleset` needs a further word; expected `check`
            ruleset chekc           | `chekc` does not go with `wizard ruleset`; did you mean `check`?
            ruleset check --format ndjson | `ndjson` is not a value of `--format`; did you mean `json`?
            notices now             | `wizard notices` takes nothing besides its options, so `now` is too much
            """)
    void a_mistake_is_told_with_what_was_expected(String words, String message) {
        assertThatExceptionOfType(UsageProblem.class)
                .isThrownBy(() -> read(words.split(" ")))
                .withMessage(message);
    }

    private static Request read(String... words) {
        return new ArgumentReader(Manual.ALL).read(List.of(words));
    }

    private static ParsedInput parsed(String... words) {
        assertThat(read(words)).isInstanceOf(Run.class);
        return ((Run) read(words)).input();
    }

    private static List<String> operands(String... words) {
        return parsed(words).arguments().stream().map(CommandArgument::value).toList();
    }
}
