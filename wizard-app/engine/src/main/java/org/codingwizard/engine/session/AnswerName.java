package org.codingwizard.engine.session;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.codingwizard.engine.diagnostic.Suggestions;

/** What an answer is called at the prompt: {@code payer}, {@code 2.guidance}, {@code 2.1.amount}. */
public final class AnswerName {

    private static final Pattern DOTTED = Pattern.compile("(?:([0-9]{1,2})\\.)?(?:([0-9]{1,2})\\.)?([a-z][a-z0-9-]*)");
    private static final Pattern IN_WORDS = Pattern.compile("([a-z][a-z0-9-]*)(?:,? of)?"
            + "(?:,? substance ([0-9]{1,2}))?(?:,?(?: of)? procedure ([0-9]{1,2}))?(?:,? substance ([0-9]{1,2}))?");

    private AnswerName() {}

    /** The shortest name that fits no other answer. */
    public static String of(AnswerKey key) {
        Scope scope = key.scope();
        if (scope.isEncounter()) {
            return key.question().text();
        }
        return scope.procedure() + "." + (scope.isSubstance() ? scope.substance() + "." : "") + key.question();
    }

    /** The answers a typed name fits: by its whole id, or else by the beginning of one. */
    public static List<AnswerKey> find(String typed, Collection<AnswerKey> keys) {
        String text = typed.trim().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        Wanted wanted = wanted(text);
        List<AnswerKey> exact = keys.stream()
                .filter(wanted::fits)
                .filter(key -> key.question().text().equals(wanted.id))
                .toList();
        return exact.isEmpty() && !wanted.id.isEmpty()
                ? keys.stream()
                        .filter(wanted::fits)
                        .filter(key -> key.question().text().startsWith(wanted.id))
                        .toList()
                : exact;
    }

    /** A name for what was typed with a slip of the pen, such as {@code did you mean `guidance`?}. */
    public static Optional<String> didYouMean(String typed, Collection<AnswerKey> keys) {
        List<String> names = keys.stream()
                .flatMap(key -> Stream.of(of(key), key.question().text()))
                .distinct()
                .toList();
        return Suggestions.didYouMean(typed.trim(), names);
    }

    /** What was typed, taken apart; 0 where no number was given. */
    private record Wanted(String id, int procedure, int substance) {

        boolean fits(AnswerKey key) {
            Scope scope = key.scope();
            return (procedure == 0 || procedure == scope.procedure())
                    && (substance == 0 || substance == scope.substance());
        }
    }

    private static Wanted wanted(String text) {
        Matcher dotted = DOTTED.matcher(text);
        if (dotted.matches()) {
            return new Wanted(dotted.group(3), number(dotted.group(1)), number(dotted.group(2)));
        }
        Matcher words = IN_WORDS.matcher(text);
        if (words.matches()) {
            int substance = Math.max(number(words.group(2)), number(words.group(4)));
            return new Wanted(words.group(1), number(words.group(3)), substance);
        }
        return new Wanted("", 0, 0);
    }

    @SuppressWarnings("NullAway") // a group that is not there is null
    private static int number(String group) {
        return group == null ? 0 : Integer.parseInt(group);
    }
}
