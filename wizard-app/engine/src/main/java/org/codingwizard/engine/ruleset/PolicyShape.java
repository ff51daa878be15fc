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

/** The keys that only a payer policy has. */
final class PolicyShape {

    private PolicyShape() {}

    static List<Field> fields() {
        return List.of(
                may("asks", new ListOf(ask()), "questions asked after steps of the core topics"),
                may("modifiers", new ListOf(lineModifier()), "modifiers the payer demands"),
                may("session-limits", new MapOf(ID, sessionLimit()), "how many sessions the payer pays for"),
                may("covered-diagnoses", new MapOf(ID, coveredDiagnoses()), "diagnoses the payer wants to see"),
                may("substitutions", new ListOf(substitution()), "codes the payer wants instead of others"));
    }

    private static Shape ask() {
        return new Fields(
                "an added question",
                List.of(
                        need("after", text(STEP), "topic/step"),
                        need("question", text(ID), "the question"),
                        may("why", text(WORDS), "why this payer's coders are asked, instead of the question's own why"),
                        WHEN,
                        FROM,
                        TO,
                        CITE));
    }

    private static Shape lineModifier() {
        return new Fields(
                "a demanded modifier",
                List.of(
                        need("add", text(MODIFIER), "the modifier"),
                        need("lines", CODES, "the codes it goes on"),
                        WHEN,
                        FROM,
                        TO,
                        CITE));
    }

    private static Shape sessionLimit() {
        return new Fields(
                "a session limit",
                List.of(
                        need("lines", CODES, "the codes that make a session"),
                        need("counts", text(ID), "the question for the number of earlier sessions"),
                        WHEN,
                        need("window", text(WORDS), "the window, for a person"),
                        need("scope", word("patient", "region", "site", "joint"), "what one limit is for"),
                        may("severity", RulesetShape.severity(), "how much it weighs; a warning unless said otherwise"),
                        need("says", text(WORDS), "what is the matter when the limit is passed"),
                        may("remedy", text(WORDS), "what to do"),
                        need("periods", new ListOf(RulesetShape.dated("at-most")), "the limit by date")));
    }

    private static Shape coveredDiagnoses() {
        return new Fields(
                "covered diagnoses",
                List.of(
                        need("lines", CODES, "the codes they are for"),
                        WHEN,
                        need("codes", new ListOf(text(DIAGNOSIS)), "the diagnoses"),
                        may("severity", RulesetShape.severity(), "how much it weighs; a warning unless said otherwise"),
                        need("says", text(WORDS), "what is the matter when none of them is on the claim"),
                        may("remedy", text(WORDS), "what to do"),
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
}
