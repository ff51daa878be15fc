package org.codingwizard.engine.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.diagnostic.Suggestions;
import org.codingwizard.engine.yaml.YamlMapping;
import org.codingwizard.engine.yaml.YamlNode;
import org.codingwizard.engine.yaml.YamlScalar;
import org.codingwizard.engine.yaml.YamlSequence;

/** Compares a value with its shape and says everything that does not fit. */
final class ShapeChecker {

    private final List<Diagnostic> found = new ArrayList<>();

    /** Everything in the value that does not fit the shape, in reading order. */
    static List<Diagnostic> check(YamlNode node, Shape shape) {
        ShapeChecker checker = new ShapeChecker();
        checker.compare(node, shape);
        return List.copyOf(checker.found);
    }

    private void compare(YamlNode node, Shape shape) {
        Runnable comparison = shape.match(new Shape.Cases<>(
                text -> () -> compareText(node, text),
                list -> () -> compareList(node, list.item()),
                more -> () -> compareOneOrMore(node, more.item()),
                map -> () -> compareMap(node, map),
                fields -> () -> compareFields(node, fields),
                either -> () -> compare(node, either.of(node)),
                condition -> () -> compareCondition(node)));
        comparison.run();
    }

    private void compareText(YamlNode node, Shape.Text shape) {
        if (!(node instanceof YamlScalar scalar)) {
            say(wrongKind(node, shape.form().expected()));
        } else if (scalar.isEmpty()) {
            say(Diagnostic.at(node.span(), DiagnosticCode.EMPTY_VALUE, "nothing is given here")
                    .withHelp("write " + shape.form().expected() + ", or leave the key out"));
        } else if (!shape.words().isEmpty() && !shape.words().contains(scalar.text())) {
            say(Diagnostic.at(node.span(), DiagnosticCode.UNKNOWN_WORD, quoted(scalar.text()) + " is not offered here")
                    .withHelp("one of " + joined(shape.words()))
                    .withHelp(Suggestions.didYouMean(scalar.text(), shape.words())));
        } else if (shape.words().isEmpty() && !shape.form().fits(scalar.text())) {
            say(Diagnostic.at(
                    node.span(),
                    DiagnosticCode.WRONG_FORM,
                    "expected " + shape.form().expected() + ", found " + quoted(scalar.text())));
        }
    }

    private void compareList(YamlNode node, Shape item) {
        if (node instanceof YamlSequence list) {
            list.items().forEach(value -> compare(value, item));
        } else {
            say(wrongKind(node, "a list").withHelp("begin each item with `- `, or write them in brackets"));
        }
    }

    private void compareOneOrMore(YamlNode node, Shape item) {
        if (node instanceof YamlSequence list) {
            list.items().forEach(value -> compare(value, item));
        } else {
            compare(node, item);
        }
    }

    private void compareMap(YamlNode node, Shape.MapOf shape) {
        if (!(node instanceof YamlMapping map)) {
            say(wrongKind(node, "a mapping"));
            return;
        }
        for (YamlMapping.Entry entry : map.entries()) {
            compareText(entry.key(), new Shape.Text(shape.key(), List.of()));
            compare(entry.value(), shape.value());
        }
    }

    private void compareFields(YamlNode node, Shape.Fields shape) {
        if (!(node instanceof YamlMapping map)) {
            say(wrongKind(node, "a mapping with the keys " + joined(shape.keys())));
            return;
        }
        for (YamlMapping.Entry entry : map.entries()) {
            field(shape, entry.key().text())
                    .ifPresentOrElse(field -> compare(entry.value(), field.shape()), () -> unknownKey(entry, shape));
        }
        for (Shape.Field field : shape.fields()) {
            if (field.required() && map.find(field.key()).isEmpty()) {
                say(Diagnostic.at(
                                map.span(),
                                DiagnosticCode.MISSING_KEY,
                                shape.name() + " needs the key " + quoted(field.key()))
                        .withHelp("add " + quoted(field.key() + ":") + " with " + field.about()));
            }
        }
    }

    private static Optional<Shape.Field> field(Shape.Fields shape, String key) {
        return shape.fields().stream().filter(field -> field.key().equals(key)).findFirst();
    }

    private void unknownKey(YamlMapping.Entry entry, Shape.Fields shape) {
        String key = entry.key().text();
        say(Diagnostic.at(
                        entry.key().span(),
                        DiagnosticCode.UNKNOWN_KEY,
                        quoted(key) + " is not a key of " + shape.name())
                .withHelp(Suggestions.didYouMean(key, shape.keys()).orElse("the keys are " + joined(shape.keys()))));
    }

    private void compareCondition(YamlNode node) {
        found.addAll(ConditionParser.problems(node));
    }

    private void say(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    private static Diagnostic wrongKind(YamlNode node, String expected) {
        return Diagnostic.at(node.span(), DiagnosticCode.WRONG_KIND, "expected " + expected + ", found " + node.kind());
    }

    static String quoted(String word) {
        return "`" + word + "`";
    }

    static String joined(List<String> words) {
        return String.join(", ", words.stream().map(ShapeChecker::quoted).toList());
    }
}
