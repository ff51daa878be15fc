package org.codingwizard.engine.proposal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.codingwizard.engine.coding.Coding;
import org.codingwizard.engine.coverage.Item;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.impact.Aim;
import org.codingwizard.engine.impact.Example;
import org.codingwizard.engine.impact.Examples;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.session.Pending;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.transcript.Transcript;
import org.codingwizard.engine.transcript.TranscriptOutcome;
import org.codingwizard.engine.transcript.TranscriptReader;
import org.codingwizard.engine.transcript.TranscriptRunner;
import org.codingwizard.engine.wizard.Wizard;
import org.codingwizard.spi.PayerId;

/** Finds a short session for each rule that no transcript shows; a session that shows several of them stands for all. */
public final class Suggestions {

    private static final int RANDOM_ENCOUNTERS = 400;
    private static final long SEED = 20260105;

    private final Wizard wizard;
    private final Map<PayerId, Examples> searches = new HashMap<>();
    private final Map<PayerId, List<Answers>> drawn = new HashMap<>();

    /** A search with the rules and plugins of a wizard. */
    public Suggestions(Wizard wizard) {
        this.wizard = wizard;
    }

    /**
     * A session that shows rules.
     *
     * @param shows what it shows that nothing before it did; the first is what it was looked for
     * @param text the transcript, in the form of a plain file
     */
    public record Suggestion(List<Item> shows, String text) {
        public Suggestion {
            shows = List.copyOf(shows);
        }
    }

    /**
     * What was found.
     *
     * @param none for what no session was found, which does not prove that there is none
     */
    public record Found(List<Suggestion> suggestions, List<Item> none) {
        public Found {
            suggestions = List.copyOf(suggestions);
            none = List.copyOf(none);
        }
    }

    /** Sessions for what is open, at most so many. */
    public Found of(List<Item> open, int most) {
        List<Suggestion> suggestions = new ArrayList<>();
        List<Item> none = new ArrayList<>();
        List<Item> left = new ArrayList<>(open);
        while (!left.isEmpty() && suggestions.size() < most) {
            Item item = left.get(0);
            Optional<Suggestion> found = suggestion(item, left);
            found.ifPresent(suggestions::add);
            left.removeAll(found.map(Suggestion::shows).orElse(List.of(item)));
            if (found.isEmpty()) {
                none.add(item);
            }
        }
        return new Found(suggestions, none);
    }

    private Optional<Suggestion> suggestion(Item item, List<Item> left) {
        return encounters(item)
                .flatMap(answers -> Spoken.session(wizard, answers).stream())
                .flatMap(session -> shown(item, session, left).stream())
                .findFirst();
    }

    /** Encounters that show an item: one that was looked for, else of the payers who ask more, else drawn at random. */
    private Stream<Answers> encounters(Item item) {
        Stream<PayerId> payers = item.payer().equals(PayerId.NONE)
                ? Stream.concat(
                        Stream.of(PayerId.NONE), wizard.plugins().stream().map(plugin -> plugin.payer()))
                : Stream.of(item.payer());
        List<PayerId> all = payers.toList();
        Stream<Answers> first = Stream.of(all.get(0)).flatMap(payer -> searched(payer, item.aim()).stream());
        Stream<Answers> random = Stream.of(all.get(0)).flatMap(payer -> drawn(payer, item));
        Stream<Answers> others = all.stream()
                .skip(1)
                .flatMap(payer -> searched(
                        payer, Aim.anywhere(item.aim().terms(), item.aim().reached()))
                        .stream());
        return Stream.of(first, random, others).flatMap(one -> one);
    }

    private Optional<Answers> searched(PayerId payer, Aim aim) {
        return search(payer).flatMap(examples -> examples.of(aim)).map(Example::answers);
    }

    private Optional<Examples> search(PayerId payer) {
        Optional<Coding> coding = wizard.coding(payer).toOptional();
        return coding.map(one -> searches.computeIfAbsent(
                payer, id -> Examples.of(one, wizard.editions().newestDay())));
    }

    private Stream<Answers> drawn(PayerId payer, Item item) {
        Optional<Coding> coding = wizard.coding(payer).toOptional();
        return coding.stream()
                .flatMap(one -> drawn.computeIfAbsent(payer, id -> random(one)).stream()
                        .map(answers -> Example.of(one, answers)))
                .filter(item::isReachedBy)
                .limit(1)
                .flatMap(example -> search(payer).stream()
                        .map(examples ->
                                examples.shortest(example, item::isReachedBy).answers()));
    }

    private List<Answers> random(Coding coding) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Answers> all = new ArrayList<>();
        for (int number = 0; number < RANDOM_ENCOUNTERS; number++) {
            all.add(RandomEncounter.of(coding, random.split()));
        }
        return all;
    }

    /** The session as a transcript, if it shows the item when it is played. */
    private Optional<Suggestion> shown(Item item, String session, List<Item> left) {
        String text = title(item) + "\n\n" + session;
        Checked<List<Transcript>> read = TranscriptReader.read(SourceText.of("suggested.transcript", text));
        List<TranscriptOutcome> played = read.toOptional().orElse(List.of()).stream()
                .map(new TranscriptRunner(wizard)::run)
                .filter(outcome -> outcome.differences().isEmpty())
                .toList();
        List<Example> seen =
                played.stream().flatMap(outcome -> outcome.seen().stream()).toList();
        if (seen.stream().noneMatch(item::isReachedBy)) {
            return Optional.empty();
        }
        List<Item> shows = new ArrayList<>(List.of(item));
        left.stream()
                .filter(other -> !other.equals(item) && seen.stream().anyMatch(other::isReachedBy))
                .forEach(shows::add);
        return Optional.of(new Suggestion(shows, headed(shows, session)));
    }

    private static String title(Item item) {
        return "Shows the " + item.kind().word() + " " + item.name() + " - to be judged by a trainer";
    }

    private static String headed(List<Item> shows, String session) {
        StringBuilder text = new StringBuilder(title(shows.get(0))).append("\n\n");
        if (!shows.get(0).where().isEmpty()) {
            text.append("Written at ").append(shows.get(0).where()).append(".\n");
        }
        if (shows.size() > 1) {
            text.append("Shows besides:\n");
            shows.stream()
                    .skip(1)
                    .forEach(item -> text.append("- ").append(item).append('\n'));
        }
        return text.append('\n').append(session).toString();
    }

    /** Tells answers at the prompt, the refused ones too. */
    private static final class Spoken {

        static Optional<String> session(Wizard wizard, Answers answers) {
            Talk talk = new Talk(wizard);
            boolean refused = false;
            while (talk.result().isEmpty() && !talk.isOver() && !refused) {
                Optional<Pending> open = talk.open();
                Optional<Answer> given = open.flatMap(pending -> answers.find(pending.key()));
                refused = !talk.type(open.map(pending -> line(pending, given)).orElse(""));
            }
            return talk.finish() ? Optional.of(talk.session()) : Optional.empty();
        }

        private static String line(Pending pending, Optional<Answer> given) {
            return given.map(answer -> words(answer, pending)).orElse(pending.isAnsweredByEnter() ? "" : "unknown");
        }

        private static String words(Answer answer, Pending pending) {
            return switch (answer.kind()) {
                case GIVEN, UNKNOWN -> answer.words();
                case LEFT_OUT -> pending.endOffered() || pending.standard().isPresent() ? "-" : "";
                case DONE -> "";
            };
        }
    }
}
