package org.codingwizard.engine.practice;

/**
 * What a case was answered with, as it is kept: nothing about whoever answered.
 *
 * @param name the case
 * @param topic its topic
 * @param payer its payer
 * @param marks the marks
 * @param withChoices whether claims to choose from were shown, which halves the marks
 */
public record Scored(String name, String topic, String payer, Marks marks, boolean withChoices) {

    /** What stands above the rows. */
    public static final String HEAD =
            String.join("\t", "case", "topic", "payer", "seed", "code", "units", "modifiers", "of", "choices");

    /** One row of the file of scores. */
    public String row(long seed) {
        return String.join(
                "\t",
                name,
                topic,
                payer,
                String.valueOf(seed),
                marks.code().got(),
                marks.units().got(),
                marks.modifiers().got(),
                String.valueOf(marks.code().of()),
                withChoices ? "yes" : "no");
    }
}
