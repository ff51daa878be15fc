import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Turns the collected tables of codes, fees, limits and edits into the dated editions the wizard ships.
 *
 * <p>Run from the project root: {@code java rulesets/generator/GenerateEditions.java FOLDER}, where FOLDER holds
 * {@code cms/} and {@code domain/}. Everything is checked on the way in: a column or a value that was not foreseen
 * stops the run, because a table that is quietly wrong is worse than none.
 */
public final class GenerateEditions {
    private static final Path OUTPUT = Path.of("rulesets", "data");
    private static final String CMS = "Centers for Medicare & Medicaid Services";
    private static final String AMA =
            "CPT code numbers are copyright American Medical Association; no CPT descriptor stands in this table";
    private static final String FEDERAL = "figures of a federal work, not copyrighted (17 U.S.C. 105)";

    private final Path source;
    private final List<Edition> editions = new ArrayList<>();
    private final Map<Table, List<String>> made = new LinkedHashMap<>();

    private GenerateEditions(Path source) {
        this.source = source;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1 || !Files.isDirectory(OUTPUT.getParent())) {
            System.err.println("usage, from the project root: java rulesets/generator/GenerateEditions.java FOLDER");
            System.exit(2);
        }
        try {
            new GenerateEditions(Path.of(arguments[0])).run();
        } catch (Fault fault) {
            System.err.println("error: " + fault.getMessage());
            System.exit(1);
        } catch (NoSuchFileException missing) {
            System.err.println("error: `" + missing.getFile() + "` is not there");
            System.exit(1);
        }
    }

    private void run() throws IOException {
        Sheet codes = sheet("domain/codes.csv", "code system family summary effective_from deleted imaging_included"
                + " unit_basis addon_to bilateral_indicator global_days mue_units mue_mai mpfs_status date_basis sources"
                + " confidence notes");
        Sheet drugs = sheet("cms/hcpcs-drugs-subset.csv", "hcpcs short_description long_description valid_2026q3"
                + " mpfs_status_2026q3 asp_dosage asp_payment_limit_2026q1 ndc_rows_2026q1 mue_value_2026q2 mai_2026q2"
                + " mue_rationale_2026q2 opps_si_2025q4 source");
        codes(codes, drugs);
        billingUnits(codes, drugs);
        feeSchedule();
        unitLimits();
        pairEdits();
        pairEditAdditions();
        addOns();
        diagnosisCodes();
        editions();
        // Only now, so that a run that stops leaves the tables as they were.
        for (Map.Entry<Table, List<String>> table : made.entrySet()) {
            table.getKey().write(table.getValue());
        }
    }

    // ---------------------------------------------------------------- codes

    /** Codes with their own-words summaries; drug codes that only the HCPCS list knows keep CMS's public short text. */
    private void codes(Sheet codes, Sheet drugs) {
        Successors successors = new Successors(codes);
        Table table = new Table("codes", "code system family first-day last-day successor predecessor succession-rule"
                + " confidence date-basis summary unit-basis imaging note source");
        Set<String> seen = new HashSet<>();
        for (Row row : codes.rows()) {
            String code = row.get("code", Shapes.CODE);
            if (!seen.add(code)) {
                throw row.fault("code", "a code that stands in no earlier row");
            }
            // A number that publications misquote and that never existed must stay unknown to the wizard.
            if (row.get("family", Shapes.WORD).equals("misquoted")) {
                continue;
            }
            table.add(code, row.get("system", "CPT|HCPCS"), row.get("family", Shapes.WORD),
                    row.get("effective_from", Shapes.DATE_OR_EMPTY), row.get("deleted", Shapes.DATE_OR_EMPTY),
                    successors.of(code), successors.before(code), successors.rule(code),
                    row.get("confidence", "high|medium|low"), dateBasis(row), OwnWords.summary(row),
                    OwnWords.applicable(row, "unit_basis"), OwnWords.applicable(row, "imaging_included"),
                    row.get("notes", ".*"), row.get("sources", ".+"));
        }
        for (Row row : drugs.rows()) {
            String code = row.get("hcpcs", Shapes.HCPCS);
            if (row.get("valid_2026q3", "Y|N").equals("Y") && seen.add(code)) {
                table.add(code, "HCPCS", "drug_or_supply", "", "", "", "", "", "medium", "listed",
                        row.get("short_description", ".+"), "", "", "", row.get("source", ".+"));
            }
        }
        // 2017 is where the list becomes whole: the epidural codes before 62320-62327 are not in it.
        keep(table.sortedBy(1), new Edition("codes", "CPT and HCPCS codes for injections, 2026", "2017-01-01",
                "2026-12-31", "2026-11-22", "compiled from the fee schedule of July 2026, the unit limits of April"
                + " 2026 and the HCPCS list of January 2026; summaries in our own words", CMS, AMA
                + "; HCPCS Level II codes and texts are a federal work"));
    }

    /** How the dates of a code are known, as a word the engine can decide by. */
    private static String dateBasis(Row row) {
        String basis = row.get("date_basis", ".*");
        if (basis.startsWith("recollection")) {
            return "recollection";
        }
        if (basis.startsWith("deduced")) {
            return "deduced";
        }
        if (basis.startsWith("stated in")) {
            return "stated";
        }
        return switch (basis) {
            case "read in HCPCS file" -> "read";
            case "" -> "none";
            default -> throw row.fault("date_basis", "`read in HCPCS file`, `stated in ...`, `deduced ...`,"
                    + " `recollection ...` or nothing");
        };
    }

    // ---------------------------------------------------------------- drugs

    private void billingUnits(Sheet codes, Sheet drugs) {
        BillingQuantities quantities = new BillingQuantities();
        for (Row row : drugs.rows()) {
            quantities.readPublished(row);
        }
        for (Row row : codes.rows()) {
            if (row.get("family", Shapes.WORD).equals("drug")) {
                quantities.readOwn(row);
            }
        }
        Table table = new Table("billing-units", "code quantity unit agreed-by");
        quantities.agreed().forEach((code, agreed) -> table.add(code, agreed.amount().quantity().toPlainString(),
                agreed.amount().unit(), String.join("+", agreed.readers())));
        keep(table, new Edition("billing-units", "HCPCS drug billing units, 2026 Q1", "2026-01-01", "2026-03-31",
                "2025-12-17", "ASP payment limit file January 2026, HCPCS list January 2026, and code dates for"
                + " codes ended before", CMS, FEDERAL));
    }

    // ---------------------------------------------------------------- CMS tables

    private void feeSchedule() throws IOException {
        Sheet sheet = sheet("cms/mpfs-subset.csv", "family core hcpcs mod status not_used_for_medicare work_rvu"
                + " nonfac_pe_rvu nonfac_na fac_pe_rvu fac_na mp_rvu nonfac_total fac_total pctc_ind glob_days pre_op"
                + " intra_op post_op mult_proc bilat_surg asst_surg co_surg team_surg pric_ind endo_base conv_factor"
                + " phys_supervision calc_flag diag_img_family nonfac_pe_opps fac_pe_opps mp_opps source");
        Table table = new Table("fee-schedule-2026-07", "code modifier status bilateral pctc global-days multiple"
                + " assistant co-surgeon team work-rvu non-facility-expense-rvu facility-expense-rvu malpractice-rvu"
                + " non-facility-total facility-total non-facility-applies facility-applies supervision"
                + " conversion-factor used-by-medicare");
        for (Row row : sheet.rows()) {
            row.get("source", "PPRRVU2026_Jul_nonQPP\\.csv \\(RVU26C, released 06/30/2026\\)");
            table.add(row.get("hcpcs", Shapes.CODE), row.get("mod", "(26|TC|53)?"), row.get("status", "[ABCEIJMNPRTX]"),
                    row.get("bilat_surg", "[01239]"), row.get("pctc_ind", "[0-9]"),
                    row.get("glob_days", "000|010|090|XXX|YYY|ZZZ|MMM"), row.get("mult_proc", "[0-79]"),
                    row.get("asst_surg", "[0129]"), row.get("co_surg", "[0129]"), row.get("team_surg", "[0129]"),
                    row.get("work_rvu", Shapes.FIGURE), row.get("nonfac_pe_rvu", Shapes.FIGURE),
                    row.get("fac_pe_rvu", Shapes.FIGURE), row.get("mp_rvu", Shapes.FIGURE),
                    row.get("nonfac_total", Shapes.FIGURE), row.get("fac_total", Shapes.FIGURE),
                    row.get("nonfac_na", "(NA)?").isEmpty() ? "yes" : "no",
                    row.get("fac_na", "(NA)?").isEmpty() ? "yes" : "no", row.get("phys_supervision", "[0-9]{2}"),
                    row.get("conv_factor", Shapes.FIGURE),
                    row.get("not_used_for_medicare", "\\+?").isEmpty() ? "yes" : "no");
        }
        keep(table.sortedBy(2), new Edition("fee-schedule-2026-07", "Medicare physician fee schedule, July 2026",
                "2026-07-01", "2026-09-30", "2026-06-30", "PPRRVU2026_Jul_nonQPP.csv (RVU26C)", CMS, AMA));
    }

    private void unitLimits() throws IOException {
        Sheet sheet = sheet("cms/mue-subset.csv",
                "hcpcs family core mue_value mai mai_text rationale effective source");
        Table table = new Table("unit-limits-2026-04", "code value adjudication-indicator rationale");
        for (Row row : sheet.rows()) {
            row.get("source", "MCR_MUE_PractitionerServices_Eff_04-01-2026\\.csv");
            row.get("effective", "2026-04-01");
            String indicator = row.get("mai", "[123]");
            row.get("mai_text", indicator + " .+");
            table.add(row.get("hcpcs", Shapes.CODE), row.get("mue_value", "[0-9]{1,5}"), indicator,
                    row.oneOf("rationale", Shapes.LIMIT_RATIONALES));
        }
        keep(table.sortedBy(1), new Edition("unit-limits-2026-04",
                "NCCI medically unlikely edits, practitioner, 2026 Q2 (2026-04-01)", "2026-04-01", "2026-06-30", "",
                "MCR_MUE_PractitionerServices_Eff_04-01-2026.csv", CMS, AMA));
    }

    private void pairEdits() throws IOException {
        Sheet sheet = sheet("cms/ptp-embed-default.csv",
                "column1 column2 modifier_indicator deletion_date rationale listed_2026q2 source");
        Table table = new Table("pair-edits-2024-07",
                "column-1 column-2 indicator last-day rationale listed-2026-04");
        for (Row row : sheet.rows()) {
            row.get("source", "NCCI-PTP-practitioner-2024Q3");
            table.add(row.get("column1", Shapes.CODE), row.get("column2", Shapes.CODE),
                    row.get("modifier_indicator", "[019]"),
                    isoDate(row.get("deletion_date", "\\*|[12][0-9]{3}[01][0-9][0-3][0-9]")),
                    row.oneOf("rationale", Shapes.PAIR_RATIONALES),
                    row.get("listed_2026q2", "Y|N").equals("Y") ? "yes" : "no");
        }
        keep(table.sortedBy(4), new Edition("pair-edits-2024-07",
                "NCCI pair edits, practitioner, 2024 Q3 (2024-07-01)", "2024-07-01", "2024-09-30", "",
                "NCCI procedure-to-procedure edits, practitioner, 2024 Q3; without first days", CMS, AMA));
    }

    /** The deletion date of the published table is the last day in force; a star means not deleted. */
    private static String isoDate(String published) {
        return published.equals("*") ? ""
                : published.substring(0, 4) + "-" + published.substring(4, 6) + "-" + published.substring(6);
    }

    /** Only pairs with a code newer than 2024 Q3: the others of this list are probably Medicaid's alone. */
    private void pairEditAdditions() throws IOException {
        Sheet sheet = sheet("cms/ptp-new-2026q2-unordered.csv", "code_a code_b modifier_indicator rationale"
                + " contains_code_new_since_2024q3 codes_valid_2026q3 probable_column1 probable_column2 inferred_from"
                + " source");
        Table table = new Table("pair-edits-2026-04-additions",
                "column-1 column-2 indicator rationale direction inferred-from");
        for (Row row : sheet.rows()) {
            row.get("source", "PTP-unordered-2026Q2 \\(built 2026-04-02\\)");
            if (row.get("contains_code_new_since_2024q3", "Y|N").equals("N")) {
                continue;
            }
            boolean inferred = !row.get("probable_column1", "(" + Shapes.CODE + ")?").isEmpty();
            String analogy = row.get("inferred_from",
                    inferred ? "analogous 2024Q3 pair " + Shapes.CODE + "/" + Shapes.CODE : "");
            table.add(row.get(inferred ? "probable_column1" : "code_a", Shapes.CODE),
                    row.get(inferred ? "probable_column2" : "code_b", Shapes.CODE),
                    row.get("modifier_indicator", "[01]"), row.oneOf("rationale", Shapes.PAIR_RATIONALES),
                    inferred ? "inferred" : "unknown", analogy.replace("analogous 2024Q3 pair ", ""));
        }
        keep(table.sortedBy(2), new Edition("pair-edits-2026-04-additions",
                "NCCI pair edits of codes new since 2024 Q3, set built 2026-04-02, column order inferred",
                "2026-04-01", "2026-06-30", "2026-04-02", "unordered set of NCCI pairs built 2026-04-02", CMS, AMA));
    }

    private void addOns() throws IOException {
        Sheet sheet = sheet("cms/aoc-subset.csv", "add_on_code primary_code aoc_edit_type source");
        Table table = new Table("add-ons-2024-06", "add-on primary type");
        for (Row row : sheet.rows()) {
            row.get("source", "NCCI add-on code edits 2024-06-03");
            table.add(row.get("add_on_code", Shapes.CODE), row.get("primary_code", Shapes.CODE),
                    row.get("aoc_edit_type", "[123]"));
        }
        keep(table.sortedBy(2), new Edition("add-ons-2024-06", "NCCI add-on code edits, 2024-06-03", "2024-06-03", "",
                "2024-06-03", "NCCI add-on code edits 2024-06-03", CMS, AMA));
    }

    /**
     * Every category the subset names, whole, out of the order file: only then does the absence of a code mean that
     * there is none.
     */
    private void diagnosisCodes() throws IOException {
        Sheet subset = sheet("cms/icd10cm-pain-subset.csv",
                "order_no code code_dotted billable short_description long_description source");
        Map<String, List<String>> order = orderFile();
        Set<String> categories = new HashSet<>();
        for (Row row : subset.rows()) {
            row.get("source", "icd10cm-order-2026\\.txt \\(FY2026, effective 2025-10-01\\)");
            String code = row.get("code_dotted", Shapes.DIAGNOSIS);
            List<String> published = List.of(code, row.get("billable", "[01]").equals("1") ? "yes" : "no",
                    row.get("short_description", ".+"));
            if (!published.equals(order.get(code))) {
                throw row.fault("code_dotted", "a row as in the order file, " + order.get(code));
            }
            categories.add(code.substring(0, 3));
        }
        Table table = new Table("icd10cm-2026", "code billable description");
        order.forEach((code, cells) -> {
            if (categories.contains(code.substring(0, 3))) {
                table.add(cells.toArray(String[]::new));
            }
        });
        keep(table.sortedBy(1), new Edition("icd10cm-2026",
                "ICD-10-CM FY2026 (2025-10-01), pain, joint, nerve and headache categories", "2025-10-01",
                "2026-09-30", "", "icd10cm-order-2026.txt", "National Center for Health Statistics (CDC)",
                "free to reproduce and free of charge on the agency's site; no endorsement implied; texts unchanged"));
    }

    /** Code, billable, short text of the whole order file, by dotted code; positions as its layout gives them. */
    private Map<String, List<String>> orderFile() throws IOException {
        String file = "cms/raw/icd10cm/icd10cm-Code Descriptions-2026.zip";
        Map<String, List<String>> rows = new TreeMap<>();
        try (ZipFile zip = new ZipFile(source.resolve(file).toFile())) {
            ZipEntry entry = zip.getEntry("icd10cm-order-2026.txt");
            if (entry == null) {
                throw new Fault(file + ": expected the order file in it");
            }
            String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.US_ASCII);
            int number = 0;
            for (String line : text.lines().toList()) {
                number++;
                if (line.length() < 78 || !line.substring(6, 16).matches("[A-Z][0-9A-Z]{2,6} *[01] ")) {
                    throw new Fault(file + ", row " + number + ": `" + line + "`, expected code, flag and texts");
                }
                String code = line.substring(6, 13).strip();
                String dotted = code.length() == 3 ? code : code.substring(0, 3) + "." + code.substring(3);
                rows.put(dotted,
                        List.of(dotted, line.charAt(14) == '1' ? "yes" : "no", line.substring(16, 76).strip()));
            }
        }
        return rows;
    }

    private void editions() {
        Table table = new Table("editions", "id kind title first-day last-day released source publisher"
                + " licence");
        for (Edition edition : editions) {
            table.add(edition.id(), edition.kind(), edition.title(), edition.firstDay(), edition.lastDay(),
                    edition.released(), edition.source(), edition.publisher(), edition.licence());
        }
        made.put(table.sortedBy(1), List.of("One row per table: what it is, the days it was in force, where it comes"
                + " from.", "last-day: the last day before its publisher's next issue; empty where none is known."));
    }

    private Sheet sheet(String file, String columns) throws IOException {
        return Sheet.read(source.resolve(file), file, List.of(columns.split(" ")));
    }

    private void keep(Table table, Edition edition) {
        made.put(table, List.of(edition.title(), "source: " + edition.source(), edition.publisher() + "; "
                + edition.licence()));
        editions.add(edition);
    }
}

/** What the tables are allowed to hold. */
final class Shapes {
    static final String HCPCS = "[A-Z][0-9]{4}";
    static final String CODE = "(?:[0-9]{4}[0-9A-Z]|[A-Z][0-9]{4})";
    static final String DIAGNOSIS = "[A-Z][0-9A-Z]{2}(\\.[0-9A-Z]{1,4})?";
    static final String WORD = "[a-z0-9_]+";
    static final String FIGURE = "[0-9]+(\\.[0-9]+)?";
    static final String DATE_OR_EMPTY = "([12][0-9]{3}-[01][0-9]-[0-3][0-9])?";
    static final Set<String> PAIR_RATIONALES = Set.of("CPT Manual or CMS manual coding instruction",
            "Misuse of Column Two code with Column One code", "Standards of medical/surgical practice",
            "Standard preparation/monitoring services for anesthesia", "HCPCS/CPT procedure code definition",
            "Mutually exclusive procedures", "More extensive procedure", "CPT Separate procedure definition",
            "Anesthesia service included in surgical procedure", "Sequential procedure", "Laboratory panel",
            "Gender-specific procedures", "Sex-specific procedures");
    static final Set<String> LIMIT_RATIONALES = Set.of("CMS Policy", "Code Descriptor / CPT Instruction",
            "Clinical: Data", "Anatomic Consideration", "Nature of Service/Procedure", "Prescribing Information",
            "Nature of Analyte", "Clinical: CMS Workgroup", "Nature of Equipment", "Clinical: Society Comment",
            "Drug discontinued", "Oral Medication; Not Payable", "Compounded Drug Policy",
            "Published Contractor Policy");

    private Shapes() {}
}

/** Texts of the code list as they may be shown: ours, and about the code rather than about the list. */
final class OwnWords {
    private static final String UNLISTED = "unlisted";
    private static final String FOR_THE_VALIDATOR = " - reject";
    private static final Pattern PLACE = Pattern.compile("Unlisted procedure, (.+)");

    private OwnWords() {}

    /** What the code stands for; of a catch-all code only the place, since its published words are short enough to be copied. */
    static String summary(Row row) {
        String summary = row.get("summary", ".+").replace(FOR_THE_VALIDATOR, "");
        if (!row.get("family", Shapes.WORD).equals(UNLISTED)) {
            return summary;
        }
        Matcher place = PLACE.matcher(summary);
        if (!place.matches()) {
            throw row.fault("summary", "`Unlisted procedure, ` and a place");
        }
        return "Catch-all for what no other code stands for; place: " + place.group(1);
    }

    /** A text that says something; `n/a` says nothing. */
    static String applicable(Row row, String column) {
        String text = row.get(column, ".*");
        return text.equals("n/a") ? "" : text.replace("fluoro_or_ct", "fluoroscopy or CT")
                .replace("ultrasound_or_any", "any imaging");
    }
}

/** The replacement of a code that ended, where its own row, the row of the newer code or a coding rule names it. */
final class Successors {
    private static final Pattern NAMED_BY_OLD = Pattern.compile(
            "(?:use|folded into|[Pp]redecessor of) (" + Shapes.CODE + ")|(" + Shapes.CODE + ") from [0-9]{4}-");
    private static final Pattern NAMED_BY_NEW =
            Pattern.compile("replaced (?:deleted )?((?:" + Shapes.CODE + "/?)+)");
    private static final Pattern BEFORE = Pattern.compile("before [0-9]{4}: unlisted (" + Shapes.CODE + ")");

    private static final String CATCH_ALL = "64999";

    /** What the notes do not say; the rule book does: R-085 of lidocaine, R-098 of nerve blocks that ended. */
    private static final Map<String, String> BY_RULE_ALONE = Map.of("J2001", "J2003 J2004", "64402", CATCH_ALL,
            "64410", CATCH_ALL, "64413", CATCH_ALL);

    /** The rule behind each succession, by the code that ended, or by the newer code where none ended. */
    private static final Map<String, String> RULES = Map.ofEntries(Map.entry("J1020", "R-084"),
            Map.entry("J1030", "R-084"), Map.entry("J1040", "R-084"), Map.entry("S0020", "R-084"),
            Map.entry("J7333", "R-084"), Map.entry("J2001", "R-085"), Map.entry("27370", "R-098"),
            Map.entry("64402", "R-098"), Map.entry("64410", "R-098"), Map.entry("64413", "R-098"),
            Map.entry("64466", "R-095"), Map.entry("64467", "R-095"), Map.entry("64468", "R-095"),
            Map.entry("64469", "R-095"), Map.entry("64473", "R-095"), Map.entry("64474", "R-095"));

    private final Map<String, String> after = new TreeMap<>();
    private final Map<String, Set<String>> before = new TreeMap<>();
    private final Set<String> known = new HashSet<>();

    Successors(Sheet codes) {
        Set<String> ended = new HashSet<>();
        for (Row row : codes.rows()) {
            known.add(row.get("code", Shapes.CODE));
            if (!row.get("deleted", Shapes.DATE_OR_EMPTY).isEmpty()) {
                ended.add(row.get("code", Shapes.CODE));
            }
        }
        codes.rows().forEach(row -> read(row, ended));
        BY_RULE_ALONE.forEach((code, successors) -> {
            if (!ended.contains(code) || after.put(code, successors) != null) {
                throw new Fault("the code list now says itself what `" + code + "` became, or no longer that it ended");
            }
        });
        after.forEach((code, successors) -> {
            for (String successor : successors.split(" ")) {
                // A catch-all was there before and stands for much else, so it is nobody's newer form.
                if (!successor.equals(CATCH_ALL)) {
                    follows(successor, code);
                }
            }
        });
    }

    /** The codes to use instead of one that ended, the nearest first; often none. */
    String of(String code) {
        return after.getOrDefault(code, "");
    }

    /** The codes used before a code began. */
    String before(String code) {
        return String.join(" ", before.getOrDefault(code, Set.of()));
    }

    /** The coding rule that says so. */
    String rule(String code) {
        String rule = RULES.getOrDefault(code, "");
        if (rule.isEmpty() && before.containsKey(code)) {
            rule = before.get(code).stream().map(RULES::get).filter(java.util.Objects::nonNull).findFirst().orElse("");
        }
        boolean succession = after.containsKey(code) || before.containsKey(code);
        if (succession == rule.isEmpty()) {
            throw new Fault("`" + code + "` has a succession without a rule, or a rule without a succession");
        }
        return rule;
    }

    private void read(Row row, Set<String> ended) {
        String code = row.get("code", Shapes.CODE);
        String notes = row.get("notes", ".*");
        Matcher old = NAMED_BY_OLD.matcher(row.get("summary", ".+") + "; " + notes);
        while (ended.contains(code) && old.find()) {
            put(row, code, old.group(1) != null ? old.group(1) : old.group(2));
        }
        Matcher fresh = NAMED_BY_NEW.matcher(notes);
        while (fresh.find()) {
            for (String predecessor : fresh.group(1).split("/")) {
                put(row, predecessor, code);
            }
        }
        Matcher earlier = BEFORE.matcher(notes);
        if (earlier.find()) {
            follows(code, earlier.group(1));
        }
    }

    private void follows(String code, String predecessor) {
        if (!known.contains(code) || !known.contains(predecessor)) {
            throw new Fault("`" + code + "` or its predecessor `" + predecessor + "` is not in the code list");
        }
        before.computeIfAbsent(code, any -> new java.util.TreeSet<>()).add(predecessor);
    }

    private void put(Row row, String ended, String successor) {
        String named = after.put(ended, successor);
        if (named != null && !named.equals(successor)) {
            throw row.fault("notes", "one successor of `" + ended + "`, not `" + named + "` and `" + successor + "`");
        }
    }
}

/** An amount that one claim unit stands for. */
record Amount(BigDecimal quantity, String unit) {
    private static final Map<String, String> UNITS = Map.ofEntries(Map.entry("mg", "mg"), Map.entry("mcg", "mcg"),
            Map.entry("microgram", "mcg"), Map.entry("ml", "mL"), Map.entry("cc", "mL"), Map.entry("unit", "unit"),
            Map.entry("units", "unit"), Map.entry("usp unit", "unit"), Map.entry("usp units", "unit"),
            Map.entry("dose", "dose"), Map.entry("sq cm", "cm2"), Map.entry("square centimeter", "cm2"),
            Map.entry("square centimeters", "cm2"));
    private static final String UNIT =
            "(mg|mcg|microgram|ml|cc|usp units?|units?|dose|sq cm|square centimeters?)";
    private static final Pattern ONE = Pattern.compile("(?:per |up to |^|[ ,])"
            + "(?:(?<=per |^per )" + UNIT + "|([0-9]+(?:\\.[0-9]+)?) ?" + UNIT + ")$");
    private static final Pattern PART = Pattern.compile("([0-9]+(?:\\.[0-9]+)?) ?mg\\b(?!/ml)");
    private static final Pattern EQUATION = Pattern.compile("\\(([0-9]+) ml = 1 unit\\)");
    private static final Pattern TOTAL = Pattern.compile("i\\.e\\. per ([0-9.]+) mg total");

    @Override
    public String toString() {
        return quantity.toPlainString() + " " + unit;
    }

    static Amount of(String quantity, String unit) {
        return new Amount(new BigDecimal(quantity).stripTrailingZeros(), UNITS.get(unit));
    }

    /** The amount at the end of a text; several weights make a mixture, which is their sum. */
    static Optional<Amount> in(String text) {
        String plain = text.toLowerCase(java.util.Locale.ROOT).strip();
        Matcher equation = EQUATION.matcher(plain);
        if (equation.find()) {
            return Optional.of(of(equation.group(1), "ml"));
        }
        Matcher total = TOTAL.matcher(plain);
        if (total.find()) {
            return Optional.of(of(total.group(1), "mg"));
        }
        plain = plain.replaceAll("\\([^)]*\\)", "").strip();
        if (isMixture(plain)) {
            return Optional.of(new Amount(PART.matcher(plain).results().map(part -> new BigDecimal(part.group(1)))
                    .reduce(BigDecimal.ZERO, BigDecimal::add).stripTrailingZeros(), "mg"));
        }
        Matcher one = ONE.matcher(plain);
        if (!one.find()) {
            return Optional.empty();
        }
        return Optional.of(one.group(1) != null ? of("1", one.group(1)) : of(one.group(2), one.group(3)));
    }

    static boolean isMixture(String text) {
        return PART.matcher(text.toLowerCase(java.util.Locale.ROOT)).results().count() > 1;
    }
}

/** Billing quantities as several texts state them; they have to agree. */
final class BillingQuantities {
    record Agreed(Amount amount, List<String> readers) {}

    private final Map<String, Agreed> byCode = new TreeMap<>();
    private final Set<String> mixtures = new HashSet<>();

    void readPublished(Row row) {
        String code = row.get("hcpcs", Shapes.HCPCS);
        String dosage = row.get("asp_dosage", ".*");
        String description = row.get("long_description", ".*");
        if (Amount.isMixture(description)) {
            mixtures.add(code);
        }
        Optional<Amount> published = Amount.in(dosage);
        if (published.isEmpty() && !dosage.isEmpty()) {
            throw row.fault("asp_dosage", "an amount such as `10 MG` or `per dose`");
        }
        published.ifPresent(amount -> agree(row, code, amount, "asp"));
        Optional<Amount> described = Amount.in(description);
        described.ifPresent(amount -> agree(row, code, amount, "hcpcs"));
        if (described.isEmpty()) {
            System.err.println("note: no billing quantity in the text of " + code);
        }
    }

    void readOwn(Row row) {
        String code = row.get("code", Shapes.CODE);
        String basis = row.get("unit_basis", "per .+");
        Optional<Amount> amount = Amount.in(basis);
        if (amount.isEmpty() && !basis.startsWith("per claim line")) {
            throw row.fault("unit_basis", "an amount such as `per 10 mg`, `per dose` or `per claim line`");
        }
        amount.ifPresent(own -> agree(row, code, own, "code-list"));
        if (basis.contains(" total ")) {
            mixtures.remove(code);
        }
    }

    /** A sum of two substances means nothing unless the code list says that the sum is the unit. */
    Map<String, Agreed> agreed() {
        byCode.keySet().removeAll(mixtures);
        return byCode;
    }

    private void agree(Row row, String code, Amount amount, String reader) {
        Agreed known = byCode.get(code);
        if (known != null && !known.amount().equals(amount)) {
            throw new Fault(row.place() + ": one unit of `" + code + "` is " + amount + " by " + reader + " but "
                    + known.amount() + " by " + known.readers());
        }
        List<String> readers = new ArrayList<>(known == null ? List.of() : known.readers());
        readers.add(reader);
        byCode.put(code, new Agreed(amount, readers));
    }
}

/** A dated issue of one table. */
record Edition(String id, String title, String firstDay, String lastDay, String released, String source,
        String publisher, String licence) {
    /** The engine finds a table by its kind, so that a newer issue needs no change of code. */
    String kind() {
        return id.replaceFirst("-?20[0-9]{2}(-[0-9]{2})?", "");
    }
}

/** What stopped the run: a file, a row, what was expected. */
final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Fault(String message) {
        super(message);
    }
}

/** One row of a source file, which knows its place and checks each value it gives out. */
record Row(String file, int number, Map<String, String> cells) {
    String get(String column, String pattern) {
        String cell = cells.get(column);
        if (cell == null || !cell.matches(pattern)) {
            throw fault(column, "a text like " + pattern);
        }
        return cell;
    }

    String oneOf(String column, Set<String> allowed) {
        if (!allowed.contains(cells.get(column))) {
            throw fault(column, "one of " + allowed);
        }
        return cells.get(column);
    }

    Fault fault(String column, String expected) {
        return new Fault(place() + ": `" + column + "` is `" + cells.get(column) + "`, expected " + expected);
    }

    String place() {
        return file + ", row " + number;
    }
}

/** A comma-separated source file with a header whose words are exactly those expected. */
record Sheet(List<Row> rows) {
    static Sheet read(Path path, String file, List<String> columns) throws IOException {
        List<List<String>> records = records(Files.readString(path, StandardCharsets.UTF_8), file);
        List<String> header = records.isEmpty() ? List.of() : records.get(0);
        if (!new LinkedHashSet<>(header).equals(new LinkedHashSet<>(columns)) || header.size() != columns.size()) {
            throw new Fault(file + ", row 1: the header is " + header + ", expected the words " + columns);
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < records.size(); i++) {
            if (records.get(i).size() != header.size()) {
                throw new Fault(file + ", row " + (i + 1) + ": " + records.get(i).size() + " cells, expected "
                        + header.size());
            }
            Map<String, String> cells = new LinkedHashMap<>();
            for (int column = 0; column < header.size(); column++) {
                cells.put(header.get(column), records.get(i).get(column));
            }
            rows.add(new Row(file, i + 1, cells));
        }
        return new Sheet(rows);
    }

    private static List<List<String>> records(String text, String file) {
        List<List<String>> records = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (quoted && next == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(text.charAt(++i));
            } else if (next == '"') {
                quoted = !quoted;
            } else if (quoted || (next != ',' && next != '\n' && next != '\r')) {
                cell.append(next);
            } else if (next != '\r') {
                cells.add(cell.toString());
                cell.setLength(0);
                if (next == '\n') {
                    records.add(List.copyOf(cells));
                    cells.clear();
                }
            }
        }
        if (quoted || cell.length() > 0 || !cells.isEmpty()) {
            throw new Fault(file + ": the last row is cut off, expected a line end");
        }
        return records;
    }
}

/** A tab-separated table in the making. */
final class Table {
    private final String id;
    private final List<String> header;
    private final List<List<String>> rows = new ArrayList<>();

    Table(String id, String header) {
        this.id = id;
        this.header = List.of(header.split(" "));
    }

    void add(String... cells) {
        if (cells.length != header.size()) {
            throw new IllegalStateException(id + " has " + header.size() + " columns");
        }
        for (String cell : cells) {
            // The tables know no quoting, so a cell may hold no separator.
            if (cell.chars().anyMatch(c -> c < ' ') || cell.startsWith("#")) {
                throw new Fault(id + ": the cell `" + cell + "` holds a tab or line end, or begins with #");
            }
        }
        rows.add(List.of(cells));
    }

    /** Sorts by the first columns, so that a new run over the same data changes nothing. */
    Table sortedBy(int columns) {
        rows.sort(Comparator.comparing(row -> String.join("\t", row.subList(0, columns))));
        Set<String> keys = new HashSet<>();
        for (List<String> row : rows) {
            if (!keys.add(String.join("\t", row.subList(0, columns)))) {
                throw new Fault(id + ": two rows for " + row.subList(0, columns));
            }
        }
        return this;
    }

    void write(List<String> comments) throws IOException {
        StringBuilder text = new StringBuilder();
        comments.forEach(comment -> text.append("# ").append(comment).append('\n'));
        text.append("# generated by rulesets/generator/GenerateEditions.java; do not edit\n");
        text.append(String.join("\t", header)).append('\n');
        rows.forEach(row -> text.append(String.join("\t", row)).append('\n'));
        Path path = Path.of("rulesets", "data", id + ".tsv");
        Files.createDirectories(path.getParent());
        Files.writeString(path, text, StandardCharsets.UTF_8);
        System.out.println(path + ": " + rows.size() + " rows");
    }
}
