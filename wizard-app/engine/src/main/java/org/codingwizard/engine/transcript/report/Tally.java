package org.codingwizard.engine.transcript.report;

import java.util.List;
import org.codingwizard.engine.transcript.PlayedFile;
import org.codingwizard.engine.transcript.TranscriptOutcome;

/**
 * How many transcripts came out how.
 *
 * @param passed those that came out as they say, known faults included
 * @param failed those that did not
 * @param known those of the passed ones of which a fault is known, and which failed as they say
 * @param unread files that could not be read or played
 */
public record Tally(int passed, int failed, int known, int unread) {

    /** What came of all files. */
    public static Tally ofFiles(List<PlayedFile> files) {
        int unread =
                (int) files.stream().filter(file -> !file.outcomes().isOk()).count();
        Tally all = of(files.stream().flatMap(file -> file.played().stream()).toList());
        return new Tally(all.passed, all.failed, all.known, unread);
    }

    /** What came of transcripts that all could be played. */
    public static Tally of(List<TranscriptOutcome> all) {
        int passed = (int) all.stream().filter(TranscriptOutcome::passed).count();
        int known = (int) all.stream()
                .filter(one -> one.passed() && one.transcript().knownFault().isPresent())
                .count();
        return new Tally(passed, all.size() - passed, known, 0);
    }

    /** How many were played. */
    public int played() {
        return passed + failed;
    }

    /** All in one line, such as {@code 3 of 412 transcripts failed; 1 file could not be read}. */
    public String inWords() {
        String all = played() == 1 ? "1 transcript" : played() + " transcripts";
        String came = played() == 0
                ? "no transcript was played"
                : failed == 0 ? all + " passed" : failed + " of " + all + " failed";
        String faults = known == 0 ? "" : ", " + known + " by failing as is known";
        String files = unread == 0 ? "" : "; " + (unread == 1 ? "1 file" : unread + " files") + " could not be read";
        return came + (failed == 0 ? faults : known == 0 ? "" : "; " + known + " failed as is known") + files;
    }
}
