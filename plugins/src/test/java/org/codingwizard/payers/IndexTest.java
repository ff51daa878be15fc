package org.codingwizard.payers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.codingwizard.engine.plugin.LoadedPlugin;
import org.codingwizard.engine.plugin.PluginLoader;
import org.junit.jupiter.api.Test;

class IndexTest {

    @Test
    void the_index_names_every_file_of_every_payer() throws IOException {
        List<String> files = new ArrayList<>();
        for (Path folder : PayerFolders.all()) {
            PayerFolders.documents(folder)
                    .forEach(file -> files.add(file.toString().replace('\\', '/')));
        }
        assertThat(Files.readAllLines(Path.of("index.txt"))).containsExactlyElementsOf(files);
    }

    @Test
    void every_folder_is_found_in_the_jar_and_its_policies_can_be_read() throws IOException {
        List<LoadedPlugin> found =
                PluginLoader.onClassPath(getClass().getClassLoader()).plugins();
        for (Path folder : PayerFolders.all()) {
            assertThat(found)
                    .filteredOn(plugin -> plugin.payer().text().equals(folder.toString()))
                    .singleElement()
                    .satisfies(plugin ->
                            assertThat(plugin.policies().diagnostics()).isEmpty());
        }
    }
}
