package org.codingwizard.engine.ruleset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a fact is: one choice, several, a number, a quantity, a day, free words or a list of names. */
public sealed interface Value {

    /** One answer for whichever kind this is. */
    <R> R match(Cases<R> cases);

    /** The value as a coder would type it. */
    String words();

    /** What to do with each kind of value. */
    record Cases<R>(
            Function<One, R> one,
            Function<Several, R> several,
            Function<Whole, R> whole,
            Function<Quantity, R> quantity,
            Function<Day, R> day,
            Function<Text, R> text,
            Function<Names, R> names) {}

    /** A single choice, or a yes or no, by its id. */
    record One(String id) implements Value {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.one().apply(this);
        }

        @Override
        public List<String> members() {
            return List.of(id);
        }

        @Override
        public String words() {
            return id;
        }
    }

    /** Any number of choices by their ids, in the order they were given, none twice. */
    record Several(List<String> ids) implements Value {
        public Several {
            ids = ids.stream().distinct().toList();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.several().apply(this);
        }

        @Override
        public List<String> members() {
            return ids;
        }

        @Override
        public String words() {
            return ids.isEmpty() ? "none" : String.join(", ", ids);
        }
    }

    /** A whole number. */
    record Whole(int number) implements Value {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.whole().apply(this);
        }

        @Override
        public List<String> members() {
            return List.of(words());
        }

        @Override
        public String words() {
            return Integer.toString(number);
        }
    }

    /** A number with its unit; the unit is empty only for a bare zero. */
    record Quantity(BigDecimal number, String unit) implements Value {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.quantity().apply(this);
        }

        @Override
        public List<String> members() {
            return List.of(words());
        }

        @Override
        public String words() {
            String plain = number.stripTrailingZeros().toPlainString();
            return unit.isEmpty() ? plain : plain + " " + unit;
        }
    }

    /** A day. */
    record Day(LocalDate date) implements Value {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.day().apply(this);
        }

        @Override
        public List<String> members() {
            return List.of(words());
        }

        @Override
        public String words() {
            return date.toString();
        }
    }

    /** Free words or a code. */
    record Text(String text) implements Value {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.text().apply(this);
        }

        @Override
        public List<String> members() {
            return List.of(text);
        }

        @Override
        public String words() {
            return text;
        }
    }

    /** Free names or codes, in the order they were given. */
    record Names(List<String> names) implements Value {
        public Names {
            names = List.copyOf(names);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.names().apply(this);
        }

        @Override
        public List<String> members() {
            return names;
        }

        @Override
        public String words() {
            return names.isEmpty() ? "none" : names.stream().collect(Collectors.joining(", "));
        }
    }

    /** The values as a set of words: the choice or choices, the names, the text. */
    List<String> members();

    /** Whether something was really given: an empty list was not. */
    default boolean isGiven() {
        return !members().isEmpty();
    }
}
