package org.codingwizard.engine.transcript;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codingwizard.engine.coding.CodedFinding;
import org.codingwizard.spi.Severity;

/**
 * A finding as a transcript writes it.
 *
 * @param severity how much it weighs; empty for anything
 * @param id its id; empty for any
 * @param words words of its message; empty for any
 */
public record FindingPattern(Optional<Severity> severity, Optional<LooseText> id, Optional<LooseText> words) {

    /** Whether a finding is as this says. */
    boolean fits(CodedFinding coded, Map<String, String> known) {
        return severityFits(coded) && LooseText.tried(known, tried -> idFits(coded, tried) && wordsFit(coded, tried));
    }

    /** This pattern for a finding of the same id, with what does not fit written anew. */
    String fitted(CodedFinding coded, Map<String, String> known) {
        Optional<String> weight = severity.map(any -> coded.finding().severity().word());
        Optional<String> name = Optional.of(id.filter(text -> idFits(coded, known))
                .map(LooseText::written)
                .orElse(coded.finding().id()));
        Optional<String> said = words.map(text -> wordsFit(coded, known)
                        ? text.written()
                        : Spoken.quotable(coded.finding().message()))
                .map(text -> "\"" + text + "\"");
        return "! " + Stream.of(weight, name, said).flatMap(Optional::stream).collect(Collectors.joining(" "));
    }

    /** A finding as a transcript names it. */
    static String of(CodedFinding coded) {
        return "! " + coded.finding().severity().word() + " " + coded.finding().id();
    }

    /** Whether it names this finding, whatever it says of its weight and words. */
    boolean isAbout(CodedFinding coded) {
        return id.isPresent() && idFits(coded, new HashMap<>());
    }

    private boolean severityFits(CodedFinding coded) {
        return severity.map(weight -> weight == coded.finding().severity()).orElse(true);
    }

    private boolean idFits(CodedFinding coded, Map<String, String> known) {
        return id.map(text -> text.fits(coded.finding().id(), known)).orElse(true);
    }

    private boolean wordsFit(CodedFinding coded, Map<String, String> known) {
        return words.map(text -> text.isIn(Spoken.plain(coded.finding().message()), known))
                .orElse(true);
    }
}
