package org.codingwizard.engine.render;

import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codingwizard.engine.ruleset.Shape;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Writes the shape of rulesets and policies as JSON Schema (2020-12), so that an editor completes and checks what an author types.
 *
 * <p>An editor takes an unquoted {@code 20610} for a number, the wizard for text; the schema allows both.
 */
public final class RulesetSchema {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Set<Shape.Form> MAY_LOOK_LIKE_NUMBERS = Set.of(
            Shape.Form.WORDS,
            Shape.Form.WHOLE_NUMBER,
            Shape.Form.NUMBER_OR_LIMIT,
            Shape.Form.CODE,
            Shape.Form.MODIFIER);

    private final JsonGenerator json;
    private final Map<Shape.Fields, String> names = new LinkedHashMap<>();
    private final Deque<Shape.Fields> open = new ArrayDeque<>();

    private RulesetSchema(JsonGenerator json) {
        this.json = json;
    }

    /** The schema of a document of this shape; it ends with a line feed. */
    public static String of(Shape.Fields document) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(new Indented(), text)) {
            new RulesetSchema(json).document(document);
        }
        return text + "\n";
    }

    private void document(Shape.Fields document) {
        json.writeStartObject();
        json.writeStringProperty("$schema", "https://json-schema.org/draft/2020-12/schema");
        json.writeStringProperty("title", document.name());
        fields(document);
        json.writeObjectPropertyStart("$defs");
        while (!open.isEmpty()) {
            Shape.Fields next = open.remove();
            json.writeObjectPropertyStart(name(next));
            json.writeStringProperty("title", next.name());
            fields(next);
            json.writeEndObject();
        }
        ConditionSchema.write(json);
        json.writeEndObject();
        json.writeEndObject();
    }

    /** The keys of a mapping, inside an object that is open. */
    private void fields(Shape.Fields shape) {
        json.writeStringProperty("type", "object");
        json.writeBooleanProperty("additionalProperties", false);
        List<String> required = shape.fields().stream()
                .filter(Shape.Field::required)
                .map(Shape.Field::key)
                .toList();
        if (!required.isEmpty()) {
            strings("required", required);
        }
        json.writeObjectPropertyStart("properties");
        for (Shape.Field field : shape.fields()) {
            json.writeObjectPropertyStart(field.key());
            json.writeStringProperty("description", field.about());
            value(field.shape());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** What a value may be, inside an object that is open. */
    private void value(Shape shape) {
        Runnable writing = shape.match(new Shape.Cases<>(
                text -> () -> text(text),
                list -> () -> list(list.item()),
                more -> () -> either(more.item(), new Shape.ListOf(more.item())),
                map -> () -> map(map),
                fields -> () -> json.writeStringProperty("$ref", "#/$defs/" + name(fields)),
                either -> () -> either(either.text(), either.other()),
                condition -> () -> json.writeStringProperty("$ref", ConditionSchema.REFERENCE)));
        writing.run();
    }

    private void text(Shape.Text text) {
        if (!text.words().isEmpty()) {
            json.writeArrayPropertyStart("enum");
            text.words().forEach(json::writeString);
            text.words().stream()
                    .filter(word -> word.matches("[0-9]"))
                    .forEach(word -> json.writeNumber(Integer.parseInt(word)));
            json.writeEndArray();
            return;
        }
        strings("type", MAY_LOOK_LIKE_NUMBERS.contains(text.form()) ? List.of("string", "number") : List.of("string"));
        if (text.form() != Shape.Form.WORDS) {
            json.writeStringProperty("pattern", "^(" + text.form().pattern() + ")$");
        }
    }

    private void list(Shape item) {
        json.writeStringProperty("type", "array");
        json.writeObjectPropertyStart("items");
        value(item);
        json.writeEndObject();
    }

    private void map(Shape.MapOf map) {
        json.writeStringProperty("type", "object");
        json.writeObjectPropertyStart("propertyNames");
        json.writeStringProperty("pattern", "^(" + map.key().pattern() + ")$");
        json.writeEndObject();
        json.writeObjectPropertyStart("additionalProperties");
        value(map.value());
        json.writeEndObject();
    }

    private void either(Shape first, Shape second) {
        json.writeArrayPropertyStart("anyOf");
        for (Shape shape : List.of(first, second)) {
            json.writeStartObject();
            value(shape);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The name of a definition; two mappings of one name get a number. */
    private String name(Shape.Fields shape) {
        String known = names.get(shape);
        if (known != null) {
            return known;
        }
        String plain = shape.name().replaceFirst("^an? ", "").replace(' ', '-');
        String name = plain;
        for (int number = 2; names.containsValue(name); number++) {
            name = plain + "-" + number;
        }
        names.put(shape, name);
        open.add(shape);
        return name;
    }

    private void strings(String key, List<String> words) {
        json.writeArrayPropertyStart(key);
        words.forEach(json::writeString);
        json.writeEndArray();
    }

    /** Two blanks a level and the same line ends everywhere. */
    private static final class Indented extends ObjectWriteContext.Base {

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
