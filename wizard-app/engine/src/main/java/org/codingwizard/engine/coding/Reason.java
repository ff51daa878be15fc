package org.codingwizard.engine.coding;

import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.spi.Citation;

/**
 * One answer that helped to decide a line.
 *
 * @param key the question, and what it was asked about
 * @param answer the answer as a coder would type it
 * @param rule the rule that looked at it, as topic and step
 * @param citation the published place behind that rule
 */
public record Reason(AnswerKey key, String answer, String rule, Citation citation) {}
