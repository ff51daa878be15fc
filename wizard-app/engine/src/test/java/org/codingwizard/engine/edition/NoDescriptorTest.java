package org.codingwizard.engine.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * CPT descriptors are property of the American Medical Association and must not be shipped: beside a CPT code number
 * there may stand figures, codes, days and the reasons CMS publishes, and our own words in the columns for them.
 */
class NoDescriptorTest {

    private static final Path REPOSITORY = Path.of("..", "..");
    private static final Pattern TABLE = Pattern.compile(".*\\.(tsv|csv)");
    private static final Set<String> NOT_OURS = Set.of("target", ".git");
    private static final Pattern CPT_CODE = Pattern.compile("[0-9]{4}[0-9A-Z]");
    private static final Pattern FIGURE_OR_WORD = Pattern.compile("[A-Za-z0-9.*+_/-]*");
    private static final List<String> OUR_WORDS = List.of("summary", "unit-basis", "imaging", "note");
    private static final Pattern CODES = Pattern.compile("([0-9A-Z]{5} ?)+");
    private static final Pattern SOURCES = Pattern.compile("(https://\\S+( ; )?)+");
    private static final Set<String> PUBLISHED_REASONS = Set.of(
            "CPT Manual or CMS manual coding instruction",
            "Misuse of Column Two code with Column One code",
            "Standards of medical/surgical practice",
            "Standard preparation/monitoring services for anesthesia",
            "HCPCS/CPT procedure code definition",
            "Mutually exclusive procedures",
            "More extensive procedure",
            "CPT Separate procedure definition",
            "Anesthesia service included in surgical procedure",
            "CMS Policy",
            "Code Descriptor / CPT Instruction",
            "Clinical: Data",
            "Anatomic Consideration",
            "Nature of Service/Procedure",
            "Prescribing Information",
            "Clinical: CMS Workgroup",
            "Clinical: Society Comment",
            "Drug discontinued");

    /** Every table of the repository, whichever module it lies in. */
    static List<Path> tables() throws IOException {
        List<Path> tables = new ArrayList<>();
        Files.walkFileTree(REPOSITORY, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean built = NOT_OURS.contains(folder.getFileName().toString());
                return built ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (TABLE.matcher(file.toString()).matches()) {
                    tables.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return tables;
    }

    @Test
    void the_shipped_tables_are_among_those_checked() throws IOException {
        assertThat(tables())
                .extracting(table -> table.getFileName().toString())
                .contains("codes.tsv", "fee-schedule-2026-07.tsv", "pair-edits-2024-07.tsv", "pair-edits.csv");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void beside_a_cpt_code_stands_no_text_but_our_own(Path table) throws IOException {
        assertThat(foreignTexts(table)).isEmpty();
    }

    private static List<String> foreignTexts(Path table) throws IOException {
        List<String> lines = Files.readAllLines(table).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        String separator = table.toString().endsWith(".csv") ? "," : "\t";
        List<String> columns = List.of(lines.get(0).split(separator, -1));
        List<Integer> ours = table.endsWith("codes.tsv")
                ? OUR_WORDS.stream().map(columns::indexOf).toList()
                : List.of();
        return lines.stream()
                .skip(1)
                .flatMap(line -> foreignTexts(List.of(line.split(separator, -1)), ours))
                .toList();
    }

    private static Stream<String> foreignTexts(List<String> cells, List<Integer> ours) {
        if (cells.stream().noneMatch(cell -> CPT_CODE.matcher(cell).matches())) {
            return Stream.empty();
        }
        return IntStream.range(0, cells.size())
                .filter(column -> !ours.contains(column))
                .mapToObj(cells::get)
                .filter(cell -> !isAllowed(cell))
                .map(cell -> cells.get(0) + ": " + cell);
    }

    private static boolean isAllowed(String cell) {
        return FIGURE_OR_WORD.matcher(cell).matches()
                || PUBLISHED_REASONS.contains(cell)
                || CODES.matcher(cell).matches()
                || SOURCES.matcher(cell).matches();
    }
}
