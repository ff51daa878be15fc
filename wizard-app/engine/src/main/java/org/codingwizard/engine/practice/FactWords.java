package org.codingwizard.engine.practice;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codingwizard.engine.ruleset.Choice;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.ruleset.Value;
import org.codingwizard.engine.session.Answer;

/** What an answer is called in a note. */
record FactWords(Phrases phrases) {

    private static final String ANSWER = "answer";
    private static final Pattern LIMB = Pattern.compile("([a-z-]+) ([0-9]+)");
    private static final Pattern SIDE_LAST = Pattern.compile("(.+) (left|right|both)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SIDE_FIRST = Pattern.compile("(left|right|both) (.+)", Pattern.CASE_INSENSITIVE);

    /** The answer inside a sentence. */
    String of(Fact fact) {
        if (fact.answer().is(Answer.Kind.UNKNOWN)) {
            return "not recorded";
        }
        Value value = fact.answer().value();
        if (value instanceof Value.Quantity quantity) {
            return word(fact, value.words(), amount(quantity));
        }
        return list(value.members().stream()
                .map(member -> word(fact, member, fact.isOneOfChoices() ? label(fact, member) : name(fact, member)))
                .toList());
    }

    /** A sentence that tells nothing but this answer; made of its words where the phrases have none. */
    String alone(Fact fact) {
        Phrases.Sentence sentence = phrases.alone(
                        fact.key().question().text(), fact.answer().words())
                .filter(own -> fact.answer().is(Answer.Kind.GIVEN))
                .orElseGet(() ->
                        new Phrases.Sentence(unhyphened(fact.key().question().text()) + ": {" + ANSWER + "}."));
        return capital(sentence.filled(Map.of(ANSWER, of(fact))));
    }

    private String word(Fact fact, String answer, String otherwise) {
        return phrases.word(fact.key().question().text(), answer)
                .map(word -> new Phrases.Sentence(word).filled(Map.of(ANSWER, otherwise)))
                .orElse(otherwise);
    }

    private static String label(Fact fact, String id) {
        return fact.question().choice(id).map(Choice::label).orElseGet(() -> unhyphened(id));
    }

    private static String unhyphened(String id) {
        return id.replace('-', ' ');
    }

    /** {@code 1 dose}, though it is typed as {@code 1 doses}. */
    private static String amount(Value.Quantity quantity) {
        boolean one = quantity.words().startsWith("1 ") && quantity.unit().endsWith("s");
        return one ? quantity.words().substring(0, quantity.words().length() - 1) : quantity.words();
    }

    private String name(Fact fact, String name) {
        Question.Form form = fact.question().rules().form();
        if (form == Question.Form.LIMB) {
            return limb(LIMB.matcher(name), name);
        }
        return form.isSpinal()
                ? sided(SIDE_LAST.matcher(name), 2, 1, name)
                : sided(SIDE_FIRST.matcher(name), 1, 2, name);
    }

    private static String limb(Matcher limb, String name) {
        return limb.matches()
                ? limb.group(2) + (limb.group(2).equals("1") ? " muscle" : " muscles") + " of the "
                        + unhyphened(limb.group(1))
                : name;
    }

    /** The side stands first, as people say it. */
    private static String sided(Matcher matcher, int side, int text, String name) {
        if (!matcher.matches()) {
            return name;
        }
        String word = matcher.group(side).toLowerCase(Locale.ROOT);
        return (word.equals("both") ? "bilateral" : word) + " " + matcher.group(text);
    }

    private static String list(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    static String capital(String sentence) {
        return sentence.isEmpty() ? "" : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
