package org.codingwizard.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The words behind {@code wizard}, without the options that every command takes.
 *
 * @param words the words that are left
 * @param debug whether a fault of the program shows where it happened
 * @param plugins the folders of plugins that are named, as they were typed; empty where the name is missing
 */
record CommandLine(List<String> words, boolean debug, List<String> plugins) {

    private static final String DEBUG = "--debug";
    private static final String PLUGINS = "--plugins";

    CommandLine {
        words = List.copyOf(words);
        plugins = List.copyOf(plugins);
    }

    /** Takes {@code --debug} and {@code --plugins} out, wherever they stand before a {@code --}. */
    static CommandLine of(String... given) {
        List<String> words = new ArrayList<>(List.of(given));
        int end = words.indexOf("--");
        List<String> flags = end < 0 ? words : words.subList(0, end);
        boolean debug = flags.removeIf(DEBUG::equals);
        List<String> plugins = new ArrayList<>();
        for (int i = 0; i < flags.size(); ) {
            String word = flags.get(i);
            if (word.equals(PLUGINS)) {
                flags.remove(i);
                plugins.add(i < flags.size() ? flags.remove(i) : "");
            } else if (word.startsWith(PLUGINS + "=")) {
                plugins.add(flags.remove(i).substring(PLUGINS.length() + 1));
            } else {
                i++;
            }
        }
        return new CommandLine(words, debug, plugins);
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
