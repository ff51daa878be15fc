package org.codingwizard.engine.transcript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.wizard.EncounterCourse;

/**
 * Lets a file of transcripts say what came instead of what it says, as somebody decides.
 *
 * <p>A transcript is mended in rounds: what is decided about the first stage that differs is done, and it is played again, since what follows may
 * have gone with it. It ends when nothing differs, when only a person can mend the rest, when a round changes nothing that was not there before,
 * or after many rounds.
 */
public final class Acceptance {

    private static final int MOST_ROUNDS = 50;

    private final TranscriptWizards wizards;
    private final Judge judge;
    private final boolean wording;

    /**
     * An acceptance.
     *
     * @param judge who decides
     * @param wording whether the comments that tell how a question is worded are refreshed in transcripts that pass too
     */
    public Acceptance(TranscriptWizards wizards, Judge judge, boolean wording) {
        this.wizards = wizards;
        this.judge = judge;
        this.wording = wording;
    }

    /** Who decides about differences. */
    @FunctionalInterface
    public interface Judge {

        /** What is to become of a difference that can be accepted. */
        Decision decide(Transcript transcript, Difference difference);
    }

    /** What becomes of a difference. */
    public enum Decision {
        /** The transcript shall say what came. */
        ACCEPT,
        /** The transcript is right; the difference stays. */
        REJECT,
        /** This transcript is left as it now is. */
        SKIP,
        /** Nothing further is changed in any file. */
        QUIT
    }

    /**
     * What became of a file.
     *
     * @param text what it is to say
     * @param accepted how many differences were accepted
     * @param wordings how many comments were refreshed
     * @param left where its transcripts still differ
     * @param unplayed why some of its transcripts could not be played; they stay as they are
     * @param quit whether nothing further is to be changed
     */
    public record Accepted(
            SourceText text, int accepted, int wordings, List<Left> left, List<Diagnostic> unplayed, boolean quit) {
        public Accepted {
            left = List.copyOf(left);
            unplayed = List.copyOf(unplayed);
        }

        /** The same, with a transcript that cannot be played. */
        private Accepted without(List<Diagnostic> why) {
            List<Diagnostic> all =
                    Stream.concat(unplayed.stream(), why.stream()).distinct().toList();
            return new Accepted(text, accepted, wordings, left, all, quit);
        }
    }

    /** A difference that stays, and why. */
    public record Left(Transcript transcript, Difference difference, Why why) {}

    /** Why a difference stays. */
    public enum Why {
        /** Somebody wants it so. */
        DECIDED("it was not accepted"),
        /** There is nothing to write that would be true. */
        NO_REPAIR("only a person can mend this"),
        /** What would be written leads to no transcript that passes. */
        UNSETTLED("what would be written does not settle it");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        /** The reason in a few words. */
        public String words() {
            return words;
        }
    }

    /** A difference wherever it moves when lines above it come and go. */
    private record Known(String says, List<String> expected, List<String> got) {
        static Known of(Difference difference) {
            return new Known(difference.says(), difference.expected(), difference.got());
        }
    }

    /** What becomes of a file, or why it cannot be read. */
    public Checked<Accepted> of(TranscriptFile file) {
        return file.transcripts().map(found -> {
            SourceText text = found.get(0).place().text();
            Accepted so = new Accepted(text, 0, 0, List.of(), List.of(), false);
            for (int number = 0; number < found.size(); number++) {
                so = one(so, number);
            }
            return so;
        });
    }

    /** What cannot be played takes nothing away from what was decided about the others. */
    private Accepted one(Accepted before, int number) {
        return transcript(before.text(), number)
                .then(transcript -> wizards.of(transcript)
                        .map(wizard -> new Mending(before, number, TranscriptRunner.course(wizard)).settle(transcript)))
                .match(ok -> ok.value(), broken -> before.without(broken.diagnostics()));
    }

    private static Checked<Transcript> transcript(SourceText text, int number) {
        return TranscriptReader.read(text).map(all -> all.get(number));
    }

    /** The decisions about one transcript. */
    private final class Mending {

        private final Accepted before;
        private final int number;
        private final EncounterCourse course;
        private final Map<Known, Why> staying = new HashMap<>();
        private final Set<String> texts = new HashSet<>();
        private int accepted;
        private Optional<TranscriptOutcome> last = Optional.empty();
        private boolean open;
        private boolean quit;

        Mending(Accepted before, int number, EncounterCourse course) {
            this.course = course;
            this.before = before;
            this.number = number;
            this.quit = before.quit();
            this.open = !quit;
            texts.add(before.text().text());
        }

        Accepted settle(Transcript first) {
            Transcript transcript = first;
            for (int round = 0; open && round < MOST_ROUNDS; round++) {
                List<Difference> stage = undecided(transcript);
                Transcript now = transcript;
                List<Difference> wanted = stage.stream()
                        .filter(difference -> open && isAccepted(now, difference))
                        .toList();
                transcript = wanted.isEmpty() ? transcript : changed(transcript, wanted);
                open = open && !stage.isEmpty();
            }
            // What was played last was played to its end unless something was found that is open.
            Transcript mended = transcript;
            return end(last.filter(outcome -> outcome.differences().stream().noneMatch(this::isOpen))
                    .orElseGet(() -> play(mended, difference -> false)));
        }

        private TranscriptOutcome play(Transcript transcript, Predicate<Difference> enough) {
            return new Performance(course, transcript, enough).play();
        }

        /** What can be mended at the first stage where something can. */
        private List<Difference> undecided(Transcript transcript) {
            TranscriptOutcome outcome = play(transcript, this::isOpen);
            last = Optional.of(outcome);
            List<Difference> mendable =
                    Failure.of(outcome).stream().filter(this::isOpen).toList();
            int stage = mendable.stream().mapToInt(Difference::stage).min().orElse(0);
            return mendable.stream()
                    .filter(difference -> difference.stage() == stage)
                    .toList();
        }

        private boolean isOpen(Difference difference) {
            return difference.isMendable() && !staying.containsKey(Known.of(difference));
        }

        private boolean isAccepted(Transcript transcript, Difference difference) {
            Decision decision = judge.decide(transcript, difference);
            quit = decision == Decision.QUIT;
            open = !quit && decision != Decision.SKIP;
            if (decision == Decision.REJECT) {
                staying.put(Known.of(difference), Why.DECIDED);
            }
            return decision == Decision.ACCEPT;
        }

        /** A change that cannot be read again, or that comes back to what there was, settles nothing and is not made. */
        private Transcript changed(Transcript transcript, List<Difference> wanted) {
            SourceText old = transcript.place().text();
            List<LineEdit> edits =
                    wanted.stream().flatMap(one -> one.repair().stream()).toList();
            SourceText anew = SourceText.of(old.name(), TranscriptUpdater.apply(old, edits));
            Optional<Transcript> again =
                    texts.add(anew.text()) ? transcript(anew, number).toOptional() : Optional.empty();
            accepted += again.isPresent() ? wanted.size() : 0;
            if (again.isEmpty()) {
                wanted.forEach(difference -> staying.put(Known.of(difference), Why.UNSETTLED));
            }
            last = Optional.empty();
            return again.orElse(transcript);
        }

        private Accepted end(TranscriptOutcome outcome) {
            List<Left> left = new ArrayList<>(before.left());
            Failure.of(outcome)
                    .forEach(difference -> left.add(new Left(outcome.transcript(), difference, why(difference))));
            List<LineEdit> refreshed = accepted > 0 || (wording && !quit) ? outcome.wordings() : List.of();
            SourceText text = outcome.transcript().place().text();
            SourceText anew =
                    refreshed.isEmpty() ? text : SourceText.of(text.name(), TranscriptUpdater.apply(text, refreshed));
            return new Accepted(
                    anew,
                    before.accepted() + accepted,
                    before.wordings() + refreshed.size(),
                    left,
                    before.unplayed(),
                    quit);
        }

        private Why why(Difference difference) {
            Why unless = open ? Why.UNSETTLED : Why.DECIDED;
            return difference.isMendable() ? staying.getOrDefault(Known.of(difference), unless) : Why.NO_REPAIR;
        }
    }
}
