package org.codingwizard.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.ParsedInput;

/**
 * Reads a command and its arguments from the words as the operating system handed them over.
 *
 * <p>The shell library would join the words and part them again, which loses what was quoted.
 */
final class ArgumentReader {

    private static final List<String> GLOBAL = List.of("--help", "--version", "--plugins", "--debug");

    private static final Pattern ENCOUNTER_FILE = Pattern.compile("\\.(ya?ml|json|ndjson)$");

    private final List<Manual> manuals;

    ArgumentReader(List<Manual> manuals) {
        this.manuals = List.copyOf(manuals);
    }

    /** What these words ask for; throws a usage problem that says what was expected instead. */
    Request read(List<String> words) {
        String first = words.get(0);
        if (first.startsWith("-")) {
            throw UsageProblem.unknown("`" + first + "` is not an option of `wizard`", first, GLOBAL);
        }
        List<Manual> group =
                manuals.stream().filter(m -> m.words().get(0).equals(first)).toList();
        if (group.isEmpty()) {
            throw notACommand(first);
        }
        boolean single = group.get(0).words().size() == 1;
        return single ? arguments(group.get(0), words.subList(1, words.size())) : readInGroup(group, words);
    }

    /** The help page of the command that these words name; of all when there are none. */
    Request help(List<String> words) {
        if (words.isEmpty() || words.equals(List.of("--help"))) {
            return new Request.Page(HelpPage.ofAll());
        }
        String name = String.join(" ", words);
        List<Manual> meant = manuals.stream()
                .filter(m -> m.name().equals(name) || m.name().startsWith(name + " "))
                .toList();
        if (meant.isEmpty()) {
            throw UsageProblem.unknown("`" + name + "` is not a command", name, names());
        }
        return pages(meant);
    }

    private Request readInGroup(List<Manual> group, List<String> words) {
        String first = words.get(0);
        List<String> seconds = group.stream().map(m -> m.words().get(1)).toList();
        if (words.size() == 1) {
            throw new UsageProblem(
                    "`wizard " + first + "` needs a further word; expected " + Words.alternatives(seconds));
        }
        String second = words.get(1);
        if (second.equals("--help") || second.equals("-h")) {
            return pages(group);
        }
        int place = seconds.indexOf(second);
        if (place < 0) {
            throw UsageProblem.unknown("`" + second + "` does not go with `wizard " + first + "`", second, seconds);
        }
        return arguments(group.get(place), words.subList(2, words.size()));
    }

    private Request arguments(Manual manual, List<String> words) {
        Given given = new Given(manual);
        Deque<String> left = new ArrayDeque<>(words);
        while (!left.isEmpty()) {
            given.take(left);
        }
        return given.options.containsKey(Option.HELP) ? pages(List.of(manual)) : given.run();
    }

    private static Request pages(List<Manual> manuals) {
        return new Request.Page(manuals.stream().map(HelpPage::of).collect(Collectors.joining("\n")));
    }

    private UsageProblem notACommand(String word) {
        String what = "`" + word + "` is not a command";
        return ENCOUNTER_FILE.matcher(word).find()
                ? new UsageProblem(what + "; did you mean `wizard code " + word + "`?")
                : UsageProblem.unknown(what, word, names());
    }

    private List<String> names() {
        return manuals.stream().map(m -> m.words().get(0)).distinct().toList();
    }

    /** What was read so far of one command's arguments. */
    private static final class Given {

        private final Manual manual;
        private final Map<Option, String> options = new LinkedHashMap<>();
        private final List<String> operands = new ArrayList<>();

        Given(Manual manual) {
            this.manual = manual;
        }

        void take(Deque<String> left) {
            String word = left.remove();
            if (word.equals("--")) {
                operands.addAll(left);
                left.clear();
            } else if (word.equals("-h")) {
                options.put(Option.HELP, "");
            } else if (word.startsWith("-") && !word.equals("-")) {
                takeOption(word, left);
            } else {
                operands.add(word);
            }
        }

        private void takeOption(String word, Deque<String> left) {
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            Option option = named(name);
            if (option.standsAlone()) {
                if (equals >= 0) {
                    throw new UsageProblem("`" + name + "` stands alone; leave out `" + word.substring(equals) + "`");
                }
                options.put(option, "");
            } else if (equals >= 0) {
                options.put(option, option.checked(word.substring(equals + 1)));
            } else {
                options.put(option, option.checked(left.isEmpty() ? "" : left.remove()));
            }
        }

        private Option named(String name) {
            List<Option> known = manual.optionsWithHelp();
            return known.stream()
                    .filter(o -> o.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> UsageProblem.unknown(
                            "`" + name + "` is not an option of `wizard " + manual.name() + "`",
                            name,
                            Stream.concat(known.stream().map(Option::name), Stream.of("--plugins", "--debug"))
                                    .toList()));
        }

        Request run() {
            Operands takes = manual.operands();
            String command = "`wizard " + manual.name() + "`";
            if (operands.size() < takes.atLeast()) {
                throw new UsageProblem(command + " needs " + takes.expected());
            }
            if (operands.size() > takes.atMost()) {
                throw new UsageProblem(command + " takes " + takes.expected() + " besides its options, so `"
                        + operands.get(takes.atMost()) + "` is too much");
            }
            return new Request.Run(parsed());
        }

        private ParsedInput parsed() {
            ParsedInput.Builder parsed =
                    ParsedInput.builder().commandName(manual.words().get(0));
            manual.words().stream().skip(1).forEach(parsed::addSubCommand);
            options.forEach((option, value) -> parsed.addOption(option.given(value)));
            for (int i = 0; i < operands.size(); i++) {
                parsed.addArgument(new CommandArgument(i, operands.get(i)));
            }
            return parsed.build();
        }
    }
}
