package org.codingwizard.engine.ruleset;

import static org.codingwizard.engine.ruleset.RulesetShape.CITE;
import static org.codingwizard.engine.ruleset.RulesetShape.CODES;
import static org.codingwizard.engine.ruleset.RulesetShape.FROM;
import static org.codingwizard.engine.ruleset.RulesetShape.TO;
import static org.codingwizard.engine.ruleset.RulesetShape.WHEN;
import static org.codingwizard.engine.ruleset.Shape.Form.CODE;
import static org.codingwizard.engine.ruleset.Shape.Form.ID;
import static org.codingwizard.engine.ruleset.Shape.Form.MODIFIER;
import static org.codingwizard.engine.ruleset.Shape.Form.WHOLE_NUMBER;
import static org.codingwizard.engine.ruleset.Shape.Form.WORDS;
import static org.codingwizard.engine.ruleset.Shape.may;
import static org.codingwizard.engine.ruleset.Shape.need;
import static org.codingwizard.engine.ruleset.Shape.text;
import static org.codingwizard.engine.ruleset.Shape.word;
import static org.codingwizard.engine.ruleset.Shape.yesNo;

import java.util.List;
import org.codingwizard.engine.ruleset.Shape.Either;
import org.codingwizard.engine.ruleset.Shape.Fields;
import org.codingwizard.engine.ruleset.Shape.ListOf;
import org.codingwizard.engine.ruleset.Shape.MapOf;

/** The shape of what outcomes draft, and of how it is put together over an encounter. */
final class DraftShape {

    private DraftShape() {}

    static Shape draft() {
        return new Fields(
                "a draft",
                List.of(
                        may("line", new Either(text(CODE), answer()), "a line of its own for every site"),
                        may("both-sides", text(CODE), "the code that stands instead for both sides of a site"),
                        may("join", text(ID), "what it is put together with"),
                        may("include", text(ID), "a list under shared-drafts"),
                        WHEN,
                        may("because", text(WORDS), "why"),
                        may("site", text(ID), "the fact that names the site, or a name"),
                        may("within", text(ID), "the fact that names the larger place"),
                        may("one-per-side", text(ID), "yes, or the fact that is yes, where a side has one such site"),
                        may("side", text(ID), "the question for the side"),
                        may("digits", text(ID), "the question for the digits"),
                        may("count", text(ID), "the question for how many"),
                        may("names", text(ID), "the question that names what is counted"),
                        may("at-least", text(WHOLE_NUMBER), "counts as at least this many"),
                        may("levels", text(ID), "the question that names levels of the spine"),
                        may("nerves", text(ID), "the question that names nerves of their joints"),
                        may("region", text(ID), "the question for the region of counted levels"),
                        may("drug", text(ID), "the question for the substance"),
                        may("amount", text(ID), "the question for the amount"),
                        may("concentration", text(ID), "the question for the concentration"),
                        may("container", text(ID), "the question for the container"),
                        may("discarded", text(ID), "the question for what was discarded"),
                        may("bilateral", word("0", "1", "2", "3", "9"), "instead of the fee schedule's indicator"),
                        may("order", order(), "where the lines stand on the claim"),
                        may("modifiers", new ListOf(addedModifier()), "modifiers that go with it"),
                        CITE));
    }

    private static Shape answer() {
        return new Fields("a code", List.of(need("answer", text(ID), "the question whose answer is the code")));
    }

    private static Shape order() {
        return new Shape.Text(
                Shape.Form.WORDS,
                List.of(Draft.Order.values()).stream().map(Draft.Order::word).toList());
    }

    private static Shape addedModifier() {
        return new Fields(
                "a modifier",
                List.of(
                        need("add", text(MODIFIER), "the modifier"),
                        WHEN,
                        may("with-procedures", yesNo(), "only beside a procedure with global days 000, 010 or XXX"),
                        CITE));
    }

    static Shape join() {
        Shape band = new Fields(
                "a range",
                List.of(
                        need("from", text(WHOLE_NUMBER), "least total"),
                        may("to", text(WHOLE_NUMBER), "greatest total"),
                        need("line", text(CODE), "the code"),
                        CITE));
        Shape waste = new Fields(
                "a waste modifier", List.of(need("add", text(MODIFIER), "the modifier"), WHEN, FROM, TO, CITE));
        Shape border = new Fields(
                "a border",
                List.of(
                        need("above", text(WORDS), "the last level above, such as T12-L1"),
                        need("here", text(WORDS), "the first level here, such as L1-L2")));
        Shape rung = new Fields(
                "a rung",
                List.of(
                        may(
                                "regions",
                                new ListOf(word("cervical", "thoracic", "lumbar", "sacral")),
                                "regions of the levels"),
                        may("from", text(WHOLE_NUMBER), "least number of muscles of a limb"),
                        may("to", text(WHOLE_NUMBER), "greatest number of muscles of a limb"),
                        need("first", text(CODE), "the code of the first level or limb"),
                        may("second", text(CODE), "the code of the second level"),
                        need("further", text(CODE), "the code of further levels or limbs"),
                        may("continues", border, "the border at which these levels go on from the region above"),
                        may("further-units", word("each", "once"), "how further levels are counted"),
                        CITE));
        return new Fields(
                "a join",
                List.of(
                        need("title", text(WORDS), "what is put together"),
                        need("how", word("count", "once", "amount", "ladder", "limbs"), "how it is put together"),
                        may("line", text(CODE), "the code, for `once`"),
                        may("lines", new ListOf(band), "the code for each range of totals, for `count`"),
                        may("rungs", new ListOf(rung), "the codes of levels or limbs, for `ladder` and `limbs`"),
                        may("not-counted-in", text(ID), "a count whose names are not counted again"),
                        may("codes", new MapOf(ID, CODES), "the codes for each substance, for `amount`"),
                        may("kept-whole", waste, "the modifier where nothing was discarded"),
                        may("discarded", waste, "the modifier of what was discarded"),
                        may("order", order(), "where the lines stand on the claim"),
                        may("modifiers", new ListOf(addedModifier()), "modifiers that go with the lines"),
                        CITE));
    }
}
