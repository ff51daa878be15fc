package org.codingwizard.engine.interview;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A word that steers the conversation instead of answering a question.
 *
 * @param kind what is wanted
 * @param operand what stands behind the word; may be empty
 */
public record Command(Kind kind, String operand) {

    /** What may be wanted. */
    public enum Kind {
        HELP,
        WHY,
        BACK,
        UNDO,
        CHANGE,
        ANSWERS,
        DETAILS,
        COMPARE,
        SAVE,
        QUIT
    }

    private static final Set<Kind> TAKES_MORE = Set.of(Kind.CHANGE, Kind.COMPARE, Kind.SAVE);

    private static final Map<String, Kind> ALONE = Map.ofEntries(
            Map.entry("?", Kind.HELP),
            Map.entry("help", Kind.HELP),
            Map.entry("why", Kind.WHY),
            Map.entry("back", Kind.BACK),
            Map.entry("<", Kind.BACK),
            Map.entry("undo", Kind.UNDO),
            Map.entry("answers", Kind.ANSWERS),
            Map.entry("details", Kind.DETAILS),
            Map.entry("compare", Kind.COMPARE),
            Map.entry("quit", Kind.QUIT),
            Map.entry("exit", Kind.QUIT),
            Map.entry("change", Kind.CHANGE),
            Map.entry("save", Kind.SAVE));

    private static final Set<Kind> LOOKS = Set.of(Kind.HELP, Kind.WHY, Kind.ANSWERS, Kind.DETAILS, Kind.COMPARE);

    /** Whether it only shows something, and the same question waits behind it. */
    public boolean onlyLooks() {
        return LOOKS.contains(kind);
    }

    /** The command a line gives, if it is one. */
    public static Optional<Command> of(String line) {
        String text = line.trim();
        int blank = text.indexOf(' ');
        String word = (blank < 0 ? text : text.substring(0, blank)).toLowerCase(Locale.ROOT);
        Optional<Kind> kind = Optional.ofNullable(ALONE.get(word));
        if (blank < 0) {
            return kind.map(known -> new Command(known, ""));
        }
        return kind.filter(TAKES_MORE::contains)
                .map(known -> new Command(known, text.substring(blank).trim()));
    }
}
