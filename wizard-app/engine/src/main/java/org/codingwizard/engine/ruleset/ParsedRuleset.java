package org.codingwizard.engine.ruleset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codingwizard.engine.source.SourceSpan;
import org.codingwizard.spi.Citation;

/**
 * One topic, or one document of a payer's policy, as its author wrote it, parsed. It becomes a {@link CheckedRuleset} when nothing in it
 * contradicts the published data.
 *
 * @param id the topic, or the policy's name
 * @param title what it is about
 * @param isPolicy whether it is a payer's policy
 * @param sources its citations by name
 * @param questions questions it declares
 * @param facts derived facts it declares
 * @param targets what can be injected
 * @param walk the walk it begins, if it begins one
 * @param steps questions and outcomes by name
 * @param sharedDrafts drafts used by several outcomes
 * @param joins what is put together over the encounter
 * @param advice findings
 * @param conflicts answers that contradict each other
 * @param documentation what the note must show
 * @param limits dated numbers
 * @param lineRules how drafts become lines
 * @param policy what a payer changes
 * @param ignoresOtherAnswers whether a file may hold answers for its targets that nobody asks
 * @param span the whole document
 */
public record ParsedRuleset(
        String id,
        String title,
        boolean isPolicy,
        Map<String, Citation> sources,
        List<Question> questions,
        List<DerivedFact> facts,
        List<Target> targets,
        Optional<Walk> walk,
        List<Step> steps,
        Map<String, List<Draft>> sharedDrafts,
        List<Join> joins,
        List<Advice> advice,
        List<Conflict> conflicts,
        List<DocumentationItem> documentation,
        List<Limit> limits,
        LineRules lineRules,
        Policy policy,
        boolean ignoresOtherAnswers,
        SourceSpan span) {

    public ParsedRuleset {
        sources = Map.copyOf(sources);
        questions = List.copyOf(questions);
        facts = List.copyOf(facts);
        targets = List.copyOf(targets);
        steps = List.copyOf(steps);
        sharedDrafts = Map.copyOf(sharedDrafts);
        joins = List.copyOf(joins);
        advice = List.copyOf(advice);
        conflicts = List.copyOf(conflicts);
        documentation = List.copyOf(documentation);
        limits = List.copyOf(limits);
    }

    /** A walk that begins in this topic: of the encounter, of each procedure or of each substance. */
    public record Walk(String name, StepId start, SourceSpan span) {}
}
