package org.codingwizard.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A transcript that nobody wrote, on its way into a folder. */
record ProposedFile(String folder, String name) {

    private static final int MOST_LETTERS = 60;

    /** A file for something in the rules; its name tells what, as far as that fits into one. */
    static ProposedFile about(String folder, String what) {
        String plain = what.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        String name = plain.length() > MOST_LETTERS ? plain.substring(0, MOST_LETTERS) : plain;
        return new ProposedFile(folder, name);
    }

    /** Writes it beside what is there already; the path it got. */
    Path write(String text) throws IOException {
        try {
            Path within = Path.of(folder);
            Files.createDirectories(within.toAbsolutePath());
            Path free = within.resolve(name + ".transcript");
            for (int number = 2; Files.exists(free); number++) {
                free = within.resolve(name + "-" + number + ".transcript");
            }
            return Files.writeString(free, text, StandardCharsets.UTF_8);
        } catch (InvalidPathException noPath) {
            throw new UsageProblem("`" + folder + "` is no name of a folder");
        }
    }
}
