package org.codingwizard.engine.coding;

import org.codingwizard.engine.session.AnswerKey;

/** An answer that was given and that nothing asks for, with the reason. */
public record Dropped(AnswerKey key, String why) {}
