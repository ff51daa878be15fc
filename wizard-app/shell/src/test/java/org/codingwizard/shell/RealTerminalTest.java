package org.codingwizard.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.interview.Interview;
import org.codingwizard.engine.interview.Turn;
import org.codingwizard.engine.render.ResultText;
import org.codingwizard.engine.render.Screen;
import org.codingwizard.engine.session.Diligence;
import org.codingwizard.engine.transcript.Transcript;
import org.codingwizard.engine.transcript.TranscriptOutcome;
import org.codingwizard.engine.transcript.TranscriptRunner;
import org.codingwizard.engine.wizard.EncounterCourse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A handful of transcripts typed at the real program, which sits at a real terminal made by {@code script} of util-linux. */
final class RealTerminalTest {

    private static final EngineParts.Loaded LOADED = new EngineParts().loaded(PluginFolders.NONE);
    private static final int HANDFUL = 3;
    private static final int MOST_LINES = 16;
    private static final Pattern CONTROL =
            Pattern.compile("\u001b(?:\\[[0-9;?]*[ -/]*[@-~]|[=>]|[()][A-Z0-9])|[\u0007\r]");
    private static final String CTRL_D = "\u0004";

    @TempDir
    private Path folder;

    @Test
    @Timeout(300)
    void transcripts_come_to_the_same_at_the_real_program() throws IOException, InterruptedException {
        assumeTrue(isInstalled("script"), "there is no `script` of util-linux here, so no real terminal was tried");
        for (TranscriptOutcome played : handful()) {
            CodingResult result = played.results().get(played.results().size() - 1);
            String shown = typedAtTerminal(played.typed());

            assertThat(plain(shown))
                    .as(played.transcript().name())
                    .contains(plain(new ResultText(Screen.PLAIN).brief(result)));
        }
    }

    /** Short ones that pass, from different pages. */
    private static List<TranscriptOutcome> handful() {
        TranscriptRunner runner = new TranscriptRunner(LOADED.sound());
        Map<String, Transcript> byPage = new LinkedHashMap<>();
        new ShippedTranscripts(RealTerminalTest.class.getClassLoader())
                .all()
                .forEach(transcript ->
                        byPage.putIfAbsent(transcript.place().text().name(), transcript));
        return byPage.values().stream()
                .map(runner::run)
                .filter(played -> played.passed() && !played.results().isEmpty())
                .filter(played -> played.typed().size() <= MOST_LINES)
                .limit(HANDFUL)
                .toList();
    }

    /** What the terminal shows when these lines are typed, each when its prompt is there. */
    private String typedAtTerminal(List<String> lines) throws IOException, InterruptedException {
        Process program = program();
        try (OutputStream keyboard = program.getOutputStream();
                InputStream screen = program.getInputStream()) {
            StringBuilder shown = new StringBuilder();
            Turn turn = Interview.begin(new EncounterCourse(LOADED.sound(), Diligence.ASK_ALL), Screen.PLAIN);
            for (String line : lines) {
                await(turn.prompt(), screen, shown);
                press(keyboard, line + "\r");
                turn = turn.next().say(line);
            }
            if (!turn.ended()) {
                await(turn.prompt(), screen, shown);
                press(keyboard, CTRL_D);
            }
            shown.append(new String(screen.readAllBytes(), UTF_8));
            assertThat(program.waitFor()).isBetween(0, 1);
            return shown.toString();
        } finally {
            program.destroy();
        }
    }

    private Process program() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Path arguments =
                Files.writeString(folder.resolve("arguments"), "-cp\n\"" + classes.replace("\\", "\\\\") + "\"\n");
        String command =
                "'" + java + "' '@" + arguments + "' '-Dwizard.terminals=in out err' " + Wizard.class.getName();
        ProcessBuilder builder = new ProcessBuilder("script", "-qec", command, "/dev/null").redirectErrorStream(true);
        builder.environment().put("TERM", "xterm-256color");
        builder.environment().put("XDG_CONFIG_HOME", folder.toString());
        return builder.start();
    }

    private static void press(OutputStream keyboard, String keys) throws IOException {
        keyboard.write(keys.getBytes(UTF_8));
        keyboard.flush();
    }

    /** Reads until the end of a prompt stands on the screen, or nothing more comes. */
    private static void await(String prompt, InputStream screen, StringBuilder shown) throws IOException {
        String end = plain(prompt.substring(Math.max(0, prompt.length() - 12)));
        int from = shown.length();
        int next = 0;
        // A prompt ends with a blank, so nothing else needs to be looked at.
        while (next >= 0 && !(next == ' ' && plain(shown.substring(from)).contains(end))) {
            next = screen.read();
            shown.append(next >= 0 ? String.valueOf((char) next) : "");
        }
    }

    private static String plain(String text) {
        return CONTROL.matcher(text).replaceAll("").replaceAll("\\s+", " ").trim();
    }

    private static boolean isInstalled(String program) {
        return Optional.ofNullable(System.getenv("PATH")).stream()
                .flatMap(path ->
                        Pattern.compile(Pattern.quote(File.pathSeparator)).splitAsStream(path))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }
}
