package org.codingwizard.shell;

import java.util.List;
import org.springframework.shell.core.command.CommandOption;

/**
 * An option of a command.
 *
 * @param name with its dashes
 * @param values the words it may be given, the usual one first; none if it stands alone
 * @param summary what it does, in one line
 */
record Option(String name, List<String> values, String summary) {

    static final Option HELP = new Option("--help", List.of(), "show how the command is used");

    Option {
        values = List.copyOf(values);
    }

    static Option format(Format... formats) {
        List<String> words = List.of(formats).stream().map(Format::word).toList();
        return new Option("--format", words, "how results are written; " + words.get(0) + " unless given");
    }

    boolean standsAlone() {
        return values.isEmpty();
    }

    /** The name without its dashes, as the shell library keeps it. */
    String key() {
        return name.substring(2);
    }

    String usage() {
        return standsAlone() ? name : name + " " + String.join("|", values);
    }

    CommandOption declared() {
        return given("");
    }

    CommandOption given(String value) {
        return CommandOption.with()
                .longName(key())
                .description(summary)
                .type(standsAlone() ? boolean.class : String.class)
                .value(value)
                .build();
    }
}
