package org.codingwizard.shell;

import java.util.List;

/**
 * What {@code wizard transcript accept} is asked to do.
 *
 * @param paths transcripts or folders of them; the current folder if none is named
 * @param all whether every difference is accepted without asking
 * @param wording whether comments about wordings are refreshed in transcripts that pass too
 */
public record AcceptRequest(List<String> paths, boolean all, boolean wording) {
    public AcceptRequest {
        paths = List.copyOf(paths);
    }

    /** The request of a command line. */
    static AcceptRequest of(Arguments given) {
        return new AcceptRequest(PlayRequest.paths(given), given.has("--all"), given.has("--wording"));
    }
}
