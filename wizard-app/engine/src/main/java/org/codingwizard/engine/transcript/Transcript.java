package org.codingwizard.engine.transcript;

import java.util.List;
import java.util.Optional;
import org.codingwizard.engine.source.SourceSpan;

/**
 * A session as it is to go, and what must come of it.
 *
 * @param title what it is about, in a few words
 * @param prose what is told about it; may be empty
 * @param plugins the plugins that it needs beside the installed ones
 * @param knownFault why it is known not to come out as it says; empty where it must
 * @param steps what happens in it, in order; the day and the payer first
 * @param place from its first line to its last
 */
public record Transcript(
        String title,
        String prose,
        List<NeededPlugin> plugins,
        Optional<String> knownFault,
        List<Step> steps,
        SourceSpan place) {

    public Transcript {
        plugins = List.copyOf(plugins);
        steps = List.copyOf(steps);
    }

    /** The transcript as it is named in a report: file, line and title. */
    public String name() {
        return place.text().name() + ":" + place.startLine() + " " + title;
    }
}
