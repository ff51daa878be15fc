package org.codingwizard.engine.session;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.codingwizard.engine.anatomy.Limb;
import org.codingwizard.engine.anatomy.MedialBranch;
import org.codingwizard.engine.anatomy.Reading;
import org.codingwizard.engine.anatomy.SpinalLevel;
import org.codingwizard.engine.diagnostic.Suggestions;
import org.codingwizard.engine.ruleset.Choice;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.ruleset.Value;

/**
 * Understands a typed answer to one question. At a prompt a choice may be typed by its number, id, label, a synonym or any beginning that
 * fits one choice only; in a file by its id or a synonym in full.
 */
public final class AnswerParser {

    /** The word that leaves a fact open. */
    public static final String UNKNOWN = "unknown";

    private static final int FEW = 8;

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern QUANTITY =
            Pattern.compile("(-?[0-9]{1,9}(?:\\.[0-9]{1,9})?)\\s*([A-Za-z\u00b5\u03bc][A-Za-z/]*)?");
    private static final Pattern CODE = Pattern.compile("[0-9]{4}[0-9A-Z]|[A-Z][0-9]{4}");
    private static final Pattern DIAGNOSIS = Pattern.compile("[A-Z][0-9][0-9A-Z](\\.?[0-9A-Z]{1,4})?");
    private static final Pattern WORDS = Pattern.compile(".{1,80}");
    private static final Pattern SLASHED = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");

    private final Question question;
    private final boolean atPrompt;

    private AnswerParser(Question question, boolean atPrompt) {
        this.question = question;
        this.atPrompt = atPrompt;
    }

    /** For what a coder types at a prompt. */
    public static AnswerParser atPrompt(Question question) {
        return new AnswerParser(question, true);
    }

    /** For what stands in a file. */
    public static AnswerParser inFile(Question question) {
        return new AnswerParser(question, false);
    }

    /**
     * What was understood, or why nothing was.
     *
     * @param answer the answer, if it was understood
     * @param problem what was expected instead; empty if it was understood
     * @param help how to mend it; may be empty
     * @param part the part of the text that was not understood; empty for the whole
     */
    public record Parsed(Optional<Answer> answer, String problem, String help, String part) {

        static Parsed ok(Value value) {
            return ok(Answer.of(value));
        }

        static Parsed ok(Answer answer) {
            return new Parsed(Optional.of(answer), "", "", "");
        }

        static Parsed refused(String problem, String help) {
            return new Parsed(Optional.empty(), problem, help, "");
        }
    }

    /** Understands one text; for questions that take a list, items are separated by commas. */
    public Parsed parse(String typed) {
        String text = typed.trim();
        if (text.equalsIgnoreCase(UNKNOWN)) {
            return question.rules().mayBeUnknown()
                    ? Parsed.ok(Answer.unknown())
                    : Parsed.refused("`unknown` is not accepted here", "nothing can be coded without this answer");
        }
        return switch (question.kind()) {
            case ONE_OF, YES_NO, ENTRIES -> choice(text);
            case SEVERAL_OF, NAMES -> list(List.of(text.split("\\s*,\\s*")));
            case WHOLE_NUMBER -> whole(text);
            case QUANTITY -> quantity(text);
            case DATE -> date(text);
            case TEXT -> name(text);
        };
    }

    /** Understands the items of a list. */
    public Parsed list(List<String> items) {
        List<String> understood = new ArrayList<>();
        for (String item : items) {
            Parsed parsed = question.kind() == Question.Kind.SEVERAL_OF ? choice(item.trim()) : name(item.trim());
            if (parsed.answer().isEmpty()) {
                return parsed;
            }
            understood.addAll(parsed.answer().get().value().members());
        }
        Optional<String> twice =
                question.rules().form() == Question.Form.LIMB ? limbTwice(understood) : Optional.empty();
        if (twice.isPresent()) {
            return Parsed.refused(
                    "`" + twice.get() + "` is named twice", "name each limb once, with all its injected muscles");
        }
        return Parsed.ok(
                question.kind() == Question.Kind.SEVERAL_OF
                        ? new Value.Several(understood)
                        : new Value.Names(understood));
    }

    private static Optional<String> limbTwice(List<String> limbs) {
        Set<String> names = new HashSet<>();
        return limbs.stream()
                .flatMap(limb -> Limb.read(limb).value().stream())
                .map(Limb::name)
                .filter(name -> !names.add(name))
                .findFirst();
    }

    private Parsed choice(String text) {
        List<Choice> fitting = fitting(text);
        if (fitting.size() == 1) {
            Choice choice = fitting.get(0);
            return choice.meansUnknown() ? Parsed.ok(Answer.unknown()) : Parsed.ok(new Value.One(choice.id()));
        }
        if (fitting.size() > 1) {
            return Parsed.refused(
                    "`" + text + "` fits more than one choice: " + ids(fitting), "type more of the one you mean");
        }
        List<String> known = question.choices().stream()
                .flatMap(choice -> atPrompt ? words(choice) : Stream.of(choice.id()))
                .toList();
        return Parsed.refused(
                "`" + text + "` is not offered for `" + question.id() + "`",
                Suggestions.didYouMean(text, known)
                        .map(near -> atPrompt ? near : near + " the choices are " + ids(question.choices()))
                        .orElse(offered()));
    }

    /** Whoever types has a long list before them already. */
    private String offered() {
        boolean many = question.choices().size() > FEW;
        return atPrompt && many
                ? "type the number or the beginning of one of the "
                        + question.choices().size() + " choices"
                : "one of " + ids(question.choices());
    }

    private List<Choice> fitting(String text) {
        List<Choice> choices = question.choices();
        if (atPrompt && text.matches("[0-9]{1,2}") && inRange(Integer.parseInt(text))) {
            return List.of(choices.get(Integer.parseInt(text) - 1));
        }
        List<Choice> exact = choices.stream()
                .filter(choice -> words(choice).anyMatch(text::equalsIgnoreCase))
                .toList();
        if (!exact.isEmpty() || !atPrompt || text.isEmpty()) {
            return exact;
        }
        List<Choice> beginning = choices.stream()
                .filter(choice -> words(choice).anyMatch(word -> lower(word).startsWith(lower(text))))
                .toList();
        return beginning.isEmpty() ? containing(choices, text) : beginning;
    }

    /** A word inside a label is as good as its beginning when it fits one choice only. */
    private static List<Choice> containing(List<Choice> choices, String text) {
        List<Choice> found = choices.stream()
                .filter(choice -> words(choice)
                        .anyMatch(word -> (" " + lower(word).replace('-', ' ')).contains(" " + lower(text))))
                .toList();
        return text.length() < 3 ? List.of() : found;
    }

    private boolean inRange(int number) {
        boolean isSynonym =
                question.choices().stream().flatMap(AnswerParser::words).anyMatch(Integer.toString(number)::equals);
        return number >= 1 && number <= question.choices().size() && !isSynonym;
    }

    private static Stream<String> words(Choice choice) {
        return Stream.concat(Stream.of(choice.id(), choice.label()), choice.synonyms().stream());
    }

    private static String ids(List<Choice> choices) {
        return String.join(
                ", ", choices.stream().map(choice -> "`" + choice.id() + "`").toList());
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private Parsed whole(String text) {
        int least = question.rules().atLeast();
        int most = question.rules().atMost();
        String expected = "a whole number of " + least + " or more";
        if (!WHOLE.matcher(text).matches()) {
            return Parsed.refused(
                    "expected " + expected + ", found `" + text + "`", "for example " + Math.max(1, least));
        }
        int number = Integer.parseInt(text);
        if (number < least || number > most) {
            return Parsed.refused(
                    "expected " + expected + (number > most ? " and at most " + most : "") + ", found `" + text + "`",
                    "count again");
        }
        return Parsed.ok(new Value.Whole(number));
    }

    private Parsed quantity(String text) {
        Matcher matcher = QUANTITY.matcher(text);
        String units = String.join(", ", question.rules().units());
        String example = "for example 40 "
                + question.rules().units().stream().findFirst().orElse("mg");
        if (!matcher.matches()) {
            return Parsed.refused("expected a number and a unit, found `" + text + "`", example);
        }
        BigDecimal number = new BigDecimal(matcher.group(1));
        String unit = matcher.group(2) == null ? "" : Units.normal(matcher.group(2));
        if (number.signum() < 0) {
            return Parsed.refused("expected an amount of 0 or more, found `" + text + "`", example);
        }
        if (unit.isEmpty()) {
            boolean zero = number.signum() == 0 && question.rules().zeroWithoutUnit();
            return zero
                    ? Parsed.ok(new Value.Quantity(number, ""))
                    : Parsed.refused("expected a number and a unit, found `" + text + "`", "units are " + units);
        }
        if (!question.rules().units().contains(unit)) {
            return Parsed.refused(
                    "`" + matcher.group(2) + "` is not a unit of `" + question.id() + "`", "units are " + units);
        }
        boolean none = number.signum() == 0 && !question.rules().zeroWithoutUnit();
        return none
                ? Parsed.refused("expected more than nothing, found `" + text + "`", example)
                : Parsed.ok(new Value.Quantity(number, unit));
    }

    private Parsed date(String text) {
        Matcher slashed = SLASHED.matcher(text);
        String iso = atPrompt && slashed.matches()
                ? "%s-%2s-%2s"
                        .formatted(slashed.group(3), slashed.group(1), slashed.group(2))
                        .replace(' ', '0')
                : text;
        try {
            return Parsed.ok(new Value.Day(LocalDate.parse(iso)));
        } catch (DateTimeParseException e) {
            return Parsed.refused("expected a date, found `" + text + "`", "year, month, day, for example 2026-03-31");
        }
    }

    private Parsed name(String text) {
        return switch (question.rules().form()) {
            case PROCEDURE_CODE ->
                matching(CODE, text.toUpperCase(Locale.ROOT), "a code of five characters such as 99213");
            case DIAGNOSIS_CODE ->
                matching(DIAGNOSIS, text.toUpperCase(Locale.ROOT), "an ICD-10-CM code such as M17.11");
            case MUSCLE -> matching(WORDS, text, "a muscle, side first, such as left trapezius");
            case ANY -> matching(WORDS, text, "1 to 80 characters");
            case JOINT_LEVEL -> part(SpinalLevel.joint(text));
            case FORAMEN_LEVEL -> part(SpinalLevel.opening(text));
            case MEDIAL_BRANCH -> part(MedialBranch.read(text));
            case LIMB -> part(Limb.read(text));
        };
    }

    private Parsed matching(Pattern form, String text, String expected) {
        return form.matcher(text).matches()
                ? named(text)
                : Parsed.refused("expected " + expected + ", found `" + text + "`", "");
    }

    private Parsed part(Reading<?> reading) {
        return reading.value()
                .map(value -> named(value.toString()))
                .orElse(new Parsed(Optional.empty(), reading.problem(), reading.help(), reading.part()));
    }

    private Parsed named(String text) {
        boolean list = question.kind() == Question.Kind.NAMES;
        return Parsed.ok(list ? new Value.Names(List.of(text)) : new Value.Text(text));
    }
}
