package org.codingwizard.engine.yaml;

import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.diagnostic.Quoted;
import org.codingwizard.engine.source.SourceSpan;

/** Says what stands where the library wanted to read a key; it gives no cause of its own for this. */
final class UnfitKey {

    private UnfitKey() {}

    static Diagnostic explain(Trouble trouble) {
        Surroundings around = trouble.around();
        char first = around.at(trouble.token());
        if (first == '*') {
            SourceSpan alias = around.word(trouble.token());
            return Diagnostic.at(alias, DiagnosticCode.ANCHOR_OR_ALIAS, Quoted.of(alias.excerpt()) + " is an alias")
                    .withHelp("write the key itself here, or put the text in quotes");
        }
        return Diagnostic.at(
                        around.characters(trouble.token(), 1),
                        DiagnosticCode.KEY_NOT_TEXT,
                        "a " + (first == '[' || first == '-' ? "list" : "mapping") + " stands here as a key")
                .withHelp("put it in quotes if it is meant as a text");
    }
}
