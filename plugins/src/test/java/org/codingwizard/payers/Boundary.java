package org.codingwizard.payers;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.codingwizard.engine.yaml.YamlMapping;
import org.codingwizard.engine.yaml.YamlNode;
import org.codingwizard.engine.yaml.YamlScalar;

/**
 * An answer on one side of a day or a number of a policy.
 *
 * @param fact the question
 * @param answer the last answer on this side
 */
record Boundary(String fact, String answer) implements Comparable<Boundary> {

    private static final String DAY = "date-of-service";

    /** The first day on which encounters can be coded; no case can lie before it. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2017, 1, 1);

    @Override
    public int compareTo(Boundary other) {
        return toString().compareTo(other.toString());
    }

    /** Both sides of every day and every number that stands in a policy. */
    static Set<Boundary> in(YamlNode policy) {
        Set<Boundary> found = new TreeSet<>();
        collect("", policy, found);
        return found;
    }

    private static void collect(String under, YamlNode node, Set<Boundary> found) {
        node.match(new YamlNode.Cases<>(scalar -> 0, list -> each(under, list.items(), found), map -> {
            map.find("from").ifPresent(day -> days(LocalDate.parse(text(day)), 0, found));
            map.find("to").ifPresent(day -> days(LocalDate.parse(text(day)), 1, found));
            map.find("at-least").ifPresent(number -> numbers(under, number, 0, found));
            map.find("at-most").ifPresent(number -> numbers(under, number, 1, found));
            map.entries().forEach(entry -> collect(under(map, entry, under), entry.value(), found));
            return 0;
        }));
    }

    private static int each(String under, List<YamlNode> items, Set<Boundary> found) {
        items.forEach(item -> collect(under, item, found));
        return 0;
    }

    /** What a number below this entry is about: the fact of a condition, or what a limit counts. */
    private static String under(YamlMapping map, YamlMapping.Entry entry, String under) {
        String key = entry.key().text();
        return switch (key) {
            case "periods" ->
                "periods " + map.find("counts").map(Boundary::text).orElse("");
            case "questions" -> "questions";
            default -> under.equals("questions") ? under : key;
        };
    }

    private static void days(LocalDate first, int shift, Set<Boundary> found) {
        LocalDate day = first.plusDays(shift);
        if (day.isAfter(FIRST_DAY)) {
            found.add(new Boundary(DAY, day.minusDays(1).toString()));
            found.add(new Boundary(DAY, day.toString()));
        }
    }

    /** A limit speaks of sessions with this one or of days between them, so its two sides lie at the number and below it. */
    private static void numbers(String under, YamlNode number, int shift, Set<Boundary> found) {
        boolean limit = under.startsWith("periods ");
        if (under.equals("questions") || !text(number).matches("[0-9]+")) {
            return;
        }
        int first = Integer.parseInt(text(number)) + (limit ? 0 : shift);
        String fact = limit ? under.substring("periods ".length()) : under;
        if (!fact.isEmpty()) {
            found.add(new Boundary(fact, Integer.toString(first)));
            found.add(new Boundary(fact, Integer.toString(Math.max(0, first - 1))));
        }
    }

    private static String text(YamlNode node) {
        return node instanceof YamlScalar scalar ? scalar.text() : "";
    }
}
