package org.codingwizard.engine.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.codingwizard.engine.coding.Coding;
import org.codingwizard.engine.edition.LoadedEditions;
import org.codingwizard.engine.impact.Example;
import org.codingwizard.spi.PayerId;

/** Everything in the rules that transcripts should show: of the core, and what each payer adds to it. */
public final class Coverage {

    /** A proof about one item may take seconds, so it is sought only where few are left. */
    private static final int MOST_PROOFS = 24;

    private final List<Item> items;

    private Coverage(List<Item> items) {
        this.items = List.copyOf(items);
    }

    /**
     * What there is to show.
     *
     * @param codings those whose own rules are meant: the one without a payer for the core's, and those of payers
     * @param payers all payers, whose questions may bring rules of the core into play
     */
    public static Coverage of(List<Coding> codings, List<Coding> payers, LoadedEditions editions) {
        List<Prompt> others = payers.stream()
                .filter(coding -> !isCore(coding))
                .map(coding -> new Prompt(coding.graph(), List.of()))
                .toList();
        return new Coverage(codings.stream()
                .flatMap(coding -> Inventory.of(coding, prompt(coding, others), editions).stream())
                .sorted(Comparator.comparing(Item::kind))
                .toList());
    }

    private static boolean isCore(Coding coding) {
        return coding.graph().payer().equals(PayerId.NONE);
    }

    private static Prompt prompt(Coding coding, List<Prompt> others) {
        return isCore(coding)
                ? new Prompt(coding.graph(), others)
                : others.stream()
                        .filter(other -> other.graph().equals(coding.graph()))
                        .findFirst()
                        .orElseGet(() -> new Prompt(coding.graph(), List.of()));
    }

    /** What there is to show of one topic, or of one policy of a payer. */
    public Coverage about(String topic) {
        return new Coverage(
                items.stream().filter(item -> item.topics().contains(topic)).toList());
    }

    /** Everything that should be shown, by kind in the order of the files; of which some may be impossible to show. */
    public List<Item> items() {
        return items;
    }

    /**
     * What is shown of one kind.
     *
     * @param reached how many are shown
     * @param open what is not
     * @param impossible what cannot be shown, and why; it is not counted
     */
    public record Part(Item.Kind kind, int reached, List<Item> open, List<Impossible> impossible) {
        public Part {
            open = List.copyOf(open);
            impossible = List.copyOf(impossible);
        }

        /** How many could be shown. */
        public int all() {
            return reached + open.size();
        }

        /** How many of a hundred are shown, rounded down; all where there are none. */
        public int percent() {
            return all() == 0 ? 100 : reached * 100 / all();
        }
    }

    /** Something that no transcript can show, and why. */
    public record Impossible(Item item, String why) {}

    /** What these encounters show of the rules, for each of these kinds. */
    public List<Part> shownBy(List<Example> seen, Set<Item.Kind> kinds) {
        return Stream.of(Item.Kind.values())
                .filter(kinds::contains)
                .map(kind -> part(kind, seen))
                .toList();
    }

    private Part part(Item.Kind kind, List<Example> seen) {
        List<Item> ofKind = items.stream().filter(item -> item.kind() == kind).toList();
        List<Item> left = ofKind.stream()
                .filter(item -> seen.stream().noneMatch(item::isReachedBy))
                .toList();
        List<Impossible> impossible = new ArrayList<>();
        List<Item> maybe = sorted(left, false, impossible);
        List<Item> open = maybe.size() > MOST_PROOFS ? maybe : sorted(maybe, true, impossible);
        return new Part(kind, ofKind.size() - left.size(), open, impossible);
    }

    /** The items that may be shown; the others are put among those that cannot. */
    private static List<Item> sorted(List<Item> items, boolean thoroughly, List<Impossible> impossible) {
        List<Optional<String>> proved =
                items.parallelStream().map(item -> item.proof().why(thoroughly)).toList();
        List<Item> open = new ArrayList<>();
        for (int number = 0; number < items.size(); number++) {
            Item item = items.get(number);
            proved.get(number).ifPresentOrElse(why -> impossible.add(new Impossible(item, why)), () -> open.add(item));
        }
        return open;
    }
}
