package org.codingwizard.engine.transcript;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codingwizard.engine.source.SourceText;

/** Changes single lines of a file and leaves every other character of it as it is. */
public final class TranscriptUpdater {

    private static final Pattern PARTS = Pattern.compile("(\\s*)(.*?)(\\s{2,}#.*|\\s*)");
    private static final Pattern END = Pattern.compile("\r\n|\r|\n");

    private TranscriptUpdater() {}

    /** The text with these changes. A line that goes takes no other change. */
    public static String apply(SourceText text, Collection<LineEdit> edits) {
        StringBuilder changed = new StringBuilder();
        String lineEnd = END.matcher(text.text())
                .results()
                .findFirst()
                .map(found -> found.group())
                .orElse("\n");
        Matcher ends = END.matcher(text.text());
        int from = 0;
        for (int number = text.firstLine(); number <= text.lastLine(); number++) {
            boolean last = !ends.find();
            int to = last ? text.text().length() : ends.end();
            String line = text.line(number);
            String end = text.text().substring(from + line.length(), to);
            changed.append(written(line, end, at(edits, number), lineEnd));
            from = to;
        }
        return changed.toString();
    }

    private static List<LineEdit> at(Collection<LineEdit> edits, int number) {
        return edits.stream().filter(edit -> edit.line() == number).toList();
    }

    private static String written(String line, String end, List<LineEdit> edits, String lineEnd) {
        if (edits.isEmpty()) {
            return line + end;
        }
        Matcher parts = PARTS.matcher(line);
        boolean understood = parts.matches();
        String front = understood ? parts.group(1) : "";
        List<String> lines = new ArrayList<>();
        texts(edits, LineEdit.Kind.BEFORE).forEach(text -> lines.add(front + text));
        if (edits.stream().noneMatch(edit -> edit.kind() == LineEdit.Kind.DELETE)) {
            String comment = understood ? parts.group(3) : "";
            List<String> anew = texts(edits, LineEdit.Kind.REPLACE);
            lines.add(anew.isEmpty() ? line : front + anew.get(anew.size() - 1) + comment);
        }
        texts(edits, LineEdit.Kind.AFTER).forEach(text -> lines.add(front + text));
        return lines.isEmpty() ? "" : String.join(lineEnd, lines) + end;
    }

    private static List<String> texts(List<LineEdit> edits, LineEdit.Kind kind) {
        return edits.stream()
                .filter(edit -> edit.kind() == kind)
                .flatMap(edit -> edit.text().stream())
                .toList();
    }
}
