package org.codingwizard.engine.yaml;

import java.util.function.Function;
import org.codingwizard.engine.source.SourceSpan;

/** A value that knows where it was written: a text, a list or a mapping. */
public sealed interface YamlNode permits YamlScalar, YamlSequence, YamlMapping {

    /** Where the value was written. */
    SourceSpan span();

    /** One answer for whichever kind this is. */
    <R> R match(Cases<R> cases);

    /** What people call this kind of value: {@code a text}, {@code a list}, {@code a mapping}. */
    default String kind() {
        return match(new Cases<>(scalar -> "a text", list -> "a list", mapping -> "a mapping"));
    }

    /** What to do with each kind; whoever reads a value has to say something about all of them. */
    record Cases<R>(
            Function<YamlScalar, R> scalar, Function<YamlSequence, R> sequence, Function<YamlMapping, R> mapping) {}
}
