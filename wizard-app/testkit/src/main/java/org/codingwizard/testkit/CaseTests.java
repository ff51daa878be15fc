package org.codingwizard.testkit;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.codingwizard.engine.cases.CaseFile;
import org.codingwizard.engine.cases.CaseFolder;
import org.codingwizard.engine.cases.CaseOutcome;
import org.codingwizard.engine.cases.CaseRunner;
import org.codingwizard.engine.cases.CodingCase;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.render.DiagnosticRenderer;
import org.codingwizard.engine.render.Theme;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * Makes a test of every case in a folder.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> every_case_comes_out_as_expected() {
 *     return CaseTests.with(TestWizard.withPluginsOnClassPath()).of("cases");
 * }
 * }</pre>
 */
public final class CaseTests {

    private final CaseRunner runner;

    CaseTests(CaseRunner runner) {
        this.runner = runner;
    }

    /** Tests that code with this wizard. */
    public static CaseTests with(TestWizard wizard) {
        return new CaseTests(new CaseRunner(wizard::code));
    }

    /**
     * One test for each case in the YAML files of a folder among the test resources; one failing test if the files cannot be read.
     *
     * @throws AssertionError if there is no such folder
     */
    public Stream<DynamicNode> of(String folder) {
        Function<CodingCase, URI> place = tested -> URI.create("classpath:/" + folder + "/" + fileAndLine(tested));
        return tests(new CaseFolder(Resources.folder(folder)), place);
    }

    /** One test for each case in the YAML files of a folder, such as {@code cases} of a plugin; one failing test if the files cannot be read. */
    public Stream<DynamicNode> of(Path folder) {
        Function<CodingCase, URI> place =
                tested -> URI.create(folder.toUri().toString().replaceFirst("/?$", "/") + fileAndLine(tested));
        return tests(new CaseFolder(folder), place);
    }

    private Stream<DynamicNode> tests(CaseFolder folder, Function<CodingCase, URI> place) {
        Checked<List<CodingCase>> cases =
                folder.texts(file -> String.valueOf(file.getFileName())).then(CaseFile::readAll);
        return cases.match(
                ok -> ok.value().isEmpty()
                        ? Stream.of(failing(folder.path() + " holds no case", "a test of no case would pass"))
                        : ok.value().stream().map(tested -> test(tested, place.apply(tested))),
                broken -> Stream.of(failing(
                        folder.path() + " cannot be read",
                        "\n" + new DiagnosticRenderer(Theme.plain()).blocks(broken.diagnostics()))));
    }

    private DynamicNode test(CodingCase tested, URI place) {
        return DynamicTest.dynamicTest(tested.name(), place, () -> {
            CaseOutcome outcome = runner.run(tested);
            if (!outcome.passed()) {
                throw new AssertionError(outcome.report());
            }
        });
    }

    private static DynamicNode failing(String name, String why) {
        return DynamicTest.dynamicTest(name, () -> {
            throw new AssertionError(why);
        });
    }

    private static String fileAndLine(CodingCase tested) {
        return tested.place().text().name() + "?line=" + tested.place().startLine() + "&column="
                + tested.place().startColumn();
    }
}
