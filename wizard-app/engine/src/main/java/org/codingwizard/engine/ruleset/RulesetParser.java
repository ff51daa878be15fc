package org.codingwizard.engine.ruleset;

import java.util.List;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.yaml.YamlMapping;
import org.codingwizard.engine.yaml.YamlNode;

/** Reads a ruleset or a payer policy from YAML: every mistake of shape at once, or the ruleset. */
public final class RulesetParser {

    /** What the document says, or everything in it that has the wrong shape. */
    public Checked<ParsedRuleset> parse(YamlNode document) {
        boolean policy =
                document instanceof YamlMapping map && map.find("policy").isPresent();
        Shape.Fields shape = policy ? RulesetShape.policy() : RulesetShape.topic();
        List<Diagnostic> problems = ShapeChecker.check(document, shape);
        return Checked.of(document, problems).then(node -> read(Part.of(node), policy));
    }

    private static Checked<ParsedRuleset> read(Part part, boolean policy) {
        SourceShelf shelf = SourceShelf.read(part);
        String id = part.text(policy ? "policy" : "ruleset");
        Readings readings = new Readings(id, shelf);
        QuestionReader questions = new QuestionReader(readings);
        StepReader steps = new StepReader(readings);
        AdviceReader advice = new AdviceReader(readings);
        ParsedRuleset ruleset = new ParsedRuleset(
                id,
                part.text("title"),
                policy,
                shelf.sources(),
                part.entries("questions", questions::question),
                part.entries("facts", questions::fact),
                part.entries("targets", steps::target),
                part.part("walk").map(steps::walk),
                steps.all(part),
                steps.sharedDrafts(part),
                part.entries("joins", new JoinReader(readings)::join),
                part.entries("advice", advice::advice),
                part.entries("conflicts", advice::conflict),
                part.entries("documentation", advice::documentation),
                part.entries("limits", advice::limit),
                new LineRulesReader(readings).lineRules(part),
                policy ? new PolicyReader(readings).policy(part) : Policy.NONE,
                part.optional("other-answers").isPresent(),
                part.map()
                        .entry(policy ? "policy" : "ruleset")
                        .map(entry -> entry.value().span())
                        .orElse(part.span()));
        return Checked.of(ruleset, readings.problems());
    }
}
