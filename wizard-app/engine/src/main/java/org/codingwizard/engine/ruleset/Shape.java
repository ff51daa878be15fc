package org.codingwizard.engine.ruleset;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.codingwizard.engine.yaml.YamlNode;

/**
 * What a part of a ruleset may look like. The parser checks a file against its shape before it reads it, and the JSON Schema for editors is
 * written from the same shape, so that the two cannot drift apart.
 */
public sealed interface Shape {

    /** One answer for whichever kind this is. */
    <R> R match(Cases<R> cases);

    /** What to do with each kind of shape. */
    record Cases<R>(
            Function<Text, R> text,
            Function<ListOf, R> list,
            Function<OneOrMore, R> oneOrMore,
            Function<MapOf, R> map,
            Function<Fields, R> fields,
            Function<Either, R> either,
            Function<ConditionShape, R> condition) {}

    /** What a single text must look like. */
    enum Form {
        WORDS("words", ".+"),
        ID("a kebab-case id", "[a-z0-9]+(-[a-z0-9]+)*"),
        PAYER("a kebab-case id that begins with a letter, such as harvard-pilgrim", "[a-z][a-z0-9]*(-[a-z0-9]+)*"),
        SPI(
                "a version such as 1.0, or a range such as [1.0,2.0)",
                "[0-9]{1,4}\\.[0-9]{1,4}|[\\[(][0-9]{1,4}\\.[0-9]{1,4}, ?[0-9]{1,4}\\.[0-9]{1,4}[\\])]"),
        STEP("the name of a step, or topic/step", "[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?"),
        DATE("a day of the calendar such as 2024-04-01", "[0-9]{4}-[0-9]{2}-[0-9]{2}"),
        WHOLE_NUMBER("a whole number", "[0-9]{1,6}"),
        NUMBER_OR_LIMIT("a number or the id of a limit", "[0-9]+(\\.[0-9]+)?|[a-z][a-z0-9]*(-[a-z0-9]+)*"),
        CODE("a procedure code of five characters", "[0-9A-Z][0-9]{3}[0-9A-Z]"),
        WINDOW(
                "`rolling 12 months`, `90 days` or the like, or `calendar year`",
                "(rolling )?[1-9][0-9]{0,2} (days|weeks|months)|calendar year"),
        DIAGNOSIS("a diagnosis code such as M46.1", "[A-Z][0-9][0-9A-Z](\\.[0-9A-Z]{1,4})?"),
        MODIFIER("a modifier of two characters", "[0-9A-Z]{2}");

        private final String expected;
        private final String pattern;

        Form(String expected, String pattern) {
            this.expected = expected;
            this.pattern = pattern;
        }

        /** What is expected, for a person. */
        public String expected() {
            return expected;
        }

        /** Whether a text has this form; of a date, whether there is such a day. */
        boolean fits(String text) {
            return text.matches("(?s)" + pattern) && (this != DATE || isDay(text));
        }

        private static boolean isDay(String text) {
            try {
                LocalDate.parse(text);
                return true;
            } catch (DateTimeException noSuchDay) {
                return false;
            }
        }

        /** The regular expression the whole text matches. */
        public String pattern() {
            return pattern;
        }
    }

    /** A single text; when words are listed, one of them. */
    record Text(Form form, List<String> words) implements Shape {
        public Text {
            words = List.copyOf(words);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.text().apply(this);
        }
    }

    /** A list, each item of this shape. */
    record ListOf(Shape item) implements Shape {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.list().apply(this);
        }
    }

    /** One item, or a list of them. */
    record OneOrMore(Shape item) implements Shape {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.oneOrMore().apply(this);
        }
    }

    /** A mapping whose keys are chosen by the author, each value of this shape. */
    record MapOf(Form key, Shape value) implements Shape {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.map().apply(this);
        }
    }

    /** A mapping whose keys are laid down. */
    record Fields(String name, List<Field> fields) implements Shape {
        public Fields {
            fields = List.copyOf(fields);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.fields().apply(this);
        }

        /** The keys it knows. */
        public List<String> keys() {
            return fields.stream().map(Field::key).toList();
        }
    }

    /** One shape for a text, another for a list or mapping. */
    record Either(Shape text, Shape other) implements Shape {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.either().apply(this);
        }

        /** The shape that a value of this kind must have. */
        Shape of(YamlNode node) {
            return node.match(new YamlNode.Cases<>(scalar -> text, list -> other, map -> other));
        }
    }

    /** A condition. */
    record ConditionShape() implements Shape {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.condition().apply(this);
        }
    }

    /**
     * A key that is laid down.
     *
     * @param about what it says, for editors
     */
    record Field(String key, Shape shape, boolean required, String about) {}

    /** A text of this form. */
    static Shape text(Form form) {
        return new Text(form, List.of());
    }

    /** One of these words. */
    static Shape word(String... words) {
        return new Text(Form.WORDS, List.of(words));
    }

    /** Yes or no. */
    static Shape yesNo() {
        return word("yes", "no");
    }

    /** A key that must be there. */
    static Field need(String key, Shape shape, String about) {
        return new Field(key, shape, true, about);
    }

    /** A key that may be there. */
    static Field may(String key, Shape shape, String about) {
        return new Field(key, shape, false, about);
    }
}
