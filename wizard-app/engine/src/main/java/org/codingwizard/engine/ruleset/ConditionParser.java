package org.codingwizard.engine.ruleset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.diagnostic.Suggestions;
import org.codingwizard.engine.ruleset.Condition.Among;
import org.codingwizard.engine.ruleset.Condition.Relation;
import org.codingwizard.engine.yaml.YamlMapping;
import org.codingwizard.engine.yaml.YamlNode;
import org.codingwizard.engine.yaml.YamlScalar;
import org.codingwizard.engine.yaml.YamlSequence;

/** Reads conditions: a mapping from facts to tests, and {@code any}, {@code all} and {@code not}. */
final class ConditionParser {

    private static final Map<String, Relation> RELATIONS =
            Map.of("any-of", Relation.ANY_OF, "only", Relation.ONLY, "none-of", Relation.NONE_OF);
    private static final List<String> TESTS = List.of(
            "at-least", "at-most", "from", "to", "unit", "given", "any-of", "only", "none-of", "any-containing");
    private static final String EXAMPLE = "for example `guidance: ultrasound` or `joint-count: {at-least: 2}`";

    private final List<Diagnostic> found = new ArrayList<>();

    private ConditionParser() {}

    /** What is wrong with a condition; empty if it can be parsed. */
    static List<Diagnostic> problems(YamlNode node) {
        ConditionParser parser = new ConditionParser();
        parser.condition(node);
        return List.copyOf(parser.found);
    }

    /** A condition in which no problem was found. */
    static Condition parse(YamlNode node) {
        return new ConditionParser().condition(node);
    }

    private Condition condition(YamlNode node) {
        if (!(node instanceof YamlMapping map)) {
            say(node, DiagnosticCode.WRONG_KIND, "expected a condition, found " + node.kind(), EXAMPLE);
            return Condition.always();
        }
        List<Condition> parts = new ArrayList<>();
        for (YamlMapping.Entry entry : map.entries()) {
            parts.add(part(entry));
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
    }

    private Condition part(YamlMapping.Entry entry) {
        return switch (entry.key().text()) {
            case "any" -> new Condition.Any(conditions(entry.value()));
            case "all" -> new Condition.All(conditions(entry.value()));
            case "not" -> new Condition.Not(condition(entry.value()));
            default -> new Condition.Test(new FactId(entry.key().text()), probe(entry.value()));
        };
    }

    private List<Condition> conditions(YamlNode node) {
        if (node instanceof YamlSequence list) {
            return list.items().stream().map(this::condition).toList();
        }
        say(node, DiagnosticCode.WRONG_KIND, "expected a list of conditions, found " + node.kind(), EXAMPLE);
        return List.of();
    }

    private Condition.Probe probe(YamlNode node) {
        if (!(node instanceof YamlMapping map)) {
            return new Condition.OneOf(words(node));
        }
        List<String> keys = map.keys();
        if (keys.contains("at-least") || keys.contains("at-most")) {
            onlyKeys(map, List.of("at-least", "at-most"));
            return new Condition.Between(bound(map, "at-least"), bound(map, "at-most"));
        }
        if (keys.contains("from") || keys.contains("to")) {
            onlyKeys(map, List.of("from", "to"));
            return new Condition.Within(new InForce(day(map, "from"), day(map, "to")));
        }
        if (keys.size() != 1) {
            say(node, DiagnosticCode.WRONG_KIND, "expected one test, found " + keys.size(), tests());
            return new Condition.OneOf(List.of());
        }
        return single(map.entries().get(0));
    }

    private Condition.Probe single(YamlMapping.Entry entry) {
        String test = entry.key().text();
        if (RELATIONS.containsKey(test)) {
            return new Among(RELATIONS.get(test), words(entry.value()));
        }
        return switch (test) {
            case "unit" -> new Condition.InUnit(words(entry.value()));
            case "any-containing" -> new Condition.Containing(words(entry.value()));
            case "given" -> new Condition.Given(yes(entry.value()));
            default -> {
                say(
                        entry.key(),
                        DiagnosticCode.UNKNOWN_KEY,
                        "`" + test + "` is not a test",
                        Suggestions.didYouMean(test, TESTS).orElse(tests()));
                yield new Condition.OneOf(List.of());
            }
        };
    }

    private void onlyKeys(YamlMapping map, List<String> allowed) {
        for (YamlMapping.Entry entry : map.entries()) {
            if (!allowed.contains(entry.key().text())) {
                String key = entry.key().text();
                say(
                        entry.key(),
                        DiagnosticCode.UNKNOWN_KEY,
                        "`" + key + "` is not a bound",
                        "use " + allowed.get(0) + " or " + allowed.get(1));
            }
        }
    }

    private Optional<LocalDate> day(YamlMapping map, String key) {
        return map.find(key).flatMap(node -> {
            String text = text(node);
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                say(
                        node,
                        DiagnosticCode.WRONG_FORM,
                        "expected a day, found `" + text + "`",
                        "year, month, day, for example 2026-03-31");
                return Optional.empty();
            }
        });
    }

    private Optional<Bound> bound(YamlMapping map, String key) {
        return map.find(key).map(node -> {
            String text = text(node);
            if (text.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")) {
                return Bound.of(new BigDecimal(text));
            }
            if (!text.matches(Shape.Form.ID.pattern())) {
                say(node, DiagnosticCode.WRONG_FORM, "expected a number or a limit, found `" + text + "`", EXAMPLE);
            }
            return Bound.named(text);
        });
    }

    private boolean yes(YamlNode node) {
        String text = text(node);
        if (!text.equals("yes") && !text.equals("no")) {
            say(node, DiagnosticCode.UNKNOWN_WORD, "`" + text + "` is not offered here", "one of `yes`, `no`");
        }
        return text.equals("yes");
    }

    private List<String> words(YamlNode node) {
        if (node instanceof YamlSequence list) {
            return list.items().stream().map(this::text).toList();
        }
        return List.of(text(node));
    }

    private String text(YamlNode node) {
        if (node instanceof YamlScalar scalar && !scalar.isEmpty()) {
            return scalar.text();
        }
        say(node, DiagnosticCode.WRONG_KIND, "expected a word, found " + node.kind(), EXAMPLE);
        return "";
    }

    private static String tests() {
        return "the tests are " + ShapeChecker.joined(TESTS);
    }

    private void say(YamlNode node, DiagnosticCode code, String message, String help) {
        found.add(Diagnostic.at(node.span(), code, message).withHelp(help));
    }
}
