package org.codingwizard.engine.transcript;

import org.codingwizard.engine.source.SourceSpan;

/**
 * A plugin that a transcript names.
 *
 * @param path its folder or jar, seen from the file of the transcript
 * @param place where it is named
 */
public record NeededPlugin(String path, SourceSpan place) {}
