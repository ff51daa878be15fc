package org.codingwizard.engine.ruleset;

import static org.codingwizard.engine.ruleset.Shape.Form.CODE;
import static org.codingwizard.engine.ruleset.Shape.Form.DATE;
import static org.codingwizard.engine.ruleset.Shape.Form.ID;
import static org.codingwizard.engine.ruleset.Shape.Form.MODIFIER;
import static org.codingwizard.engine.ruleset.Shape.Form.STEP;
import static org.codingwizard.engine.ruleset.Shape.Form.WHOLE_NUMBER;
import static org.codingwizard.engine.ruleset.Shape.Form.WORDS;
import static org.codingwizard.engine.ruleset.Shape.may;
import static org.codingwizard.engine.ruleset.Shape.need;
import static org.codingwizard.engine.ruleset.Shape.text;
import static org.codingwizard.engine.ruleset.Shape.word;
import static org.codingwizard.engine.ruleset.Shape.yesNo;

import java.util.ArrayList;
import java.util.List;
import org.codingwizard.engine.ruleset.Shape.ConditionShape;
import org.codingwizard.engine.ruleset.Shape.Either;
import org.codingwizard.engine.ruleset.Shape.Field;
import org.codingwizard.engine.ruleset.Shape.Fields;
import org.codingwizard.engine.ruleset.Shape.ListOf;
import org.codingwizard.engine.ruleset.Shape.MapOf;
import org.codingwizard.engine.ruleset.Shape.OneOrMore;

/** The shape of a ruleset and of a payer policy: every key there is, in one place. */
public final class RulesetShape {

    static final Shape CONDITION = new ConditionShape();
    static final Field WHEN = may("when", CONDITION, "the condition under which it holds");
    static final Field CITE =
            may("cite", new OneOrMore(text(ID)), "the name of a source of this file, or a list of them");
    static final Field FROM = may("from", text(DATE), "first day in force");
    static final Field TO = may("to", text(DATE), "last day in force");
    static final Shape CODES = new OneOrMore(text(CODE));

    private RulesetShape() {}

    /** A core topic: {@code rulesets/<topic>/ruleset.yaml}. */
    public static Fields topic() {
        List<Field> fields = new ArrayList<>();
        fields.add(need("ruleset", text(ID), "the topic, as its folder is called"));
        fields.addAll(shared());
        fields.add(may("targets", new MapOf(ID, target()), "what can be injected, and where asking about it begins"));
        fields.add(may("walk", walk(), "the walk that begins in this topic"));
        fields.add(may("steps", new MapOf(ID, step()), "the questions in order, and where their answers lead"));
        fields.add(may("outcomes", new MapOf(ID, outcome()), "where a walk ends, and what it drafts"));
        fields.add(
                may("shared-drafts", new MapOf(ID, new ListOf(DraftShape.draft())), "drafts used by several outcomes"));
        fields.add(may("joins", new MapOf(ID, DraftShape.join()), "what is put together over the whole encounter"));
        fields.add(may("further-sites", furtherSites(), "the modifier on the same code at a further site"));
        fields.add(may("edits", new MapOf(ID, edit()), "words of the edits that the wizard makes itself"));
        fields.add(may("other-answers", word("ignored"), "a file may hold answers that nobody asks for here"));
        return new Fields("a ruleset", fields);
    }

    /** One document of a payer's policy. */
    public static Fields policy() {
        List<Field> fields = new ArrayList<>();
        fields.add(need("policy", text(ID), "the policy's name"));
        fields.addAll(shared());
        fields.addAll(PolicyShape.fields());
        return new Fields("a payer policy", fields);
    }

    private static List<Field> shared() {
        return List.of(
                need("title", text(WORDS), "what it is about"),
                need("sources", new MapOf(ID, source()), "every published place used in this file"),
                may("questions", new MapOf(ID, question()), "what is asked"),
                may("facts", new MapOf(ID, fact()), "facts that follow from answers by a table"),
                may("side-styles", new ListOf(sideStyle()), "how sides are shown on lines; the first that fits counts"),
                may("advice", new MapOf(ID, advice()), "findings"),
                may("conflicts", new MapOf(ID, conflict()), "answers that contradict each other"),
                may("documentation", new MapOf(ID, documentation()), "what the note must show"),
                may("limits", new MapOf(ID, new ListOf(dated("value"))), "numbers that change by date"));
    }

    static Shape source() {
        return new Fields(
                "a source",
                List.of(
                        need("title", text(WORDS), "what it is, for a person"),
                        may("url", text(WORDS), "its address"),
                        may("where", text(WORDS), "its place in print"),
                        may("rule", text(WORDS), "the rule of the rule book that reads it"),
                        need("confidence", word("high", "medium", "low"), "how sure the reading is")));
    }

    private static Shape question() {
        return new Fields(
                "a question",
                List.of(
                        need("kind", kinds(), "what sort of answer is expected"),
                        need("ask", text(WORDS), "the question, on one line"),
                        need("help", text(WORDS), "what it means"),
                        need("why", text(WORDS), "why it is asked, what it decides"),
                        CITE,
                        may("choices", new MapOf(ID, choice()), "what may be chosen"),
                        may("default", new Either(text(WORDS), from()), "the answer that Enter takes"),
                        may("optional", yesNo(), "may be left out"),
                        may("at-least", text(WHOLE_NUMBER), "least number"),
                        may("at-most", text(WHOLE_NUMBER), "greatest number"),
                        may("units", new ListOf(text(WORDS)), "units of a quantity"),
                        may("zero-without-unit", yesNo(), "a bare 0 is allowed"),
                        may("form", forms(), "what a text looks like"),
                        may("each", text(ID), "the walk that is run for each entry"),
                        may("unknown", yesNo(), "may be answered `unknown`"),
                        may("stands-in-for", text(ID), "the question that asks the same")));
    }

    private static Shape forms() {
        return new Shape.Text(
                Shape.Form.WORDS,
                List.of(Question.Form.values()).stream()
                        .filter(form -> form != Question.Form.ANY)
                        .map(Question.Form::word)
                        .toList());
    }

    private static Shape kinds() {
        return new Shape.Text(
                Shape.Form.WORDS,
                List.of(Question.Kind.values()).stream()
                        .map(Question.Kind::word)
                        .toList());
    }

    private static Shape from() {
        return new Fields("a default", List.of(need("from", text(ID), "the derived fact that holds it")));
    }

    private static Shape choice() {
        return new Fields(
                "a choice",
                List.of(
                        need("label", text(WORDS), "what people read"),
                        may("synonyms", new ListOf(text(WORDS)), "other words a coder may type"),
                        may("help", text(WORDS), "more about it"),
                        may("side", word("left", "right"), "the side of the body, for digits"),
                        may("modifier", text(MODIFIER), "the modifier that names it, for digits"),
                        may("means-unknown", yesNo(), "choosing it leaves the fact open")));
    }

    private static Shape fact() {
        Shape row = new Fields(
                "a row", List.of(need("value", text(ID), "the fact"), need("when", CONDITION, "when it is so"), CITE));
        return new Fields("a derived fact", List.of(need("rows", new ListOf(row), "the table"), CITE));
    }

    private static Shape target() {
        return new Fields(
                "a target",
                List.of(
                        need("label", text(WORDS), "what people read"),
                        may("synonyms", new ListOf(text(WORDS)), "other words a coder may type"),
                        may("help", text(WORDS), "more about it"),
                        need("start", text(STEP), "the first step"),
                        CITE));
    }

    private static Shape walk() {
        return new Fields(
                "a walk",
                List.of(
                        need("name", word("encounter", "procedure", "substance"), "which walk"),
                        need("start", text(STEP), "the first step")));
    }

    private static Shape step() {
        Shape route = new Fields("a route", List.of(WHEN, need("go", text(STEP), "the next step"), CITE));
        return new Fields(
                "a step",
                List.of(
                        may("ask", text(ID), "the question, if the step is not named after it"),
                        may("optional", yesNo(), "at this step the question may be left out"),
                        may("leaves-open", new ListOf(text(ID)), "choices that leave the fact open at this step"),
                        may("unasked", yesNo(), "nobody is asked; an answer that a file gives is taken"),
                        may("stands-in-for", text(ID), "the question that asks the same at this step"),
                        may("default", text(WORDS), "the answer that Enter takes at this step"),
                        need("next", new Either(text(STEP), new ListOf(route)), "where the answers lead")));
    }

    private static Shape outcome() {
        return new Fields(
                "an outcome",
                List.of(
                        need("title", text(WORDS), "short words of our own"),
                        need("because", text(WORDS), "why the answers lead here"),
                        CITE,
                        may("drafts", new ListOf(DraftShape.draft()), "what is drafted")));
    }

    private static Shape advice() {
        return new Fields(
                "a piece of advice",
                List.of(
                        WHEN,
                        need("severity", severity(), "how much it weighs"),
                        need("says", text(WORDS), "what is the matter"),
                        may("remedy", text(WORDS), "what to do"),
                        may("lines", CODES, "only with one of these codes on the claim"),
                        may("about", word("encounter"), "judged once for the whole encounter"),
                        FROM,
                        TO,
                        CITE));
    }

    static Shape severity() {
        return word("blocking", "warning", "note");
    }

    private static Shape conflict() {
        return new Fields(
                "a conflict",
                List.of(
                        need("when", CONDITION, "the answers that contradict each other"),
                        need("at", text(ID), "the question whose answer is refused"),
                        need("says", text(WORDS), "what contradicts what"),
                        need("remedy", text(WORDS), "what to do"),
                        FROM,
                        TO,
                        CITE));
    }

    private static Shape documentation() {
        return new Fields(
                "a documentation item",
                List.of(
                        need("says", text(WORDS), "what the note must show"),
                        WHEN,
                        may("lines", CODES, "only with one of these codes on the claim"),
                        may("about", word("encounter"), "judged once for the whole encounter"),
                        FROM,
                        TO,
                        CITE));
    }

    static Shape dated(String value) {
        return new Fields("a period", List.of(FROM, TO, need(value, text(WHOLE_NUMBER), "the number"), CITE));
    }

    private static Shape sideStyle() {
        return new Fields(
                "a side style",
                List.of(
                        may("bilateral", word("0", "1", "2", "3", "9"), "the fee schedule's bilateral indicator"),
                        may("lines", CODES, "only these codes"),
                        may("add-ons", yesNo(), "only lines that stand beside a first level"),
                        WHEN,
                        need("one-side", word("side", "none"), "how one side is shown"),
                        need("both-sides", word("fifty", "two-lines", "separate", "once"), "how both sides are shown"),
                        FROM,
                        TO,
                        CITE));
    }

    private static Shape furtherSites() {
        return new Fields("a modifier", List.of(need("add", text(MODIFIER), "the modifier"), CITE));
    }

    private static Shape edit() {
        return new Fields(
                "an edit",
                List.of(
                        need("severity", severity(), "how much it weighs"),
                        need("says", text(WORDS), "what is the matter"),
                        may("remedy", text(WORDS), "what to do"),
                        CITE));
    }
}
