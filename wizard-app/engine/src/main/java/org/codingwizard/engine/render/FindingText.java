package org.codingwizard.engine.render;

import java.util.List;
import java.util.stream.Collectors;
import org.codingwizard.engine.coding.CodedFinding;
import org.codingwizard.engine.graph.Owned;
import org.codingwizard.spi.Severity;

/**
 * Findings, the gravest first, each with what it is about, who says it and where it is published.
 *
 * @param noun what the numbers of a finding count, such as {@code procedure}
 */
record FindingText(Sheet sheet, Sources sources, String noun) {

    void write(List<CodedFinding> findings) {
        write(findings, Severity.BLOCKING, "Must not be billed as it stands", Role.ERROR);
        write(findings, Severity.WARNING, "Warnings", Role.WARNING);
        write(findings, Severity.NOTE, "Notes", Role.NOTE);
    }

    private void write(List<CodedFinding> findings, Severity severity, String title, Role role) {
        List<CodedFinding> found = findings.stream()
                .filter(coded -> coded.finding().severity() == severity)
                .toList();
        if (found.isEmpty()) {
            return;
        }
        sheet.blank().line(sheet.paint(role, title));
        for (CodedFinding coded : found) {
            write("- ", coded, role);
        }
    }

    /** A finding under a number. */
    void numbered(int number, CodedFinding coded) {
        Role role = switch (coded.finding().severity()) {
            case BLOCKING -> Role.ERROR;
            case WARNING -> Role.WARNING;
            case NOTE -> Role.NOTE;
        };
        write("%2d  ".formatted(number), coded, role);
    }

    private void write(String label, CodedFinding coded, Role role) {
        String words = coded.finding().message()
                + about(coded.finding().procedures(), coded.from()) + " "
                + sources.mark(coded.finding().citation());
        sheet.labelled(2, label, role, words);
        if (!coded.finding().remedy().isEmpty()) {
            sheet.labelled(
                    2 + label.length(), "to do: ", Role.QUIET, coded.finding().remedy());
        }
    }

    /** What something is about and who says it, in brackets; empty when there is neither. */
    String about(List<Integer> numbers, String from) {
        String whose = numbers.isEmpty()
                ? ""
                : noun
                        + (numbers.size() == 1 ? " " : "s ")
                        + numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
        String who = from.equals(Owned.CORE) ? "" : "from " + from;
        String both = whose + (whose.isEmpty() || who.isEmpty() ? "" : ", ") + who;
        return both.isEmpty() ? "" : " (" + both + ")";
    }
}
