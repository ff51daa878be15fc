package org.codingwizard.engine.ruleset;

import static org.codingwizard.engine.ruleset.RulesetShape.CITE;
import static org.codingwizard.engine.ruleset.RulesetShape.CODES;
import static org.codingwizard.engine.ruleset.RulesetShape.FROM;
import static org.codingwizard.engine.ruleset.RulesetShape.TO;
import static org.codingwizard.engine.ruleset.RulesetShape.WHEN;
import static org.codingwizard.engine.ruleset.Shape.Form.CODE;
import static org.codingwizard.engine.ruleset.Shape.Form.DIAGNOSIS;
import static org.codingwizard.engine.ruleset.Shape.Form.ID;
import static org.codingwizard.engine.ruleset.Shape.Form.MODIFIER;
import static org.codingwizard.engine.ruleset.Shape.Form.STEP;
import static org.codingwizard.engine.ruleset.Shape.Form.WHOLE_NUMBER;
import static org.codingwizard.engine.ruleset.Shape.Form.WINDOW;
import static org.codingwizard.engine.ruleset.Shape.Form.WORDS;
import static org.codingwizard.engine.ruleset.Shape.may;
import static org.codingwizard.engine.ruleset.Shape.need;
import static org.codingwizard.engine.ruleset.Shape.text;
import static org.codingwizard.engine.ruleset.Shape.word;

import java.util.List;
import org.codingwizard.engine.ruleset.Shape.Field;
import org.codingwizard.engine.ruleset.Shape.Fields;
import org.codingwizard.engine.ruleset.Shape.ListOf;
import org.codingwizard.engine.ruleset.Shape.MapOf;
import org.codingwizard.engine.ruleset.Shape.OneOrMore;

/** The keys that only a payer policy has. */
final class PolicyShape {

    private static final Field WHY =
            may("why", text(WORDS), "why this payer's coders are asked, instead of the question's own why");
    private static final Field ASKED_AFTER = may("asked-after", text(STEP), "the step after which it is asked");
    private static final Field SCOPE =
            need("scope", word("patient", "region", "site", "joint"), "what one limit is for");
    private static final Field SEVERITY =
            may("severity", RulesetShape.severity(), "how much it weighs; a warning unless said otherwise");
    private static final Field REMEDY = may("remedy", text(WORDS), "what to do");

    private PolicyShape() {}

    static List<Field> fields() {
        return List.of(
                may("asks", new ListOf(ask()), "questions asked after steps of the core topics"),
                may("choices", new ListOf(addedChoice()), "further choices of core questions"),
                may("modifiers", new ListOf(lineModifier()), "modifiers the payer demands, forbids or replaces"),
                may("unit-limits", new MapOf(ID, unitLimit()), "how many units the payer pays for"),
                may("session-limits", new MapOf(ID, sessionLimit()), "how many sessions the payer pays for"),
                may("intervals", new MapOf(ID, interval()), "how many days the payer wants between sessions"),
                may("covered-diagnoses", new MapOf(ID, coveredDiagnoses()), "diagnoses the payer wants to see"),
                may("substitutions", new ListOf(substitution()), "codes the payer wants instead of others"),
                may("not-billed", new MapOf(ID, notBilled()), "lines the payer does not want on the claim"),
                may("also-billed", new MapOf(ID, alsoBilled()), "lines the payer wants beside others"),
                may("overrides", new ListOf(overruled()), "core findings that do not hold for the payer"));
    }

    private static Shape ask() {
        return new Fields(
                "an added question",
                List.of(
                        need("after", text(STEP), "topic/step"),
                        need("question", text(ID), "the question"),
                        WHY,
                        WHEN,
                        FROM,
                        TO,
                        CITE));
    }

    private static Shape addedChoice() {
        return new Fields(
                "an added choice",
                List.of(
                        need("question", text(ID), "the core question"),
                        need("add", text(ID), "the choice"),
                        need("label", text(WORDS), "what people read"),
                        may("synonyms", new ListOf(text(WORDS)), "other words a coder may type"),
                        may("help", text(WORDS), "more about it"),
                        need("like", text(ID), "the choice that it counts as in every rule"),
                        CITE));
    }

    private static Shape lineModifier() {
        return new Fields(
                "a modifier",
                List.of(
                        may("add", text(MODIFIER), "the modifier that goes on the lines"),
                        may("forbid", text(MODIFIER), "the modifier that comes off the lines"),
                        may("instead-of", text(MODIFIER), "the modifier in whose place `add` goes"),
                        need("lines", CODES, "the codes of the lines"),
                        may("id", text(ID), "the id of the finding that names what came off"),
                        may("says", text(WORDS), "the finding that names what came off"),
                        SEVERITY,
                        REMEDY,
                        WHEN,
                        FROM,
                        TO,
                        CITE));
    }

    private static Shape unitLimit() {
        return new Fields(
                "a unit limit",
                List.of(
                        need("lines", CODES, "the codes whose units are counted"),
                        need("per", word("line", "day"), "each line alone, or all these codes of the day together"),
                        WHEN,
                        SEVERITY,
                        need("says", text(WORDS), "what is the matter when there are more units"),
                        REMEDY,
                        need("periods", new ListOf(RulesetShape.dated("at-most")), "the limit by date")));
    }

    private static Shape sessionLimit() {
        return new Fields(
                "a session limit",
                List.of(
                        need("lines", CODES, "the codes that make a session"),
                        need("counts", text(ID), "the question for the number of earlier sessions"),
                        ASKED_AFTER,
                        WHY,
                        WHEN,
                        need("window", text(WINDOW), "the window in which sessions are counted"),
                        SCOPE,
                        SEVERITY,
                        need("says", text(WORDS), "what is the matter when the limit is passed"),
                        REMEDY,
                        need("periods", new ListOf(RulesetShape.dated("at-most")), "the limit by date")));
    }

    private static Shape interval() {
        return new Fields(
                "an interval",
                List.of(
                        need("lines", CODES, "the codes that make a session"),
                        need("counts", text(ID), "the question for the days since the last session"),
                        ASKED_AFTER,
                        WHY,
                        WHEN,
                        SCOPE,
                        SEVERITY,
                        need("says", text(WORDS), "what is the matter when fewer days have passed"),
                        REMEDY,
                        need("periods", new ListOf(RulesetShape.dated("at-least")), "the days by date")));
    }

    private static Shape coveredDiagnoses() {
        return new Fields(
                "covered diagnoses",
                List.of(
                        need("lines", CODES, "the codes they are for"),
                        WHEN,
                        need("codes", new ListOf(text(DIAGNOSIS)), "the diagnoses"),
                        SEVERITY,
                        need("says", text(WORDS), "what is the matter when none of them is on the claim"),
                        REMEDY,
                        FROM,
                        TO,
                        CITE));
    }

    private static Shape substitution() {
        return new Fields(
                "a substitution",
                List.of(
                        need("line", text(CODE), "the code"),
                        need("with", text(CODE), "the code the payer wants"),
                        may("id", text(ID), "the id of the finding that says so"),
                        may("says", text(WORDS), "the finding that says so"),
                        WHEN,
                        FROM,
                        TO,
                        CITE));
    }

    private static Shape notBilled() {
        return new Fields(
                "lines that are not billed",
                List.of(
                        may("lines", CODES, "the codes of the lines"),
                        may("drugs", new OneOrMore(text(ID)), "the substances whose lines are meant, or `all`"),
                        WHEN,
                        SEVERITY,
                        need("says", text(WORDS), "the finding that says so"),
                        REMEDY,
                        FROM,
                        TO,
                        CITE));
    }

    private static Shape alsoBilled() {
        return new Fields(
                "a line that is billed besides",
                List.of(
                        need("line", text(CODE), "the code that goes on the claim, once a day"),
                        need("beside", CODES, "the codes of the lines beside which it goes"),
                        may("units", text(WHOLE_NUMBER), "its units; 1 unless said otherwise"),
                        WHEN,
                        may("severity", RulesetShape.severity(), "how much it weighs; a note unless said otherwise"),
                        need("says", text(WORDS), "the finding that says so"),
                        REMEDY,
                        FROM,
                        TO,
                        CITE));
    }

    private static Shape overruled() {
        return new Fields(
                "an override",
                List.of(
                        need("finding", text(ID), "the id of a core finding"),
                        may("lines", CODES, "only with one of these codes"),
                        WHEN,
                        need("reason", text(WORDS), "why the finding does not hold for this payer"),
                        FROM,
                        TO,
                        CITE));
    }
}
