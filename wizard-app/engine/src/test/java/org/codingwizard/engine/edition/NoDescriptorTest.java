package org.codingwizard.engine.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * CPT descriptors are property of the American Medical Association and must not be shipped: beside a CPT code number
 * there may stand figures, codes, days and the reasons CMS publishes, and our own words in the one column for them.
 */
class NoDescriptorTest {

    private static final Pattern CPT_CODE = Pattern.compile("[0-9]{4}[0-9A-Z]");
    private static final Pattern FIGURE_OR_WORD = Pattern.compile("[A-Za-z0-9.*+_/-]*");
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

    static List<Path> tables() {
        return ShippedTables.files();
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
        List<String> columns = List.of(lines.get(0).split("\t", -1));
        List<String> foreign = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = List.of(line.split("\t", -1));
            if (cells.stream().anyMatch(cell -> CPT_CODE.matcher(cell).matches())) {
                for (int i = 0; i < cells.size(); i++) {
                    if (!isOurs(table, columns.get(i)) && !isAllowed(cells.get(i))) {
                        foreign.add(cells.get(0) + ", " + columns.get(i) + ": " + cells.get(i));
                    }
                }
            }
        }
        return foreign;
    }

    private static boolean isOurs(Path table, String column) {
        return table.endsWith("codes.tsv") && column.equals("summary");
    }

    private static boolean isAllowed(String cell) {
        return FIGURE_OR_WORD.matcher(cell).matches()
                || PUBLISHED_REASONS.contains(cell)
                || SOURCES.matcher(cell).matches();
    }
}
