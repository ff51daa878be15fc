package org.codingwizard.engine.practice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.codingwizard.engine.coding.CodedFinding;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.render.HelpText;
import org.codingwizard.engine.render.ResultText;
import org.codingwizard.engine.render.Role;
import org.codingwizard.engine.render.Screen;
import org.codingwizard.engine.render.Sheet;
import org.codingwizard.spi.Citation;
import org.codingwizard.spi.ClaimLine;
import org.codingwizard.spi.Finding;
import org.codingwizard.spi.Severity;

/** The words of practice. */
record PracticeText(Screen screen) {

    private static final int MOST_NOTES = 2;

    String opening(int count) {
        return new Sheet(screen)
                .paragraph(
                        0,
                        "Practice: " + count(count, "case")
                                + ". Read the note and type the claim lines; `?` explains, `quit` ends.")
                .toString();
    }

    String note(PracticeCase one, int number, int count) {
        Sheet sheet = new Sheet(screen).heading("Case " + number + " of " + count);
        one.note().paragraphs().forEach(paragraph -> sheet.paragraph(2, paragraph));
        if (one.result().isBlocked()) {
            sheet.paragraph(2, "(A finding blocks this claim as it stands; name its lines all the same.)");
        }
        return sheet.blank().toString();
    }

    String help() {
        return new Sheet(screen)
                .labelled(
                        2,
                        "lines    ",
                        Role.STRONG,
                        "such as `20611-RT, J3301-JZ x4`; further ones may follow,"
                                + " and Enter has them scored. Units are 1 unless given; order does not count.")
                .labelled(2, "none     ", Role.STRONG, "nothing is billed")
                .labelled(2, "choices  ", Role.STRONG, "shows claims to choose from by letter; the marks are halved")
                .labelled(2, "case     ", Role.STRONG, "shows the note again")
                .labelled(2, "why      ", Role.STRONG, "shows the whole report of the case before, with every source")
                .labelled(2, "clear    ", Role.STRONG, "forgets the lines typed so far")
                .labelled(2, "skip     ", Role.STRONG, "goes on without a score")
                .labelled(2, "quit     ", Role.STRONG, "ends with the summary")
                .toString();
    }

    String choices(List<List<ClaimLine>> claims) {
        Sheet sheet = new Sheet(screen);
        for (int place = 0; place < claims.size(); place++) {
            sheet.labelled(2, letter(place) + ") ", Role.STRONG, Variation.claim(claims.get(place)));
        }
        return sheet.paragraph(2, "One of these is right. Marks count half from here on in this case.")
                .toString();
    }

    static String letter(int place) {
        return String.valueOf((char) ('A' + place));
    }

    String taken(List<ClaimLine> lines) {
        return new Sheet(screen)
                .labelled(2, "so far: ", Role.QUIET, Variation.claim(lines))
                .toString();
    }

    String scored(Grade grade, boolean half) {
        Marks marks = half ? grade.marks().half() : grade.marks();
        Sheet sheet = new Sheet(screen).blank();
        sheet.labelled(
                2,
                grade.marks().isFull() ? "Right: " : "Score: ",
                grade.marks().isFull() ? Role.GOOD : Role.WARNING,
                marks + (half ? " (half marks, with choices)" : ""));
        grade.remarks().forEach(remark -> sheet.labelled(4, "- ", Role.WARNING, remark));
        return sheet.toString();
    }

    /** In short why it is so: a reason for each line, the findings, what would have changed it, and the trainer's words. */
    String lesson(PracticeCase one, Explanation explanation) {
        Sheet sheet = new Sheet(screen).blank();
        if (explanation.lines().isEmpty()) {
            sheet.paragraph(2, "Right is no line: nothing is billed.");
        }
        for (Explanation.Line line : explanation.lines()) {
            sheet.claimLine("", line.line(), line.title());
            sheet.labelled(6, "because ", Role.QUIET, line.because() + " - " + source(line.citation()));
            line.edits().forEach(edit -> sheet.labelled(6, "and by ", Role.QUIET, source(edit)));
        }
        findings(sheet, one.result().findings());
        explanation.changes().forEach(change -> sheet.labelled(2, "Otherwise: ", Role.QUIET, change));
        one.lesson()
                .ifPresent(lesson -> sheet.blank()
                        .labelled(
                                2,
                                lesson.title() + (lesson.words().isEmpty() ? "" : ": "),
                                Role.STRONG,
                                lesson.words()));
        return sheet.paragraph(2, "(`why` shows the whole report with every source.)")
                .toString();
    }

    private static void findings(Sheet sheet, List<CodedFinding> findings) {
        int notes = 0;
        for (CodedFinding coded : findings) {
            Finding finding = coded.finding();
            boolean isNote = finding.severity() == Severity.NOTE;
            notes += isNote ? 1 : 0;
            if (!isNote || notes <= MOST_NOTES) {
                Role role = isNote ? Role.NOTE : finding.severity() == Severity.WARNING ? Role.WARNING : Role.ERROR;
                String label = finding.severity().name().toLowerCase(Locale.ROOT) + " ";
                sheet.labelled(2, label, role, finding.message() + " - " + source(finding.citation()));
            }
        }
        if (notes > MOST_NOTES) {
            sheet.paragraph(2, "(" + count(notes - MOST_NOTES, "further note") + ")");
        }
    }

    private static String source(Citation citation) {
        return citation.title() + (citation.rule().isEmpty() ? "" : " (" + citation.rule() + ")");
    }

    /** Everything about a case, as `wizard code` shows it. */
    String report(PracticeCase one) {
        CodingResult whole = one.result();
        return new ResultText(screen)
                .of(new CodingResult(
                        whole.lines(),
                        whole.findings(),
                        List.of(),
                        List.of(),
                        List.of(),
                        whole.complete(),
                        whole.editions()));
    }

    String skipped(PracticeCase one) {
        return new Sheet(screen)
                .labelled(2, "skipped; right was: ", Role.QUIET, Variation.claim(one.lines()))
                .toString();
    }

    /** Marks by topic and in all. */
    String summary(List<Scored> scored, int skipped) {
        Sheet sheet = new Sheet(screen).heading("Summary");
        Map<String, List<Scored>> byTopic = new LinkedHashMap<>();
        scored.forEach(one ->
                byTopic.computeIfAbsent(one.topic(), topic -> new ArrayList<>()).add(one));
        byTopic.forEach((topic, some) -> row(sheet, topic, some));
        if (byTopic.size() > 1) {
            row(sheet, "in all", scored);
        }
        if (scored.isEmpty()) {
            sheet.paragraph(2, "no case was scored");
        }
        if (skipped > 0) {
            sheet.paragraph(2, count(skipped, "case") + " skipped");
        }
        return sheet.toString();
    }

    private static void row(Sheet sheet, String topic, List<Scored> some) {
        Marks marks = some.stream().map(Scored::marks).reduce(Marks.NONE, Marks::plus);
        sheet.labelled(2, topic + ": ", Role.STRONG, count(some.size(), "case") + ", " + marks);
    }

    private static String count(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }

    String problem(String problem, String help) {
        return new HelpText(screen).problem(problem, help);
    }
}
