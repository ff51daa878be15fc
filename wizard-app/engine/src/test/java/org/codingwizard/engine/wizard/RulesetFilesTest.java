package org.codingwizard.engine.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesetFilesTest {

    @TempDir
    Path folder;

    @Test
    void in_a_folder_rulesets_and_policies_are_found_and_other_files_are_not() throws IOException {
        write("knee/ruleset.yaml", "empty");
        write("policies/limits.yml", "# a policy\npolicy: limits\n");
        write("catalog.yaml", "topics: [knee]\n");
        write("notes.txt", "ruleset: no\n");

        assertThat(names(folder)).containsExactly("knee/ruleset.yaml", "policies/limits.yml");
    }

    @Test
    void copies_of_a_build_and_files_of_tests_are_passed_by() throws IOException {
        write("rulesets/knee/ruleset.yaml", "ruleset: knee\n");
        write("rulesets/target/classes/knee/ruleset.yaml", "ruleset: knee\n");
        write("src/test/knee/ruleset.yaml", "ruleset: knee\n");
        write(".old/ruleset.yaml", "ruleset: knee\n");

        assertThat(names(folder)).containsExactly("rulesets/knee/ruleset.yaml");
    }

    @Test
    void a_file_that_is_named_is_taken_whatever_it_is_called() throws IOException {
        write("target/anything.txt", "ruleset: knee\n");

        assertThat(RulesetFiles.of(folder.resolve("target/anything.txt"))).allMatch(Checked::isOk);
    }

    @Test
    void a_folder_without_rulesets_is_told() {
        assertThat(RulesetFiles.of(folder))
                .singleElement()
                .satisfies(found -> assertThat(found.diagnostics())
                        .extracting(diagnostic -> diagnostic.message())
                        .containsExactly("the folder `" + folder + "` holds no ruleset and no policy"));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<String> names(Path path) {
        return RulesetFiles.of(path).stream()
                .map(text -> text.toOptional().orElseThrow())
                .map(SourceText::name)
                .map(name -> folder.relativize(Path.of(name)).toString())
                .toList();
    }
}
