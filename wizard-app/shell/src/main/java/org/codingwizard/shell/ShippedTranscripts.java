package org.codingwizard.shell;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.transcript.Transcript;
import org.codingwizard.engine.transcript.TranscriptReader;
import org.codingwizard.engine.yaml.SourceReader;

/** The pages of transcripts that come with the wizard: they lie in the jars of the rulesets and of the plugins. */
record ShippedTranscripts(ClassLoader classes) {

    private static final String FOLDER = "META-INF/coding-wizard-transcripts/";

    /** Every transcript of every page, in the order of the pages' names. */
    List<Transcript> all() {
        List<Transcript> all = new ArrayList<>();
        for (Checked<SourceText> page : pages()) {
            all.addAll(page.then(TranscriptReader::read).match(ok -> ok.value(), broken -> {
                throw new IllegalStateException("a page of transcripts that comes with the wizard is not sound: "
                        + broken.diagnostics().get(0).message());
            }));
        }
        return List.copyOf(all);
    }

    /** Every page, under its path. */
    List<Checked<SourceText>> pages() {
        try {
            List<Checked<SourceText>> pages = new ArrayList<>();
            for (URL folder : Collections.list(classes.getResources(FOLDER))) {
                for (String name : names(folder)) {
                    pages.add(page(name));
                }
            }
            return pages;
        } catch (IOException | URISyntaxException damaged) {
            throw new IllegalStateException("the transcripts that come with the wizard cannot be listed", damaged);
        }
    }

    private static List<String> names(URL folder) throws IOException, URISyntaxException {
        if (folder.openConnection() instanceof JarURLConnection jar) {
            jar.setUseCaches(false);
            try (JarFile file = jar.getJarFile()) {
                return file.stream()
                        .map(JarEntry::getName)
                        .filter(name -> name.startsWith(FOLDER) && !name.endsWith("/"))
                        .map(name -> name.substring(FOLDER.length()))
                        .sorted()
                        .toList();
            }
        }
        Path root = Path.of(new URI(folder.toString()));
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private Checked<SourceText> page(String name) throws IOException {
        try (InputStream in = classes.getResourceAsStream(FOLDER + name)) {
            byte[] bytes = in == null ? new byte[0] : in.readAllBytes();
            return SourceReader.forRulesets().read(name, bytes);
        }
    }
}
