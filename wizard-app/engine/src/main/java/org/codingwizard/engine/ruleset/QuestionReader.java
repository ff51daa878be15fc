package org.codingwizard.engine.ruleset;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.codingwizard.engine.yaml.YamlMapping;
import org.codingwizard.engine.yaml.YamlNode;
import org.codingwizard.engine.yaml.YamlScalar;
import org.codingwizard.spi.Citation;
import org.codingwizard.spi.Modifier;

/** Reads questions and derived facts. */
final class QuestionReader {

    private static final int NO_GREATEST = 9999;
    private static final List<Choice> YES_NO = List.of(Choice.of("yes", "yes"), Choice.of("no", "no"));

    private final Readings readings;

    QuestionReader(Readings readings) {
        this.readings = readings;
    }

    Question question(YamlMapping.Entry entry) {
        Part part = Part.of(entry.value());
        Question.Kind kind = Question.Kind.valueOf(constant(part.text("kind")));
        return new Question(
                new FactId(entry.key().text()),
                kind,
                new Question.Words(part.text("ask"), part.text("help"), part.text("why")),
                kind == Question.Kind.YES_NO ? YES_NO : part.entries("choices", this::choice),
                rules(part, kind),
                readings.cites(part, "the question `" + entry.key().text() + "`"),
                entry.key().span());
    }

    private Choice choice(YamlMapping.Entry entry) {
        Part part = Part.of(entry.value());
        return choice(entry.key().text(), part);
    }

    static Choice choice(String id, Part part) {
        return new Choice(
                id,
                part.text("label"),
                part.words("synonyms"),
                part.text("help"),
                part.optional("side"),
                part.optional("modifier").map(Modifier::new),
                part.yes("means-unknown"),
                part.optional("like"));
    }

    private static Question.Rules rules(Part part, Question.Kind kind) {
        return new Question.Rules(
                part.yes("optional"),
                !part.text("unknown").equals("no"),
                part.node("default").map(QuestionReader::standard),
                part.number("at-least", kind == Question.Kind.WHOLE_NUMBER ? 1 : 0),
                part.number("at-most", NO_GREATEST),
                part.words("units"),
                part.yes("zero-without-unit"),
                part.optional("form")
                        .map(form -> Question.Form.valueOf(constant(form)))
                        .orElse(Question.Form.ANY),
                part.text("each"),
                part.fact("stands-in-for"));
    }

    private static Question.Standard standard(YamlNode node) {
        if (node instanceof YamlScalar scalar) {
            return new Question.Standard(Optional.of(scalar.text()), Optional.empty());
        }
        return new Question.Standard(Optional.empty(), Part.of(node).fact("from"));
    }

    DerivedFact fact(YamlMapping.Entry entry) {
        Part part = Part.of(entry.value());
        List<Citation> shared = readings.optionalCites(part);
        List<DerivedFact.Row> rows = part.parts("rows").stream()
                .map(row -> row(row, shared, entry.key().text()))
                .toList();
        return new DerivedFact(new FactId(entry.key().text()), rows, entry.key().span());
    }

    private DerivedFact.Row row(Part row, List<Citation> shared, String fact) {
        List<Citation> own = readings.optionalCites(row);
        if (own.isEmpty() && shared.isEmpty()) {
            readings.missing(row.span(), "a row of the fact `" + fact + "`");
        }
        return new DerivedFact.Row(row.text("value"), row.condition("when"), own.isEmpty() ? shared : own, row.span());
    }

    static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
