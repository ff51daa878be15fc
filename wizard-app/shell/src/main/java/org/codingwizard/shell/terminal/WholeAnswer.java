package org.codingwizard.shell.terminal;

import java.util.Arrays;
import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Takes a line as it is typed: no quotes, no escapes; only a comma parts one answer from the next. */
final class WholeAnswer implements Parser {

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        String before = line.substring(0, cursor);
        int start = startOfAnswer(before);
        int comma = line.indexOf(',', cursor);
        int end = comma < 0 ? line.length() : comma;
        List<String> answers = Arrays.asList(line.split(",", -1));
        int place = (int) before.chars().filter(c -> c == ',').count();
        return new Answer(line, cursor, answers, place, line.substring(start, Math.max(start, end)), cursor - start);
    }

    /** Words are as they stand; JLine would want to escape blanks otherwise. */
    @Override
    public boolean isEscapeChar(char c) {
        return false;
    }

    private static int startOfAnswer(String before) {
        int start = before.lastIndexOf(',') + 1;
        while (start < before.length() && before.charAt(start) == ' ') {
            start++;
        }
        return start;
    }

    private record Answer(String line, int cursor, List<String> words, int wordIndex, String word, int wordCursor)
            implements CompletingParsedLine {

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return wordCursor;
        }

        @Override
        public int rawWordLength() {
            return word.length();
        }
    }
}
