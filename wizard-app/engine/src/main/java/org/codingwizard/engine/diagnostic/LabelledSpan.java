package org.codingwizard.engine.diagnostic;

import org.codingwizard.engine.source.SourceSpan;

/**
 * A place and what is to be said about it.
 *
 * @param label a few words shown beside the marked place; may be empty
 */
public record LabelledSpan(SourceSpan span, String label) {}
