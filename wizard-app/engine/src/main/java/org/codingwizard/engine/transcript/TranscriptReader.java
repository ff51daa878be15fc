package org.codingwizard.engine.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.source.SourceText;

/** Reads transcripts: a plain file of sessions parted by lines of hyphens, or the fenced blocks of a Markdown page. */
public final class TranscriptReader {

    /** The ending of Markdown pages; every other file is a plain one. */
    public static final String MARKDOWN = ".md";

    private static final Pattern PARTING = Pattern.compile("-{3,}\\s*");
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.*?)[\\s#]*");
    private static final Pattern FENCE = Pattern.compile("\\s*(`{3,}(?=[^`]*$)|~{3,})\\s*([A-Za-z0-9_-]*).*");
    private static final Pattern QUOTED = Pattern.compile("\\s*>[\\s>]*(?:`{3,}|~{3,})\\s*transcript\\b.*");
    private static final String LANGUAGE = "transcript";

    private final SourceText text;
    private final List<Diagnostic> problems = new ArrayList<>();
    private final List<Transcript> found = new ArrayList<>();

    private TranscriptReader(SourceText text) {
        this.text = text;
    }

    /** The transcripts of a file in their order, or everything that is wrong with it; none for a page without a block. */
    public static Checked<List<Transcript>> read(SourceText text) {
        TranscriptReader reader = new TranscriptReader(text);
        if (isPage(text.name())) {
            reader.page();
        } else {
            reader.file();
        }
        return Checked.of(List.copyOf(reader.found), reader.problems);
    }

    /** Whether a file of this name is a Markdown page. */
    public static boolean isPage(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(MARKDOWN);
    }

    private void file() {
        int first = text.firstLine();
        for (int number = first; number <= text.lastLine(); number++) {
            if (PARTING.matcher(text.line(number)).matches()) {
                part(first, number - 1);
                first = number + 1;
            }
        }
        part(first, text.lastLine());
    }

    /** Prose, and from the day on a session. */
    private void part(int first, int last) {
        List<String> prose = new ArrayList<>();
        int number = first;
        while (number <= last && !SessionReader.isBeginning(text.line(number))) {
            SessionReader.strayIn(text, number).ifPresent(problems::add);
            prose.add(text.line(number).strip());
            number++;
        }
        String told = String.join("\n", prose).strip();
        if (number > last) {
            if (!told.isEmpty()) {
                problems.add(SessionReader.withoutDay(text, first, last));
            }
            return;
        }
        String title = told.lines().findFirst().orElse("").replaceFirst("^#+\\s*", "");
        String rest =
                told.lines().skip(1).reduce((one, other) -> one + "\n" + other).orElse("");
        session(new SessionReader.Part(text, title, rest.strip(), number, last));
    }

    private void page() {
        String heading = "";
        List<String> prose = new ArrayList<>();
        for (int number = text.firstLine(); number <= text.lastLine(); number++) {
            var fence = FENCE.matcher(text.line(number));
            var title = HEADING.matcher(text.line(number));
            if (fence.matches()) {
                int end = end(number, fence.group(1));
                if (fence.group(2).equals(LANGUAGE) && end > text.lastLine()) {
                    misplaced(
                            number,
                            "this fence is never closed",
                            "close it below the session with `" + fence.group(1) + "`");
                } else if (fence.group(2).equals(LANGUAGE)) {
                    String told = String.join("\n", prose).strip();
                    session(new SessionReader.Part(text, heading, told, number + 1, end - 1));
                    prose.clear();
                }
                number = end;
            } else if (title.matches()) {
                heading = title.group(1);
                prose.clear();
            } else {
                if (QUOTED.matcher(text.line(number)).matches()) {
                    misplaced(number, "a session in a quotation is not played", "take the `>` away from its lines");
                }
                prose.add(text.line(number).strip());
            }
        }
    }

    private void misplaced(int number, String message, String help) {
        problems.add(Diagnostic.at(text.placeOf(number), DiagnosticCode.TRANSCRIPT_LINE_MISPLACED, message)
                .withHelp(help));
    }

    /** The line that closes a fence; behind the last line if none does. */
    private int end(int opening, String fence) {
        int number = opening + 1;
        while (number <= text.lastLine() && !closes(text.line(number).strip(), fence)) {
            number++;
        }
        return number;
    }

    /** The same signs close a fence, as many or more. */
    private static boolean closes(String line, String fence) {
        return line.startsWith(fence) && line.chars().allMatch(sign -> sign == fence.charAt(0));
    }

    private void session(SessionReader.Part part) {
        new SessionReader(part, problems).read().ifPresent(found::add);
    }
}
