package org.codingwizard.engine.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.AnswerName;
import org.codingwizard.engine.transcript.TranscriptWriter;
import org.codingwizard.engine.wizard.Wizard;

/** Holds random sessions, with changes of mind, and looks whether what must hold of every session does. The same seed holds the same sessions. */
public final class Fuzz {

    private static final int MOST_LINES = 120;
    private static final int HUNDRED = 100;
    private static final List<String> LOOKS = List.of("?", "why", "answers", "details", "compare");

    private final Wizard wizard;
    private final Optional<String> payer;
    private final Function<List<String>, Optional<Laws.Broken>> laws;

    /**
     * Sessions with the rules and plugins of a wizard.
     *
     * @param payer whose encounters they are; any payer's if none is named
     */
    public Fuzz(Wizard wizard, Optional<String> payer) {
        this(wizard, payer, new Laws(wizard)::brokenBy);
    }

    /**
     * Sessions of which other things must hold.
     *
     * @param laws the first law that the lines of a session break
     */
    Fuzz(Wizard wizard, Optional<String> payer, Function<List<String>, Optional<Laws.Broken>> laws) {
        this.wizard = wizard;
        this.payer = payer;
        this.laws = laws;
    }

    /**
     * A law that does not hold.
     *
     * @param number which of the sessions broke it, counted from 1
     * @param law the law, in words
     * @param how what happened instead
     * @param lines the fewest lines that still break it
     * @param transcript a transcript of them; it fails as long as the law is broken, unless no transcript can tell that
     */
    public record Failure(int number, String law, String how, List<String> lines, String transcript) {
        public Failure {
            lines = List.copyOf(lines);
        }
    }

    /** The first session of so many that breaks a law, with nothing in it that does not matter. */
    public Optional<Failure> first(long seed, int count) {
        return first(seed, count, held -> {});
    }

    /**
     * The first session of so many that breaks a law.
     *
     * @param held is told how many sessions held, after each
     */
    public Optional<Failure> first(long seed, int count, IntConsumer held) {
        SplittableRandom seeds = new SplittableRandom(seed);
        for (int number = 1; number <= count; number++) {
            List<String> lines = session(new RandomAnswers(seeds.split()));
            Optional<Laws.Broken> broken = laws.apply(lines);
            if (broken.isPresent()) {
                return Optional.of(failure(number, lines, broken.get()));
            }
            held.accept(number);
        }
        return Optional.empty();
    }

    /** The lines of a random session; up to the fault where one ends it. */
    List<String> session(RandomAnswers random) {
        Talk talk = new Talk(wizard);
        try {
            while (talk.typed().size() < MOST_LINES && !talk.isOver()) {
                boolean settled = talk.result().isPresent() && random.random().nextInt(HUNDRED) < 50;
                if (settled) {
                    break;
                }
                talk.type(line(talk, random));
            }
        } catch (RuntimeException fault) {
            return talk.typed();
        }
        return talk.typed();
    }

    private String line(Talk talk, RandomAnswers random) {
        boolean payerAsked = talk.open()
                .filter(open -> open.question().id().text().equals("payer"))
                .isPresent();
        if (payer.isPresent() && payerAsked) {
            return payer.get();
        }
        int chance = random.random().nextInt(HUNDRED);
        List<AnswerKey> given = talk.interview().session().given();
        if (chance < 4) {
            return "back";
        }
        if (chance < 8 && !given.isEmpty()) {
            AnswerKey key = random.oneOf(given);
            boolean kept = payer.isPresent() && key.question().text().equals("payer");
            return kept ? "answers" : "change " + AnswerName.of(key);
        }
        if (chance < 11) {
            return "undo";
        }
        if (chance < 14) {
            return random.oneOf(LOOKS);
        }
        if (chance < 18) {
            return random.junk();
        }
        return talk.open().map(random::to).orElse("");
    }

    private Failure failure(int number, List<String> lines, Laws.Broken broken) {
        List<String> fewest = shrunk(lines, broken.law());
        Laws.Broken still = laws.apply(fewest).orElse(broken);
        return new Failure(number, still.law(), still.how(), fewest, transcript(still, fewest));
    }

    /** Takes away ever smaller parts as long as the same law is broken. */
    private List<String> shrunk(List<String> lines, String law) {
        List<String> least = lines;
        for (int size = Math.max(1, lines.size() / 2); size >= 1; size /= 2) {
            for (int from = 0; from < least.size(); ) {
                List<String> fewer = without(least, from, from + size);
                boolean same = laws.apply(fewer)
                        .filter(broken -> broken.law().equals(law))
                        .isPresent();
                if (same) {
                    least = fewer;
                } else {
                    from += size;
                }
            }
        }
        return least;
    }

    private static List<String> without(List<String> lines, int from, int to) {
        return IntStream.range(0, lines.size())
                .filter(index -> index < from || index >= to)
                .mapToObj(lines::get)
                .toList();
    }

    /** What was said, with the result that should have come. */
    private static String transcript(Laws.Broken broken, List<String> typed) {
        List<String> lines = new ArrayList<>(broken.session().lines().toList());
        broken.expected().ifPresent(result -> {
            while (!lines.isEmpty() && isExpectation(lines.get(lines.size() - 1))) {
                lines.remove(lines.size() - 1);
            }
            lines.addAll(TranscriptWriter.checkpoint(result));
        });
        return "Found by random sessions: " + broken.law() + "\n\n" + broken.how() + "\n\nTyped, parted by strokes: "
                + String.join(" | ", typed) + "\n\n" + String.join("\n", lines) + "\n";
    }

    private static boolean isExpectation(String line) {
        return line.startsWith("=") || line.startsWith("!") || line.startsWith("missing ") || line.startsWith("not ");
    }
}
