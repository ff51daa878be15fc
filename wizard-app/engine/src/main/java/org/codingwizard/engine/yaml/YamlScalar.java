package org.codingwizard.engine.yaml;

import org.codingwizard.engine.source.SourceSpan;

/**
 * A single value, always the text that was typed: {@code 00100} is not 64 and {@code NO} is not
 * false.
 *
 * @param text the characters, without quotes; empty where nothing, {@code ~} or {@code null} stands
 * @param quoted true if it was written as a text beyond doubt: in quotes or as a block
 */
public record YamlScalar(String text, boolean quoted, SourceSpan span) implements YamlNode {

    /** True if nothing was given: {@code key:}, {@code key: ~} or {@code key: null}. */
    public boolean isEmpty() {
        return text.isEmpty() && !quoted;
    }

    /**
     * The place of a part of the text, by offsets into {@link #text}, end exclusive. Where the text
     * was not written on one line as it reads (escapes, blocks), it is the place of the whole value.
     */
    public SourceSpan part(int from, int to) {
        String written = span.excerpt();
        int margin = (written.length() - text.length()) / 2;
        boolean asItReads = margin >= 0 && margin <= 1 && written.startsWith(text, margin);
        return asItReads ? span.part(margin + from, margin + to) : span;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.scalar().apply(this);
    }
}
