package org.codingwizard.engine.coding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.ruleset.Value;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.session.Diligence;
import org.codingwizard.spi.ClaimLine;

/** What an incomplete encounter would become with each answer to what is missing, while that can be told in a few lines. */
public final class Prospects {

    private static final int FEW_FACTS = 2;
    private static final int FEW_CHOICES = 8;

    private Prospects() {}

    /**
     * For each missing fact and each answer to it, the lines that would then be certain.
     *
     * @param result what the encounter is coded as with these answers
     */
    public static Map<AnswerKey, Map<String, List<ClaimLine>>> of(Coding coding, Answers answers, CodingResult result) {
        List<Missing> facts = result.missing().stream()
                .filter(Missing::changesLines)
                .filter(missing -> isTold(coding, missing))
                .toList();
        Map<AnswerKey, Map<String, List<ClaimLine>>> prospects = new LinkedHashMap<>();
        if (facts.size() <= FEW_FACTS) {
            facts.forEach(missing -> prospects.put(missing.key(), ways(coding, answers, missing)));
        }
        return prospects;
    }

    private static boolean isTold(Coding coding, Missing missing) {
        Question.Kind kind = coding.graph().asked(missing.key().question()).kind();
        return (kind == Question.Kind.ONE_OF || kind == Question.Kind.YES_NO)
                && missing.choices().size() <= FEW_CHOICES;
    }

    private static Map<String, List<ClaimLine>> ways(Coding coding, Answers answers, Missing missing) {
        Map<String, List<ClaimLine>> ways = new LinkedHashMap<>();
        for (String choice : missing.choices()) {
            Answers assumed = answers.with(missing.key(), Answer.of(new Value.One(choice)));
            List<ClaimLine> lines = coding.code(assumed, Diligence.ASK_NOBODY).lines().stream()
                    .map(CodedLine::line)
                    .toList();
            ways.put(choice, lines);
        }
        return ways;
    }
}
