package org.codingwizard.engine.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Holds the choices that a question offers against those that a transcript names. */
record OfferComparison(Step.Offered offered, List<String> choices, Map<String, String> known) {

    /** Where the two differ, if they do. */
    Optional<Difference> difference(String line) {
        List<LooseText> wrong = offered.choices().stream()
                .filter(text -> isThere(text) == (offered.offer() == Step.Offer.NONE_OF))
                .toList();
        List<String> more = offered.offer() == Step.Offer.ONLY
                ? choices.stream().filter(this::isNew).toList()
                : List.of();
        if (wrong.isEmpty() && more.isEmpty()) {
            return Optional.empty();
        }
        List<String> kept = new ArrayList<>(offered.choices().stream()
                .filter(text -> !wrong.contains(text))
                .map(LooseText::written)
                .toList());
        kept.addAll(more);
        String now = offered.offer().word() + " " + String.join(", ", kept);
        return Optional.of(new Difference(
                offered.line(),
                says(wrong, more),
                List.of(line),
                kept.isEmpty() ? List.of() : List.of(now),
                List.of(kept.isEmpty() ? LineEdit.delete(offered.line()) : LineEdit.replace(offered.line(), now))));
    }

    private boolean isThere(LooseText text) {
        return choices.stream().anyMatch(choice -> text.fits(choice, known));
    }

    private boolean isNew(String choice) {
        return offered.choices().stream().noneMatch(text -> text.fits(choice, known));
    }

    private String says(List<LooseText> wrong, List<String> more) {
        String names = wrong.stream().map(text -> "`" + text + "`").collect(Collectors.joining(", "));
        if (offered.offer() == Step.Offer.NONE_OF) {
            return names + (wrong.size() == 1 ? " is offered" : " are offered");
        }
        String lacking = wrong.isEmpty() ? "" : names + (wrong.size() == 1 ? " is not offered" : " are not offered");
        String further = more.isEmpty() ? "" : "offered too: `" + String.join("`, `", more) + "`";
        return lacking.isEmpty() || further.isEmpty() ? lacking + further : lacking + "; " + further;
    }
}
