package org.codingwizard.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.codingwizard.engine.cases.CaseFile;
import org.codingwizard.engine.cases.CaseFolder;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.plugin.PluginLoader;
import org.codingwizard.engine.render.ResultJson;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.wizard.EncounterCoder;
import org.codingwizard.engine.wizard.Shelf;
import org.codingwizard.engine.wizard.Wizard;
import org.junit.jupiter.api.Test;

/** The engine is used by several threads at once; whoever comes first makes what is made but once. */
final class ManyThreadsTest {

    private static final int THREADS = 8;
    private static final int EVERY = 5;
    private static final ClassLoader CLASSES = ManyThreadsTest.class.getClassLoader();

    @Test
    void encounters_coded_by_many_threads_at_once_come_out_as_one_after_the_other() throws Exception {
        List<SourceText> encounters = encounters();
        List<String> expected = new ArrayList<>();
        EncounterCoder alone = new EncounterCoder(wizard());
        encounters.forEach(encounter -> expected.add(coded(alone, encounter)));

        assertThat(encounters).hasSizeGreaterThan(100);
        assertThat(atOnce(encounters)).containsExactlyElementsOf(expected);
    }

    /** Codes all of them over one new wizard; every thread begins somewhere else, so that each payer is met by several at once. */
    private static List<String> atOnce(List<SourceText> encounters) throws InterruptedException, ExecutionException {
        EncounterCoder together = new EncounterCoder(wizard());
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<String>>> parts = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int first = thread;
                Callable<List<String>> part = () -> {
                    start.await();
                    return part(together, encounters, first);
                };
                parts.add(threads.submit(part));
            }
            List<String> coded = new ArrayList<>();
            for (int number = 0; number < encounters.size(); number++) {
                coded.add(parts.get(number % THREADS).get().get(number / THREADS));
            }
            return coded;
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<String> part(EncounterCoder coder, List<SourceText> encounters, int first) {
        List<String> coded = new ArrayList<>();
        for (int number = first; number < encounters.size(); number += THREADS) {
            coded.add(coded(coder, encounters.get(number)));
        }
        return coded;
    }

    private static String coded(EncounterCoder coder, SourceText encounter) {
        return coder.code(encounter)
                .match(
                        ok -> new ResultJson().coded("encounter", ok.value()),
                        broken -> new ResultJson().broken("encounter", broken.diagnostics()));
    }

    private static Wizard wizard() {
        return Wizard.assemble(Shelf.shipped(CLASSES), PluginLoader.onClassPath(CLASSES))
                .toOptional()
                .orElseThrow();
    }

    /** Every so many of the cases of the rulesets and of the payers. */
    private static List<SourceText> encounters() throws IOException {
        try (Stream<Path> plugins = Files.list(Path.of("../../plugins"))) {
            List<SourceText> all = Stream.concat(
                            Stream.of(Path.of("../../rulesets/src/test/resources/cases")),
                            plugins.flatMap(ManyThreadsTest::cases).sorted())
                    .flatMap(folder -> in(folder).stream())
                    .toList();
            List<SourceText> some = new ArrayList<>();
            for (int number = 0; number < all.size(); number += EVERY) {
                some.add(all.get(number));
            }
            return some;
        }
    }

    private static Stream<Path> cases(Path plugin) {
        return Stream.of(plugin.resolve("cases"), plugin.resolve("src/test/resources/cases"))
                .filter(Files::isDirectory);
    }

    private static List<SourceText> in(Path folder) {
        Checked<List<SourceText>> encounters = new CaseFolder(folder)
                .texts()
                .then(CaseFile::readAll)
                .map(cases -> cases.stream().map(one -> one.encounter()).toList());
        return encounters.toOptional().orElseThrow(() -> new UncheckedIOException(new IOException(folder.toString())));
    }
}
