package org.codingwizard.engine.coding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.codingwizard.engine.anatomy.Muscle;

/**
 * Where on the body one procedure was, as far as its answers say.
 *
 * @param sides left and right; empty when not known
 * @param digits digits with their side; empty when none is named
 * @param places larger places with their side, whose parts are one unit
 * @param muscles muscles by name
 */
record Whereabouts(Set<String> sides, Set<String> digits, Set<String> places, List<Muscle> muscles) {

    private static final Set<String> PAIRED = Set.of(Site.LEFT, Site.RIGHT);

    /** What is known of one procedure. */
    static Whereabouts of(int procedure, Drafted drafted) {
        List<Site> sites = drafted.sites().stream()
                .filter(site -> site.procedure() == procedure)
                .toList();
        List<Muscle> muscles = drafted.shares().stream()
                .filter(share -> share.procedure() == procedure)
                .flatMap(share -> share.names().stream())
                .toList();
        Set<String> sides = new TreeSet<>();
        sites.forEach(site -> site.side().ifPresent(sides::add));
        boolean everyMuscleSided =
                muscles.stream().allMatch(muscle -> muscle.side().isPresent());
        if (everyMuscleSided) {
            muscles.forEach(muscle -> sides.add(muscle.side().orElseThrow()));
        }
        boolean known = PAIRED.containsAll(sides) && (everyMuscleSided || muscles.isEmpty());
        return new Whereabouts(
                known ? sides : Set.of(), joined(sites, Site::digit), joined(sites, Site::within), muscles);
    }

    private static Set<String> joined(List<Site> sites, java.util.function.Function<Site, Optional<String>> part) {
        return sites.stream()
                .flatMap(site ->
                        part.apply(site).stream().map(text -> site.side().orElse("") + " " + text))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether the answers themselves say that these are different, or the same, sites; empty when they do not say. */
    Optional<Boolean> apart(Whereabouts other) {
        if (differ(sides, other.sides) || differ(digits, other.digits)) {
            return Optional.of(true);
        }
        if (places.stream().anyMatch(other.places::contains)) {
            return Optional.of(false);
        }
        if (!muscles.isEmpty() && !other.muscles.isEmpty()) {
            return Optional.of(
                    muscles.stream().noneMatch(muscle -> other.muscles.stream().anyMatch(muscle::maybe)));
        }
        return Optional.empty();
    }

    private static boolean differ(Set<String> some, Set<String> others) {
        return !some.isEmpty() && !others.isEmpty() && some.stream().noneMatch(others::contains);
    }
}
