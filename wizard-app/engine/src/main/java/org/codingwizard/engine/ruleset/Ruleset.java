package org.codingwizard.engine.ruleset;

/** A ruleset that was checked: its codes, periods and citations hold. Only {@link RulesetChecker} makes one. */
public final class Ruleset {

    private final ParsedRuleset content;

    Ruleset(ParsedRuleset content) {
        this.content = content;
    }

    /** What the ruleset says. */
    public ParsedRuleset content() {
        return content;
    }

    @Override
    public String toString() {
        return content.id();
    }
}
