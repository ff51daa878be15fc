package org.codingwizard.engine.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.codingwizard.engine.lookup.Selection;
import org.codingwizard.engine.lookup.Selection.Chosen;
import org.codingwizard.engine.lookup.Selection.Counted;
import org.codingwizard.engine.lookup.Selection.Drafted;
import org.codingwizard.engine.lookup.Selection.Neighbor;
import org.codingwizard.engine.render.LookupFacts.Fact;

/** Says which answers lead to a code, and which lead to others instead. */
final class SelectionWords {

    private static final int MOST_WAYS = 4;
    private static final int MOST_NEIGHBORS = 8;
    private static final int MOST_VALUES = 3;

    private SelectionWords() {}

    static List<LookupFacts> of(Selection selection) {
        return List.of(
                new LookupFacts("selection", "What selects it", selecting(selection)),
                new LookupFacts("questions", "The questions that lead to it", questions(selection)),
                new LookupFacts("neighbors", "What leads to its neighbors instead", neighbors(selection)));
    }

    private static List<Fact> selecting(Selection selection) {
        List<Fact> facts = new ArrayList<>();
        for (Drafted drafted : selection.drafted().stream().limit(MOST_WAYS).toList()) {
            facts.add(Fact.labelled("- ", drafted.title() + ": " + drafted.because(), drafted.cites()));
            drafted.answers()
                    .forEach(chosen -> facts.add(Fact.labelled(chosen.question() + " = ", values(chosen), List.of())
                            .in()));
            drafted.counted()
                    .ifPresent(counted -> facts.add(
                            Fact.labelled("", range(counted), List.of()).in()));
        }
        List<Drafted> more = selection.drafted().stream().skip(MOST_WAYS).toList();
        if (!more.isEmpty()) {
            facts.add(Fact.labelled(
                    "- ",
                    "also: " + more.stream().map(Drafted::title).distinct().collect(Collectors.joining("; ")),
                    more.get(0).cites()));
        }
        return facts;
    }

    private static List<Fact> questions(Selection selection) {
        Optional<Drafted> nearest = selection.drafted().stream()
                .min(Comparator.comparing(drafted -> drafted.shortest().size()));
        return nearest.stream()
                .map(drafted -> Fact.labelled(
                        "",
                        one(drafted.shortest())
                                + drafted.counted()
                                        .map(counted -> "; " + range(counted))
                                        .orElse(""),
                        drafted.cites()))
                .toList();
    }

    private static List<Fact> neighbors(Selection selection) {
        return selection.neighbors().stream()
                .limit(MOST_NEIGHBORS)
                .map(SelectionWords::neighbor)
                .toList();
    }

    private static Fact neighbor(Neighbor neighbor) {
        String answers = neighbor.instead().stream()
                .map(chosen -> chosen.question() + " = " + some(chosen))
                .collect(Collectors.joining(", "));
        String count = neighbor.counted().map(SelectionWords::range).orElse("");
        String between = answers.isEmpty() || count.isEmpty() ? "" : "; ";
        return Fact.labelled(neighbor.code() + "  ", answers + between + count, neighbor.cites());
    }

    /** One answer to each question. */
    private static String one(List<Chosen> chosen) {
        return chosen.stream()
                .map(answer -> answer.question() + " = "
                        + (answer.values().isEmpty()
                                ? "left out"
                                : answer.values().get(0)))
                .collect(Collectors.joining(", "));
    }

    private static String some(Chosen chosen) {
        String first = chosen.values().stream().limit(MOST_VALUES).collect(Collectors.joining(" or "));
        return chosen.values().size() > MOST_VALUES ? first + " or another" : first;
    }

    private static String values(Chosen chosen) {
        String values = String.join(", ", chosen.values());
        String leftOut = chosen.orLeftOut() ? "left out" : "";
        return values.isEmpty() || leftOut.isEmpty() ? values + leftOut : values + ", or " + leftOut;
    }

    private static String range(Counted counted) {
        String number = counted.to()
                .map(to -> to == counted.from() ? "" + to : counted.from() + " to " + to)
                .orElse(counted.from() + " or more");
        return counted.title() + ": " + number;
    }
}
