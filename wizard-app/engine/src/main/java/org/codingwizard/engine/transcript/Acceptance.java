package org.codingwizard.engine.transcript;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.source.SourceText;

/**
 * Lets a file of transcripts say what came instead of what it says, one difference after the other, as somebody decides. After each change the
 * transcript is played again, since what follows may have gone with it.
 */
public final class Acceptance {

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
     * @param quit whether nothing further is to be changed
     */
    public record Accepted(SourceText text, int accepted, int wordings, List<Left> left, boolean quit) {
        public Accepted {
            left = List.copyOf(left);
        }
    }

    /** A difference that stays. */
    public record Left(Transcript transcript, Difference difference) {}

    /** A difference wherever it moves when lines above it come and go. */
    private record Known(String says, List<String> expected, List<String> got) {
        static Known of(Difference difference) {
            return new Known(difference.says(), difference.expected(), difference.got());
        }
    }

    /** What becomes of a file, or why nothing can. */
    public Checked<Accepted> of(TranscriptFile file) {
        return file.transcripts().then(found -> {
            SourceText text = found.get(0).place().text();
            Accepted so = new Accepted(text, 0, 0, List.of(), false);
            Checked<Accepted> all = Checked.ok(so);
            for (int number = 0; number < found.size(); number++) {
                int which = number;
                all = all.then(before -> one(before, which));
            }
            return all;
        });
    }

    private Checked<Accepted> one(Accepted before, int number) {
        return outcome(before.text(), number).map(outcome -> new Round(before, number).settle(outcome));
    }

    private Checked<TranscriptOutcome> outcome(SourceText text, int number) {
        return TranscriptReader.read(text).then(all -> {
            Transcript transcript = all.get(number);
            return wizards.of(transcript).map(wizard -> new TranscriptRunner(wizard).run(transcript));
        });
    }

    /** The decisions about one transcript. */
    private final class Round {

        private final Accepted before;
        private final int number;
        private final Set<Known> rejected = new HashSet<>();
        private final Set<String> texts = new HashSet<>();
        private int accepted;
        private boolean quit;

        Round(Accepted before, int number) {
            this.before = before;
            this.number = number;
            this.quit = before.quit();
            texts.add(before.text().text());
        }

        Accepted settle(TranscriptOutcome first) {
            TranscriptOutcome outcome = first;
            boolean open = !quit;
            while (open) {
                Optional<Difference> next = undecided(outcome);
                Transcript transcript = outcome.transcript();
                Decision decision = next.map(difference -> judge.decide(transcript, difference))
                        .orElse(Decision.SKIP);
                quit = decision == Decision.QUIT;
                open = decision == Decision.ACCEPT || decision == Decision.REJECT;
                if (decision == Decision.ACCEPT) {
                    outcome = changed(outcome, next.orElseThrow());
                } else if (decision == Decision.REJECT) {
                    rejected.add(Known.of(next.orElseThrow()));
                }
            }
            return end(outcome);
        }

        private Optional<Difference> undecided(TranscriptOutcome outcome) {
            return Failure.of(outcome).stream()
                    .filter(difference -> !difference.repair().isEmpty())
                    .filter(difference -> !rejected.contains(Known.of(difference)))
                    .findFirst();
        }

        /** A change that cannot be read again, or that comes back to what there was, settles nothing and is not made. */
        private TranscriptOutcome changed(TranscriptOutcome outcome, Difference difference) {
            SourceText old = outcome.transcript().place().text();
            SourceText anew = SourceText.of(old.name(), TranscriptUpdater.apply(old, difference.repair()));
            Optional<TranscriptOutcome> again =
                    texts.add(anew.text()) ? outcome(anew, number).toOptional() : Optional.empty();
            accepted += again.isPresent() ? 1 : 0;
            if (again.isEmpty()) {
                rejected.add(Known.of(difference));
            }
            return again.orElse(outcome);
        }

        private Accepted end(TranscriptOutcome outcome) {
            List<Left> left = new ArrayList<>(before.left());
            Failure.of(outcome).forEach(difference -> left.add(new Left(outcome.transcript(), difference)));
            List<LineEdit> refreshed = accepted > 0 || (wording && !quit) ? outcome.wordings() : List.of();
            SourceText text = outcome.transcript().place().text();
            SourceText anew =
                    refreshed.isEmpty() ? text : SourceText.of(text.name(), TranscriptUpdater.apply(text, refreshed));
            return new Accepted(anew, before.accepted() + accepted, before.wordings() + refreshed.size(), left, quit);
        }
    }
}
