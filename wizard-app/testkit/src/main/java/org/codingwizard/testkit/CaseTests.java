package org.codingwizard.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.render.DiagnosticRenderer;
import org.codingwizard.engine.render.Theme;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.yaml.SourceReader;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * Makes a test of every case in a folder of the test resources.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> every_case_comes_out_as_expected() {
 *     return CaseTests.with(TestWizard.withPluginsOnClassPath()).of("cases");
 * }
 * }</pre>
 */
public final class CaseTests {

    private final Function<SourceText, CodedEncounter> coder;

    CaseTests(Function<SourceText, CodedEncounter> coder) {
        this.coder = coder;
    }

    /** Tests that code with this wizard. */
    public static CaseTests with(TestWizard wizard) {
        return new CaseTests(wizard::code);
    }

    /** One test for each case in the YAML files of a folder; one failing test if the files cannot be read. */
    public Stream<DynamicNode> of(String folder) {
        return tests(texts(folder).then(CaseFile::readAll), folder);
    }

    /** What is wrong with the outcome of a case, for people to read; empty if nothing is. */
    public String faults(CodingCase tested) {
        CodedEncounter got = coder.apply(tested.encounter());
        List<String> faults = Faults.of(tested.expectation(), got);
        return faults.isEmpty() ? "" : report(tested, faults, got);
    }

    private Stream<DynamicNode> tests(Checked<List<CodingCase>> cases, String folder) {
        return cases.match(
                ok -> ok.value().stream().map(tested -> test(tested, folder)),
                broken -> Stream.of(DynamicTest.dynamicTest(folder + " cannot be read", () -> {
                    throw new AssertionError("\n" + new DiagnosticRenderer(Theme.plain()).blocks(broken.diagnostics()));
                })));
    }

    private DynamicNode test(CodingCase tested, String folder) {
        return DynamicTest.dynamicTest(tested.name(), source(tested, folder), () -> {
            String faults = faults(tested);
            if (!faults.isEmpty()) {
                throw new AssertionError(faults);
            }
        });
    }

    private static String report(CodingCase tested, List<String> faults, CodedEncounter got) {
        String title = tested.name() + " (" + String.join(", ", tested.rules()) + "): " + tested.tells();
        String expected = tested.expectation()
                .match(
                        result -> result.lines().stream()
                                .map(ExpectedLine::toString)
                                .toList(),
                        errors -> errors.errors().stream()
                                .map(ExpectedError::toString)
                                .toList())
                .toString();
        return String.join(
                "\n", title, "- " + String.join("\n- ", faults), "expected " + expected, "got", got.toString());
    }

    private static URI source(CodingCase tested, String folder) {
        String file = tested.place().text().name();
        String place = "?line=" + tested.place().startLine() + "&column="
                + tested.place().startColumn();
        return URI.create("classpath:/" + folder + "/" + file + place);
    }

    private static Checked<List<SourceText>> texts(String folder) {
        try (Stream<Path> files = Files.list(path(folder))) {
            return Checked.all(files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(CaseTests::text)
                    .toList());
        } catch (IOException unlisted) {
            throw new UncheckedIOException(unlisted);
        }
    }

    private static Checked<SourceText> text(Path file) {
        try {
            return SourceReader.forRulesets().read(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private static Path path(String folder) {
        URL found = Thread.currentThread().getContextClassLoader().getResource(folder);
        if (found == null) {
            throw new AssertionError("there is no folder `" + folder + "` among the test resources");
        }
        try {
            return Path.of(found.toURI());
        } catch (URISyntaxException odd) {
            throw new AssertionError("`" + found + "` is no path", odd);
        }
    }
}
