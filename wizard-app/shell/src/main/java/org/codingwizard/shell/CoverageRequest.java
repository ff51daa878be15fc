package org.codingwizard.shell;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.codingwizard.engine.coverage.Item;

/**
 * What {@code wizard transcript coverage} is asked to do.
 *
 * @param paths transcripts or folders of them
 * @param least how many of a hundred must be shown of each kind; empty if that is not asked
 * @param kinds what is looked for
 * @param topic the topic of the rules, or a payer's policy; all if none is named
 * @param payer whose rules are meant; all if none is named
 * @param format how the outcome is written
 * @param details whether what cannot be shown is listed too
 */
public record CoverageRequest(
        List<String> paths,
        Optional<Integer> least,
        Set<Item.Kind> kinds,
        Optional<String> topic,
        Optional<String> payer,
        Format format,
        boolean details) {

    public CoverageRequest {
        paths = List.copyOf(paths);
        kinds = Set.copyOf(kinds);
    }

    /** The request of a command line. */
    static CoverageRequest of(Arguments given) {
        return new CoverageRequest(
                PlayRequest.paths(given),
                given.number(Option.MIN).map(Long::intValue),
                given.value(Option.OF.name()).map(CoverageRequest::kinds).orElse(EnumSet.allOf(Item.Kind.class)),
                given.value(Option.RULES_ABOUT.name()),
                given.value(Option.RULES_OF.name()),
                given.format(),
                given.has("--details"));
    }

    /** The kinds that are named, parted by commas. */
    static Set<Item.Kind> kinds(String words) {
        EnumSet<Item.Kind> kinds = EnumSet.noneOf(Item.Kind.class);
        for (String word : words.split(",", -1)) {
            kinds.add(Item.Kind.of(word.strip())
                    .orElseThrow(() -> UsageProblem.unknown(
                            "`" + word + "` is not a kind of `" + Option.OF.name() + "`", word, known())));
        }
        return kinds;
    }

    private static List<String> known() {
        return Stream.of(Item.Kind.values()).map(Item.Kind::several).toList();
    }
}
