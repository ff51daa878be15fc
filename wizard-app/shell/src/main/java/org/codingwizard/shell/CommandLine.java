package org.codingwizard.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The words behind {@code wizard}, without the one flag that every command takes.
 *
 * @param words the words that are left
 * @param debug whether a fault of the program shows where it happened
 */
record CommandLine(List<String> words, boolean debug) {

    private static final String DEBUG = "--debug";

    CommandLine {
        words = List.copyOf(words);
    }

    /** Takes {@code --debug} out, wherever it stands before a {@code --}. */
    static CommandLine of(String... given) {
        List<String> words = new ArrayList<>(List.of(given));
        int end = words.indexOf("--");
        List<String> flags = end < 0 ? words : words.subList(0, end);
        boolean debug = flags.removeIf(DEBUG::equals);
        return new CommandLine(words, debug);
    }

    /** Reads what is asked for; throws a usage problem where that cannot be. */
    Request request() {
        if (words.isEmpty()) {
            return new Request.Talk();
        }
        return page().orElseGet(() ->
                words.equals(List.of("--train")) ? new Request.Train() : new ArgumentReader(Manual.ALL).read(words));
    }

    private Optional<Request> page() {
        List<String> rest = words.subList(1, words.size());
        return switch (words.get(0)) {
            case "--version", "-V" -> Optional.of(new Request.Page("wizard " + Version.text() + "\n"));
            case "--help", "-h" -> Optional.of(new Request.Page(HelpPage.ofAll()));
            case "help" -> Optional.of(new ArgumentReader(Manual.ALL).help(rest));
            default -> Optional.empty();
        };
    }
}
