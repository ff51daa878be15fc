package org.codingwizard.engine.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.codingwizard.engine.graph.Owned;
import org.codingwizard.engine.ruleset.Draft;
import org.codingwizard.engine.ruleset.LineRules;
import org.codingwizard.engine.ruleset.LineRules.BothSides;
import org.codingwizard.engine.ruleset.LineRules.OneSide;
import org.codingwizard.engine.ruleset.LineRules.SideStyle;
import org.codingwizard.spi.Modifier;

/** Makes claim lines of sites: mirror sides put together, other sites told apart. */
final class SiteLines {

    private static final Modifier FIFTY = new Modifier("50");

    private final LineRules rules;
    private final Map<SideStyle, String> styleOwners;
    private final Function<Site, Optional<SideStyle>> styleOf;

    /**
     * The maker of lines.
     *
     * @param rules how sides and further sites are shown
     * @param styleOwners who wrote each style
     * @param styleOf the style that fits a site
     */
    SiteLines(LineRules rules, Map<SideStyle, String> styleOwners, Function<Site, Optional<SideStyle>> styleOf) {
        this.rules = rules;
        this.styleOwners = styleOwners;
        this.styleOf = styleOf;
    }

    /** The lines of all sites, those of one code together, in the order in which the sites were given. */
    List<DraftLine> lines(List<Site> sites) {
        Map<String, List<Site>> byCode = new LinkedHashMap<>();
        sites.forEach(site ->
                byCode.computeIfAbsent(site.code(), code -> new ArrayList<>()).add(site));
        return byCode.values().stream()
                .flatMap(same -> ofOneCode(same).stream())
                .toList();
    }

    private List<DraftLine> ofOneCode(List<Site> sites) {
        List<Group> groups = groups(sites);
        List<DraftLine> lines = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            lines.add(line(groups.get(i), groups.subList(0, i), sites));
        }
        return furtherLevelsTogether(lines);
    }

    /** Further levels of an add-on on one side are units of one line. */
    private static List<DraftLine> furtherLevelsTogether(List<DraftLine> lines) {
        List<DraftLine> together = new ArrayList<>();
        for (DraftLine line : lines) {
            Optional<DraftLine> same = together.stream()
                    .filter(other -> line.order() == Draft.Order.ADD_ON)
                    .filter(other -> other.modifiers().equals(line.modifiers()))
                    .findFirst();
            if (same.isPresent()) {
                together.set(together.indexOf(same.get()), same.get().and(line));
            } else {
                together.add(line);
            }
        }
        return together;
    }

    /** One site, or the same site on both sides. */
    private record Group(Site first, Optional<Site> mirror, boolean secondOfPair) {

        /** The modifiers of its digits, whether they are shown or not. */
        List<Modifier> digits() {
            return Stream.concat(Stream.of(first), mirror.stream())
                    .flatMap(site -> site.digitModifier().stream())
                    .toList();
        }

        List<Integer> procedures() {
            List<Integer> procedures = new ArrayList<>();
            if (first.procedure() > 0) {
                procedures.add(first.procedure());
            }
            mirror.ifPresent(site -> procedures.add(site.procedure()));
            return procedures;
        }
    }

    private List<Group> groups(List<Site> sites) {
        List<Site> left = new ArrayList<>(sites);
        List<Group> groups = new ArrayList<>();
        while (!left.isEmpty()) {
            Site site = left.remove(0);
            Optional<Site> mirror = left.stream().filter(site::mirrors).findFirst();
            BothSides style = bothSides(site);
            boolean together = mirror.isPresent() && style != BothSides.SEPARATE;
            if (!together) {
                groups.add(new Group(site, Optional.empty(), false));
                continue;
            }
            left.remove(mirror.orElseThrow());
            if (style == BothSides.TWO_LINES) {
                groups.add(new Group(site, Optional.empty(), false));
                groups.add(new Group(mirror.orElseThrow(), Optional.empty(), true));
            } else {
                groups.add(new Group(site, mirror, false));
            }
        }
        return groups;
    }

    private BothSides bothSides(Site site) {
        return styleOf.apply(site).map(SideStyle::bothSides).orElse(BothSides.SEPARATE);
    }

    private DraftLine line(Group group, List<Group> before, List<Site> ofOneCode) {
        Site site = group.first();
        List<Reason> because = new ArrayList<>(site.by().because());
        group.mirror().ifPresent(mirror -> because.addAll(mirror.by().because()));
        DraftLine line = new DraftLine(
                site.code(),
                1,
                List.of(),
                group.procedures(),
                site.by().order(),
                site.by().title(),
                Reason.ofEachAnswer(because),
                site.by().from(),
                Optional.empty());
        DraftLine sided = withSide(apart(line, group, ofOneCode), group);
        return withFurtherSite(sided, group, before);
    }

    /** That both sides have lines of their own without a modifier that shows it rests on the style too. */
    private DraftLine apart(DraftLine line, Group group, List<Site> ofOneCode) {
        Site site = group.first();
        return styleOf.apply(site)
                .filter(style -> style.bothSides() == BothSides.SEPARATE)
                .filter(style -> ofOneCode.stream().anyMatch(site::mirrors))
                .map(style -> line.because(because(site, style)))
                .orElse(line);
    }

    private DraftLine withSide(DraftLine line, Group group) {
        Optional<SideStyle> style = styleOf.apply(group.first());
        if (style.isEmpty()) {
            return line;
        }
        List<Reason> why = because(group.first(), style.get());
        if (group.mirror().isPresent()) {
            return style.get().bothSides() == BothSides.FIFTY ? line.with(FIFTY, why) : line;
        }
        if (group.first().digitModifier().isPresent()) {
            return line.with(group.first().digitModifier().get(), why);
        }
        if (style.get().oneSide() == OneSide.SIDE && group.first().isPaired()) {
            boolean left = group.first().side().equals(Optional.of(Site.LEFT));
            return line.with(new Modifier(left ? "LT" : "RT"), why);
        }
        return line;
    }

    /** The answer that told the side, under the rule that shows it; where no answer is only for the side, the one that told the place. */
    private List<Reason> because(Site site, SideStyle style) {
        String owner = styleOwners.getOrDefault(style, Owned.CORE);
        String rule = (owner.equals(Owned.CORE) ? "claim-lines" : owner) + "/side-styles";
        List<Reason> sides = site.by().because().stream()
                .filter(reason -> List.of("side", "digits")
                        .contains(reason.key().question().text()))
                .toList();
        List<Reason> told = sides.isEmpty() ? site.by().told().stream().toList() : sides;
        return told.stream().map(reason -> reason.under(rule, style.cites())).toList();
    }

    private DraftLine withFurtherSite(DraftLine line, Group group, List<Group> before) {
        boolean told = before.isEmpty() || group.secondOfPair() || line.order() != Draft.Order.PROCEDURE;
        if (told || rules.furtherSites().isEmpty() || ownDigit(group, before)) {
            return line;
        }
        LineRules.FurtherSites further = rules.furtherSites().get();
        List<Reason> why = line.because().stream()
                .limit(1)
                .map(reason -> reason.under("claim-lines/further-sites", further.cites()))
                .toList();
        return line.with(further.add(), why);
    }

    /** Different digits are told apart by their own modifiers, so they need no other; two lines with 50 show neither. */
    private static boolean ownDigit(Group group, List<Group> before) {
        List<Modifier> own = group.digits();
        boolean shown = group.mirror().isEmpty()
                || before.stream().allMatch(other -> other.mirror().isEmpty());
        return shown
                && !own.isEmpty()
                && before.stream()
                        .map(Group::digits)
                        .allMatch(others -> !others.isEmpty() && others.stream().noneMatch(own::contains));
    }
}
