package org.codingwizard.rulesets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codingwizard.engine.source.SourceText;

/**
 * A session of a shipped page.
 *
 * @param page the page
 * @param title its heading
 * @param lines what it says
 * @param slips what was changed in it
 */
record TrialSession(Path page, String title, List<String> lines, List<String> slips) {

    private static final String BEGIN = "```transcript";
    private static final String END = "```";

    TrialSession {
        lines = List.copyOf(lines);
        slips = List.copyOf(slips);
    }

    /** The sessions of a page. */
    static List<TrialSession> of(Path page) throws IOException {
        List<TrialSession> sessions = new ArrayList<>();
        Optional<List<String>> open = Optional.empty();
        String title = "";
        for (String line : Files.readAllLines(page)) {
            if (open.isPresent() && line.equals(END)) {
                sessions.add(new TrialSession(page, title, open.get(), List.of()));
                open = Optional.empty();
            } else if (line.equals(BEGIN)) {
                open = Optional.of(new ArrayList<>());
            } else if (open.isPresent()) {
                open.get().add(line);
            } else if (line.startsWith("#")) {
                title = line.replaceFirst("^#+ ", "");
            }
        }
        return sessions;
    }

    /** A page with this session alone, at the place of the shipped one. */
    SourceText text() {
        String session = String.join("\n", lines);
        return SourceText.of(
                page.toString(),
                "# " + title + "\n\nWhat is told of it.\n\n" + BEGIN + "\n" + session + "\n" + END
                        + "\n\nMore words.\n");
    }

    @Override
    public String toString() {
        return page + ", session \"" + title + "\", " + String.join("; ", slips);
    }
}
