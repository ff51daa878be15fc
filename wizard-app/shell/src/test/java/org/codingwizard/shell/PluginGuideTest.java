package org.codingwizard.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codingwizard.shell.terminal.Streams;
import org.codingwizard.shell.terminal.TerminalFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The guide for payers' teams, followed to the letter: its files are written, its commands run, and what they print is what it shows. Only
 * its blocks marked {@code sh}, which build with Maven, are left out. {@code -Dguide.write} writes down what is printed now.
 */
class PluginGuideTest {

    private static final Path GUIDE = Path.of("..", "..", "plugins", "README.md");
    private static final TerminalFacts TERMINAL = new TerminalFacts(false, true, true, "dumb", false);
    private static final Pattern BLOCK = Pattern.compile("(?m)^```(\\w*)\n((?:(?!```).*\n)*)```\n");
    private static final Pattern FILE = Pattern.compile("`(acme/[a-z/-]+\\.(?:yaml|transcript))`(?: by)?:$");
    private static final Set<String> FILES = Set.of("yaml", "text");
    private static final String MISSPELT = "sverity";

    @TempDir
    Path folder;

    @Test
    void everything_in_the_guide_comes_out_as_printed() throws IOException {
        String guide = Files.readString(GUIDE).replace("\r\n", "\n");
        StringBuilder followed = new StringBuilder();
        Matcher blocks = BLOCK.matcher(guide);
        int read = 0;
        while (blocks.find()) {
            String before = guide.substring(read, blocks.start());
            followed.append(before)
                    .append("```" + blocks.group(1) + "\n")
                    .append(follow(before, blocks))
                    .append("```\n");
            read = blocks.end();
        }
        followed.append(guide.substring(read));
        if (System.getProperty("guide.write") != null) {
            Files.writeString(GUIDE, followed);
        }
        assertThat(followed).hasToString(guide);
    }

    private String follow(String before, Matcher block) throws IOException {
        String text = block.group(2);
        if (FILES.contains(block.group(1))) {
            write(before, text);
            return text;
        }
        if (before.contains(MISSPELT)) {
            misspell();
        }
        return block.group(1).isEmpty() ? run(text) : text;
    }

    private void write(String before, String yaml) throws IOException {
        String paragraph = before.stripTrailing().replace("\n", " ");
        Matcher file = FILE.matcher(paragraph);
        assertThat(file.find()).as("a file is named before\n%s", yaml).isTrue();
        Path target = folder.resolve(file.group(1));
        boolean adds = paragraph.endsWith("add them at the end of `" + file.group(1) + "`:");
        if (adds) {
            Files.writeString(target, "\n" + yaml, StandardOpenOption.APPEND);
        } else {
            Files.writeString(target, yaml);
        }
    }

    private void misspell() throws IOException {
        Path policy = folder.resolve("acme/trigger-points.yaml");
        Files.writeString(policy, Files.readString(policy).replaceFirst("severity", MISSPELT));
    }

    /** The commands of a block, each with what it prints. */
    private String run(String text) {
        StringBuilder printed = new StringBuilder();
        text.lines().filter(line -> line.startsWith("$ ")).forEach(line -> {
            assertThat(line).startsWith("$ wizard ");
            printed.append(line).append('\n').append(printed(line.substring("$ wizard ".length())));
        });
        return printed.toString();
    }

    private String printed(String command) {
        ByteArrayOutputStream results = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(results, false, UTF_8);
        Streams streams = new Streams(InputStream.nullInputStream(), out, out, TERMINAL);
        new Wizard(streams, ShellWiring.class).run(words(command).toArray(String[]::new));
        return results.toString(UTF_8)
                .replace("\r\n", "\n")
                .replace(folder + File.separator, "")
                .replace('\\', '/');
    }

    /** The words as they are typed in the folder of the test. */
    private List<String> words(String command) {
        List<String> words = new ArrayList<>();
        String before = "";
        for (String word : command.split(" ")) {
            boolean id = List.of("new", "explain").contains(before);
            words.add(word.equals("acme") && !id ? folder.resolve(word).toString() : word);
            before = word;
        }
        if (command.startsWith("plugin new")) {
            words.addAll(List.of("--in", folder.toString()));
        }
        return words;
    }
}
