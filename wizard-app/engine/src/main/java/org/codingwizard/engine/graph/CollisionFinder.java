package org.codingwizard.engine.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.ruleset.Condition;
import org.codingwizard.engine.ruleset.DerivedFact;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.InForce;
import org.codingwizard.engine.ruleset.LineRules.SideStyle;
import org.codingwizard.engine.ruleset.ParsedRuleset;
import org.codingwizard.engine.ruleset.Policy;
import org.codingwizard.engine.ruleset.PolicyLimit;
import org.codingwizard.engine.ruleset.PolicyRule;
import org.codingwizard.engine.source.SourceSpan;

/** Finds rules of one payer that cannot both be kept: about the same codes, on the same day, under conditions that can hold together. */
final class CollisionFinder {

    private final List<ParsedRuleset> policies;
    private final Together together;
    private final List<Diagnostic> found = new ArrayList<>();

    CollisionFinder(Layer layer, Map<FactId, DerivedFact> tables) {
        this.policies =
                layer.rulesets().stream().filter(ParsedRuleset::isPolicy).toList();
        this.together = new Together(tables);
    }

    List<Diagnostic> collisions() {
        List<PolicyRule> rules =
                policies.stream().flatMap(policy -> policy.policy().rules()).toList();
        for (int i = 0; i < rules.size(); i++) {
            for (int j = 0; j < i; j++) {
                compare(rules.get(j), rules.get(i));
            }
        }
        List<SideStyle> styles = policies.stream()
                .flatMap(policy -> policy.lineRules().sideStyles().stream())
                .toList();
        for (int i = 0; i < styles.size(); i++) {
            for (int j = 0; j < i; j++) {
                compare(styles.get(j), styles.get(i));
            }
        }
        return List.copyOf(found);
    }

    private void compare(PolicyRule first, PolicyRule second) {
        if (!contradict(first, second)) {
            return;
        }
        Set<String> codes = new TreeSet<>(subjects(first));
        codes.retainAll(subjects(second));
        boolean everywhere = first instanceof Policy.Overruled
                && (first.lines().isEmpty() || second.lines().isEmpty());
        Optional<InForce> period = first.periodsInForce()
                .flatMap(one -> second.periodsInForce()
                        .filter(other -> one.inForce().overlaps(other.inForce()))
                        .filter(other -> together.canHold(
                                List.of(first.when(), second.when(), on(one.inForce()), on(other.inForce()))))
                        .map(other -> one.inForce().and(other.inForce())))
                .findFirst();
        if (period.isPresent() && (everywhere || !codes.isEmpty())) {
            String where = codes.isEmpty() ? "" : " on " + String.join(", ", codes);
            found.add(collision(
                    first.name() + " and " + second.name() + " collide" + where + ", "
                            + period.get().words(),
                    first.span(),
                    second.span()));
        }
    }

    /** Whether two rules would want different things of one line. */
    private static boolean contradict(PolicyRule first, PolicyRule second) {
        if (first instanceof Policy.LineModifier one && second instanceof Policy.LineModifier other) {
            return undoes(one, other) || undoes(other, one) || replacesOtherwise(one, other);
        }
        if (first instanceof PolicyLimit one && second instanceof PolicyLimit other) {
            return one.kind() == other.kind()
                    && one.counts().equals(other.counts())
                    && one.window().equals(other.window())
                    && one.scope().equals(other.scope());
        }
        if (first instanceof Policy.Overruled one && second instanceof Policy.Overruled other) {
            return one.finding().equals(other.finding());
        }
        if (first instanceof Policy.AlsoBilled || second instanceof Policy.AlsoBilled) {
            return putsOnOrTakesOff(first) && putsOnOrTakesOff(second);
        }
        boolean either = first instanceof Policy.Substitution || second instanceof Policy.Substitution;
        return either && takesAway(first) && takesAway(second);
    }

    private static boolean takesAway(PolicyRule rule) {
        return rule instanceof Policy.Substitution || rule instanceof Policy.NotBilled;
    }

    private static boolean putsOnOrTakesOff(PolicyRule rule) {
        return rule instanceof Policy.AlsoBilled || rule instanceof Policy.NotBilled;
    }

    /** The codes of the lines of which a rule wants something. */
    private static Set<String> subjects(PolicyRule rule) {
        return rule instanceof Policy.AlsoBilled also ? Set.of(also.line()) : rule.lines();
    }

    private static boolean undoes(Policy.LineModifier on, Policy.LineModifier off) {
        return on.add().isPresent() && on.add().equals(off.off());
    }

    private static boolean replacesOtherwise(Policy.LineModifier one, Policy.LineModifier other) {
        return one.off().isPresent()
                && one.off().equals(other.off())
                && !one.add().equals(other.add());
    }

    /** Within one file the first style that fits counts; of two files neither comes first. */
    private void compare(SideStyle first, SideStyle second) {
        boolean oneFile = first.span().text().equals(second.span().text());
        boolean otherwise = first.oneSide() != second.oneSide() || first.bothSides() != second.bothSides();
        boolean apart = oneFile && !first.when().equals(second.when());
        if (!otherwise
                || apart
                || !meet(first, second)
                || !first.inForce().overlaps(second.inForce())
                || !together.canHold(List.of(first.when(), second.when(), on(first.inForce()), on(second.inForce())))) {
            return;
        }
        String period = first.inForce().and(second.inForce()).words();
        found.add(collision(
                "two side styles say different things of the same lines, " + period, first.span(), second.span()));
    }

    /** Whether there can be a line that both styles speak of; within one file a later style may be for all that is left. */
    private static boolean meet(SideStyle first, SideStyle second) {
        boolean oneFile = first.span().text().equals(second.span().text());
        if (oneFile) {
            return first.bilateral().equals(second.bilateral())
                    && first.lines().equals(second.lines())
                    && first.addOns() == second.addOns();
        }
        boolean indicators = first.bilateral().isEmpty()
                || second.bilateral().isEmpty()
                || first.bilateral().equals(second.bilateral());
        boolean codes = first.lines().isEmpty()
                || second.lines().isEmpty()
                || first.lines().stream().anyMatch(second.lines()::contains);
        return indicators && codes;
    }

    private static Condition on(InForce period) {
        return new Condition.Test(FactId.DATE_OF_SERVICE, new Condition.Within(period));
    }

    private static Diagnostic collision(String what, SourceSpan first, SourceSpan second) {
        return Diagnostic.at(second, DiagnosticCode.COLLISION, what)
                .withSee(first, "the other one, line " + first.startLine())
                .withHelp("give them conditions or periods that exclude each other, or take one out");
    }
}
