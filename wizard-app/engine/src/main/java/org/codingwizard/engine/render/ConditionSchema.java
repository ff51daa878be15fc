package org.codingwizard.engine.render;

import java.util.List;
import org.codingwizard.engine.ruleset.Shape;
import tools.jackson.core.JsonGenerator;

/** The part of the schema that says what a condition is. */
final class ConditionSchema {

    static final String REFERENCE = "#/$defs/condition";

    private static final String TEST = "#/$defs/test";
    private static final String WORDS = "#/$defs/words";
    private static final List<String> LISTS = List.of("unit", "any-of", "only", "none-of", "any-containing");

    private final JsonGenerator json;

    private ConditionSchema(JsonGenerator json) {
        this.json = json;
    }

    /** The definitions {@code condition}, {@code test} and {@code words}, inside an object that is open. */
    static void write(JsonGenerator json) {
        ConditionSchema schema = new ConditionSchema(json);
        schema.condition();
        schema.test();
        schema.words();
    }

    private void condition() {
        json.writeObjectPropertyStart("condition");
        json.writeStringProperty("title", "a condition");
        json.writeStringProperty("description", "facts and what they must be; all of them must hold");
        json.writeStringProperty("type", "object");
        json.writeObjectPropertyStart("properties");
        conditions("any", "at least one of these holds");
        conditions("all", "every one of these holds");
        json.writeObjectPropertyStart("not");
        json.writeStringProperty("description", "this does not hold");
        json.writeStringProperty("$ref", REFERENCE);
        json.writeEndObject();
        json.writeEndObject();
        reference("additionalProperties", TEST);
        json.writeEndObject();
    }

    private void conditions(String key, String about) {
        json.writeObjectPropertyStart(key);
        json.writeStringProperty("description", about);
        json.writeStringProperty("type", "array");
        reference("items", REFERENCE);
        json.writeEndObject();
    }

    private void test() {
        json.writeObjectPropertyStart("test");
        json.writeStringProperty("title", "what a fact must be");
        json.writeArrayPropertyStart("anyOf");
        json.writeStartObject();
        json.writeStringProperty("$ref", WORDS);
        json.writeEndObject();
        bounds();
        days();
        single();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void bounds() {
        startMapping("the number lies between these, both included");
        for (String bound : List.of("at-least", "at-most")) {
            json.writeObjectPropertyStart(bound);
            json.writeArrayPropertyStart("type");
            json.writeString("number");
            json.writeString("string");
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void days() {
        startMapping("the day lies between these, both included");
        for (String bound : List.of("from", "to")) {
            json.writeObjectPropertyStart(bound);
            json.writeStringProperty("type", "string");
            json.writeStringProperty("pattern", "^(" + Shape.Form.DATE.pattern() + ")$");
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void single() {
        startMapping("one test");
        LISTS.forEach(test -> reference(test, WORDS));
        json.writeObjectPropertyStart("given");
        json.writeArrayPropertyStart("enum");
        json.writeString("yes");
        json.writeString("no");
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        json.writeNumberProperty("maxProperties", 1);
        json.writeEndObject();
    }

    /** A mapping that knows only the keys that follow. */
    private void startMapping(String title) {
        json.writeStartObject();
        json.writeStringProperty("title", title);
        json.writeStringProperty("type", "object");
        json.writeBooleanProperty("additionalProperties", false);
        json.writeNumberProperty("minProperties", 1);
        json.writeObjectPropertyStart("properties");
    }

    private void words() {
        json.writeObjectPropertyStart("words");
        json.writeStringProperty("title", "a word, or a list of words");
        json.writeArrayPropertyStart("anyOf");
        json.writeStartObject();
        word();
        json.writeEndObject();
        json.writeStartObject();
        json.writeStringProperty("type", "array");
        json.writeObjectPropertyStart("items");
        word();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void word() {
        json.writeArrayPropertyStart("type");
        json.writeString("string");
        json.writeString("number");
        json.writeEndArray();
    }

    private void reference(String key, String to) {
        json.writeObjectPropertyStart(key);
        json.writeStringProperty("$ref", to);
        json.writeEndObject();
    }
}
