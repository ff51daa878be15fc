package org.codingwizard.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.codingwizard.engine.plugin.PluginLoader;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.wizard.RulesetInspection;
import org.codingwizard.engine.wizard.Shelf;
import org.junit.jupiter.api.Test;

/** What the guide shows works as it stands there. */
class AuthorsGuideTest {

    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final RulesetInspection INSPECTION = RulesetInspection.beside(
                    Shelf.shipped(AuthorsGuideTest.class.getClassLoader()),
                    new PluginLoader.Found(List.of(), List.of()))
            .toOptional()
            .orElseThrow();

    @Test
    void the_whole_ruleset_of_the_guide_passes_the_check() throws IOException {
        List<String> whole =
                examples().stream().filter(yaml -> yaml.startsWith("ruleset:")).toList();

        assertThat(whole)
                .singleElement()
                .satisfies(yaml -> assertThat(INSPECTION
                                .of(List.of(SourceText.of("README.md", yaml)))
                                .diagnostics())
                        .isEmpty());
    }

    @Test
    void the_policy_of_the_guide_passes_the_check_and_has_every_key_of_the_table() throws IOException {
        String policy = examples().stream()
                .filter(yaml -> yaml.startsWith("policy:"))
                .findFirst()
                .orElseThrow();

        assertThat(INSPECTION.of(List.of(SourceText.of("README.md", policy))).diagnostics())
                .isEmpty();
        assertThat(keys())
                .hasSizeGreaterThan(12)
                .allSatisfy(key -> assertThat(policy).contains(key + ":"));
    }

    /** The keys in the second column of the table of what a policy may change. */
    private static List<String> keys() throws IOException {
        String guide = Files.readString(Path.of("README.md"));
        String table = guide.substring(guide.indexOf("| what you want"), guide.indexOf("The policy below"));
        return table.lines()
                .map(row -> row.replaceFirst("^\\|[^|]*\\|", ""))
                .flatMap(cell -> Pattern.compile("`([a-z-]+)`").matcher(cell).results())
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }

    @Test
    void the_guide_stays_short_enough_to_be_read() throws IOException {
        assertThat(Files.readAllLines(Path.of("README.md"))).hasSizeLessThan(560);
    }

    private static List<String> examples() throws IOException {
        return YAML.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
