package org.codingwizard.engine.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codingwizard.engine.coding.CheckedClaim;
import org.codingwizard.engine.coding.ClaimToCheck;
import org.codingwizard.engine.coding.Coding;
import org.codingwizard.engine.coding.TypedLine;
import org.codingwizard.engine.diagnostic.Suggestions;
import org.codingwizard.engine.edition.Edition;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.ruleset.Choice;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.ruleset.Value;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.AnswerParser;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.session.Scope;
import org.codingwizard.spi.ClaimLine;
import org.codingwizard.spi.PayerId;

/** Checks lines that a coder typed, for one day and payer. */
public final class ClaimChecker {

    private final Wizard wizard;

    /** A checker with the rules, tables and plugins of a wizard. */
    public ClaimChecker(Wizard wizard) {
        this.wizard = wizard;
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** The lines were checked. */
        record Judged(CheckedClaim claim) implements Outcome {}

        /** Something that was typed could not be worked with; says what, and what was expected. */
        record Refused(String says) implements Outcome {}
    }

    /** A fact or line that could not be worked with. */
    private static final class Refusal extends Exception {
        private static final long serialVersionUID = 1L;

        private final String says;

        Refusal(String says) {
            super(says, null, false, false);
            this.says = says;
        }
    }

    /**
     * Checks lines.
     *
     * @param lines as a coder types them
     * @param facts what is known around them, by question; the date of service must be among them
     */
    public Outcome check(List<String> lines, Map<String, String> facts) {
        try {
            Coding coding = coding(facts.getOrDefault(DecisionGraph.PAYER.text(), PayerId.NONE.text()));
            Answers answers = Answers.NONE;
            for (Map.Entry<String, String> fact : facts.entrySet()) {
                answers = answers.with(
                        new AnswerKey(Scope.ENCOUNTER, new FactId(fact.getKey())),
                        answer(coding.graph(), fact.getKey(), fact.getValue()));
            }
            return new Outcome.Judged(coding.check(new ClaimToCheck(answers, lines(lines))));
        } catch (Refusal refusal) {
            return new Outcome.Refused(refusal.says);
        }
    }

    private Coding coding(String payer) throws Refusal {
        List<String> payers = wizard.payers().stream().map(Choice::id).toList();
        if (!payers.contains(payer)) {
            String known = Suggestions.didYouMean(payer, payers).orElse("installed are " + String.join(", ", payers));
            throw new Refusal("no policies of a payer `" + payer + "` are installed; " + known);
        }
        Optional<Coding> coding = wizard.coding(new PayerId(payer)).toOptional();
        if (coding.isEmpty()) {
            throw new Refusal("the policies of `" + payer + "` have an error; `wizard plugin list` says which");
        }
        return coding.get();
    }

    private Answer answer(DecisionGraph graph, String fact, String typed) throws Refusal {
        Optional<Question> question = graph.question(new FactId(fact));
        if (question.isEmpty()) {
            throw new Refusal("no policy of payer `" + graph.payer() + "` asks for `" + fact
                    + "`; leave it out, or name the payer with `--payer`");
        }
        AnswerParser.Parsed parsed = AnswerParser.atPrompt(question.get()).parse(typed);
        if (parsed.answer().isEmpty()) {
            String help = parsed.help().isEmpty() ? "" : "; " + parsed.help();
            throw new Refusal("`--" + fact + "`: " + parsed.problem() + help);
        }
        Answer answer = parsed.answer().get();
        if (answer.value() instanceof Value.Day day) {
            covered(day);
        }
        return answer;
    }

    /** A day outside the code set is never answered from the nearest edition. */
    private void covered(Value.Day day) throws Refusal {
        Edition codes = wizard.editions().codes().edition();
        if (!codes.covers(day.date())) {
            throw new Refusal("no edition of the code set covers " + day.words() + "; loaded is " + codes.title() + ", "
                    + codes.period());
        }
    }

    private static List<ClaimLine> lines(List<String> typed) throws Refusal {
        List<ClaimLine> lines = new ArrayList<>();
        for (String text : typed) {
            TypedLine read = TypedLine.read(text);
            if (read.line().isEmpty()) {
                throw new Refusal("line " + (lines.size() + 1) + ", `" + text + "`, character " + read.column() + ": "
                        + read.problem() + "; expected " + TypedLine.SHAPE);
            }
            lines.add(read.line().get());
        }
        return lines;
    }
}
