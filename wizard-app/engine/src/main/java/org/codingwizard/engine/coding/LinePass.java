package org.codingwizard.engine.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.graph.Owned;
import org.codingwizard.engine.ruleset.Draft;
import org.codingwizard.engine.ruleset.LineRules.SideStyle;
import org.codingwizard.engine.ruleset.Policy;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.session.ScopeFacts;
import org.codingwizard.engine.session.Trace;
import org.codingwizard.engine.session.Walked;

/** Makes the lines of an encounter out of what its outcomes contribute, and reviews them pair by pair until nothing changes. */
final class LinePass {

    /** The order of lines on a claim. */
    static final Comparator<DraftLine> ON_THE_CLAIM = Comparator.comparing((DraftLine line) -> !line.isVisit())
            .thenComparingInt(DraftLine::firstProcedure)
            .thenComparing(DraftLine::order);

    private final DecisionGraph graph;
    private final Tables tables;
    private final Walked walked;
    private final Answers answers;
    private final List<PairPass.Notice> pairNotices = new ArrayList<>();

    LinePass(DecisionGraph graph, Tables tables, Walked walked, Answers answers) {
        this.graph = graph;
        this.tables = tables;
        this.walked = walked;
        this.answers = answers;
    }

    /**
     * The lines and everything that came up while they were made.
     *
     * @param lines the lines in claim order
     * @param followUps answers to questions that only the pairs ask
     * @param open questions that must be answered before the lines are certain, each with the line whose site is compared
     * @param pairNotices what is to be said about pairs
     * @param joinNotices what is to be said about what was put together
     * @param withoutPrimary add-ons that went because nothing they may be added to is there
     * @param merged sites that became one
     * @param sites the sites behind the lines
     * @param substituted codes the payer wants instead of others
     * @param notBilled lines the payer does not want
     */
    record Lines(
            List<DraftLine> lines,
            Set<AnswerKey> followUps,
            Map<AnswerKey, DraftLine> open,
            List<PairPass.Notice> pairNotices,
            List<JoinLines.Notice> joinNotices,
            List<DraftLine> withoutPrimary,
            List<Merging.Merged> merged,
            List<Site> sites,
            List<Substituted> substituted,
            List<NotBilled.Refused> notBilled) {

        Lines withLines(List<DraftLine> others) {
            return new Lines(
                    others,
                    followUps,
                    open,
                    pairNotices,
                    joinNotices,
                    withoutPrimary,
                    merged,
                    sites,
                    substituted,
                    notBilled);
        }
    }

    /** A code that the payer wants instead of another. */
    record Substituted(Site site, Owned<Policy.Substitution> by) {}

    /** The lines. */
    Lines lines() {
        List<Substituted> substituted = new ArrayList<>();
        Set<AnswerKey> followUps = new HashSet<>();
        List<DraftLine> withoutPrimary = new ArrayList<>();
        List<Merging.Merged> merged = new ArrayList<>();
        NotBilled notBilled = new NotBilled(graph, tables, walked);
        Drafted drafted = notBilled.withoutDrugs(
                substitute(Drafting.of(graph, walked), substituted).countedOnce(graph));
        while (true) {
            Merging merging = new Merging(tables);
            Ladders.Climbed climbed = Ladders.climb(graph, drafted.shares());
            List<Site> single = merging.merge(drafted.sites());
            merged.addAll(merging.merged());
            merged.removeIf(one -> !single.contains(one.kept()));
            List<Site> sites =
                    both(single.stream().map(site -> site.amidst(single)).toList(), climbed.sites());
            JoinLines joins = new JoinLines(graph, tables);
            List<DraftLine> lines = Stream.concat(
                            siteLines().lines(sites).stream(), joins.lines(drafted.shares()).stream())
                    .sorted(ON_THE_CLAIM)
                    .toList();
            List<DraftLine> alone = new AddOnPass(tables).alone(lines);
            if (!alone.isEmpty()) {
                withoutPrimary.addAll(alone);
                drafted = without(new Drafted(single, drafted.shares()), lines, contributions(alone));
                continue;
            }
            PairPass pairs = new PairPass(
                    tables, answers, new Drafted(sites, drafted.shares()), Overrides.of(graph, tables, walked));
            List<DraftLine> reviewed = pairs.review(lines);
            boolean settled = pairs.gone().isEmpty() && pairs.open().isEmpty();
            Set<PairPass.Gone> refused = settled ? notBilled.among(lines) : Set.of();
            if (!refused.isEmpty()) {
                drafted = without(new Drafted(single, drafted.shares()), lines, refused);
                continue;
            }
            pairNotices.addAll(pairs.notices());
            followUps.addAll(pairs.used());
            if (pairs.gone().isEmpty()) {
                return new Lines(
                        withOwnModifiers(reviewed, sites),
                        followUps,
                        pairs.open(),
                        pairNotices,
                        both(climbed.notices(), joins.notices()),
                        withoutPrimary,
                        both(merged, climbed.merged()),
                        sites,
                        substituted,
                        notBilled.refused());
            }
            drafted = without(new Drafted(single, drafted.shares()), lines, pairs.gone());
        }
    }

    private static <T> List<T> both(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private SiteLines siteLines() {
        return new SiteLines(graph.lineRules(), graph.rules().styleOwners(), this::style);
    }

    /** The first side style that fits a site's code and the facts of its procedure. */
    private Optional<SideStyle> style(Site site) {
        Optional<String> indicator = site.bilateral().or(() -> tables.bilateral(site.code()));
        ScopeFacts facts = facts(site.procedure());
        return graph.lineRules().sideStyles().stream()
                .filter(style -> style.isAbout(site.code(), indicator, site.by().order() == Draft.Order.ADD_ON))
                .filter(style -> style.inForce().on(tables.date()))
                .filter(style -> style.when().holds(facts))
                .findFirst();
    }

    private ScopeFacts facts(int procedure) {
        return walked.procedures().stream()
                .filter(trace -> trace.scope().procedure() == procedure)
                .findFirst()
                .map(Trace::facts)
                .orElse(walked.encounter().facts());
    }

    private Drafted substitute(Drafted drafted, List<Substituted> substituted) {
        List<Site> sites = drafted.sites().stream()
                .map(site -> substitution(site)
                        .map(by -> {
                            substituted.add(new Substituted(site, by));
                            return site.withCode(by.rule().with(), by.from()).because(why(site, by));
                        })
                        .orElse(site))
                .toList();
        return new Drafted(sites, drafted.shares());
    }

    /** A substitution without a condition rests on what tells the site. */
    private List<Reason> why(Site site, Owned<Policy.Substitution> by) {
        String rule = by.named(by.rule().id());
        List<Reason> own = walked.behind(List.of(site.procedure()))
                .flatMap(trace -> new Reasoner(graph)
                        .condition(trace, by.rule().when(), rule, by.rule().cites()).stream())
                .toList();
        return own.isEmpty()
                ? site.by().told().stream()
                        .map(reason -> reason.under(rule, by.rule().cites()))
                        .toList()
                : own;
    }

    private Optional<Owned<Policy.Substitution>> substitution(Site site) {
        return graph.policyRules(Policy::substitutions)
                .filter(owned -> owned.rule().line().equals(site.code()))
                .filter(owned -> owned.rule().scope().inForce().on(tables.date()))
                .filter(owned -> owned.rule().when().holds(facts(site.procedure())))
                .findFirst();
    }

    /** Modifiers that came with a site, such as 25 on the visit. */
    private List<DraftLine> withOwnModifiers(List<DraftLine> lines, List<Site> sites) {
        boolean procedures = lines.stream().anyMatch(line -> isProcedure(tables, line));
        JoinModifiers joinModifiers = new JoinModifiers(graph, walked);
        return lines.stream()
                .map(line -> {
                    DraftLine more = line;
                    for (Site site : sites) {
                        boolean same = line.join().isEmpty()
                                && site.code().equals(line.code())
                                && (line.isVisit() || line.procedures().contains(site.procedure()));
                        for (Site.Given given : same ? site.by().modifiers() : List.<Site.Given>of()) {
                            if (!given.withProcedures() || procedures) {
                                more = more.with(given.modifier(), given.because());
                            }
                        }
                    }
                    return joinModifiers.on(more);
                })
                .toList();
    }

    /** A procedure beside which a visit needs modifier 25: global days 000, 010 or XXX. */
    static boolean isProcedure(Tables tables, DraftLine line) {
        boolean ownService = !line.isVisit() && !line.isDrug();
        return ownService
                && tables.fee(line.code())
                        .map(fee -> Set.of("000", "010", "XXX").contains(fee.globalDays()))
                        .orElse(true);
    }

    private static Set<PairPass.Gone> contributions(List<DraftLine> lines) {
        return lines.stream()
                .flatMap(line -> line.procedures().stream().map(number -> new PairPass.Gone(number, line.code())))
                .collect(Collectors.toSet());
    }

    private Drafted without(Drafted drafted, List<DraftLine> lines, Set<PairPass.Gone> gone) {
        Drafted left = drafted.without(
                site -> gone.stream().anyMatch(one -> one.procedure() == site.procedure() && site.mayBe(one.code())),
                share -> lines.stream()
                        .anyMatch(line -> line.join().equals(Optional.of(share.join()))
                                && gone.contains(new PairPass.Gone(share.procedure(), line.code()))));
        List<Share> shares = left.shares();
        for (PairPass.Gone one : gone) {
            shares = shares.stream()
                    .flatMap(share -> share.procedure() == one.procedure()
                            ? Ladders.without(graph, share, one.code()).stream()
                            : Stream.of(share))
                    .toList();
        }
        return new Drafted(left.sites(), shares);
    }
}
