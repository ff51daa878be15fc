package org.codingwizard.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.plugin.PluginLoader;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.transcript.Acceptance;
import org.codingwizard.engine.transcript.Difference;
import org.codingwizard.engine.transcript.Transcript;
import org.codingwizard.engine.transcript.TranscriptFile;
import org.codingwizard.engine.transcript.TranscriptOutcome;
import org.codingwizard.engine.transcript.TranscriptReader;
import org.codingwizard.engine.transcript.TranscriptRunner;
import org.codingwizard.engine.transcript.TranscriptWizards;
import org.codingwizard.engine.wizard.Shelf;
import org.codingwizard.engine.wizard.Wizard;
import org.junit.jupiter.api.Test;

/** What holds of every transcript that is accepted, tried on the shipped pages. */
class AcceptanceLawsTest {

    private static final int SESSIONS = 300;
    private static final int STRIDE = 7919;
    private static final TranscriptWizards WIZARDS = new TranscriptWizards(Wizard.assemble(
                    Shelf.shipped(AcceptanceLawsTest.class.getClassLoader()),
                    new PluginLoader.Found(List.of(), List.of()))
            .toOptional()
            .orElseThrow());

    private static final List<Tried> PASSING = passing();

    /** What nobody can answer for the one who wrote the session. */
    private static final List<String> WITHOUT_REPAIR = List.of(
            "`\\S+` is refused: no edition of the code set covers .*",
            "`date-of-service` is asked, and nothing answers it");
    /** What is told besides where one of those stands before it. */
    private static final String UNREACHED = "the session does not get to its result";

    /** What came of accepting everything. */
    private record Tried(TrialSession session, Acceptance.Accepted accepted, List<Difference> shown) {

        static Tried of(TrialSession session) {
            SourceText text = session.text();
            List<Difference> shown = new ArrayList<>();
            Acceptance.Judge judge = (transcript, difference) -> {
                shown.add(difference);
                return Acceptance.Decision.ACCEPT;
            };
            TranscriptFile file = new TranscriptFile(text.name(), Checked.ok(text));
            return new Tried(
                    session,
                    new Acceptance(WIZARDS, judge, false).of(file).toOptional().orElseThrow(),
                    shown);
        }

        /** Whether it differed, and everything could be mended. */
        boolean isMended() {
            return !shown.isEmpty() && accepted.left().isEmpty();
        }

        /**
         * Whether answers had to be made up. What such an encounter could still become takes long to follow, so that it is not played once
         * more: that nothing is left was found by playing the very text that came of it.
         */
        boolean isIncomplete() {
            return shown.stream().anyMatch(one -> one.says().endsWith("and nothing answers it"));
        }

        boolean isBeyondRepair() {
            return !accepted.left().isEmpty();
        }

        /** The lines about which nothing differed that are not there any more, or not in their order. */
        List<String> lost() {
            Set<String> touched =
                    shown.stream().flatMap(one -> one.expected().stream()).collect(Collectors.toSet());
            List<String> rest = accepted.text().text().lines().toList();
            List<String> lost = new ArrayList<>();
            for (String line : session.text().text().lines().toList()) {
                boolean differed =
                        touched.contains(line.replaceFirst("\\s{2,}#.*$", "").strip());
                int at = differed ? -1 : rest.indexOf(line);
                rest = at < 0 ? rest : rest.subList(at + 1, rest.size());
                if (at < 0 && !differed) {
                    lost.add(line);
                }
            }
            return lost;
        }

        String told() {
            Stream<String> differed = shown.stream()
                    .map(one -> one.line() + ": " + one.says() + " " + one.expected() + " -> " + one.got());
            return session + "\n" + differed.collect(Collectors.joining("\n")) + "\n\nbefore:\n"
                    + session.text().text() + "\nafter:\n"
                    + accepted.text().text();
        }
    }

    @Test
    void there_are_pages_to_try_it_on() {
        assertThat(PASSING).hasSizeGreaterThan(250);
        assertThat(PASSING.stream().map(passing -> passing.session().page()).distinct())
                .hasSizeGreaterThan(25);
    }

    @Test
    void what_is_accepted_passes_and_everything_else_stays() {
        Slips slips = new Slips(PASSING.stream().map(Tried::session).toList(), AcceptanceLawsTest::isPlayable);
        List<Tried> tried = IntStream.range(0, SESSIONS)
                .mapToObj(seed -> Tried.of(slips.session(new Random((long) seed * STRIDE))))
                .toList();

        for (Tried one : tried) {
            assertThat(one.lost()).as("lost of %s", one.told()).isEmpty();
            if (one.isBeyondRepair()) {
                assertThat(unexplained(one)).as(one.told()).isEmpty();
            } else if (!one.isIncomplete()) {
                assertThat(outcome(one.accepted().text()).differences())
                        .as(one.told())
                        .isEmpty();
            }
        }
        assertThat(tried.stream().filter(Tried::isMended)).hasSizeGreaterThan(SESSIONS * 3 / 4);
        assertThat(tried.stream().filter(Tried::isBeyondRepair)).isNotEmpty().hasSizeLessThan(SESSIONS / 8);
    }

    @Test
    void accepting_what_passes_changes_no_byte() {
        for (Tried passing : PASSING) {
            assertThat(passing.accepted().text().text())
                    .isEqualTo(passing.session().text().text());
        }
    }

    /** What stays of a session and is not one of the kinds that have no repair. */
    private static List<String> unexplained(Tried tried) {
        List<Acceptance.Left> left = tried.accepted().left();
        boolean explained = left.stream().anyMatch(AcceptanceLawsTest::hasNoRepair);
        return left.stream()
                .filter(one -> !hasNoRepair(one))
                .filter(one -> !explained || !one.difference().says().equals(UNREACHED))
                .map(one -> one.why() + " " + one.difference())
                .toList();
    }

    private static boolean hasNoRepair(Acceptance.Left left) {
        return left.why() == Acceptance.Why.NO_REPAIR
                && WITHOUT_REPAIR.stream()
                        .anyMatch(kind -> left.difference().says().matches(kind));
    }

    private static TranscriptOutcome outcome(SourceText text) {
        Transcript transcript =
                TranscriptReader.read(text).toOptional().orElseThrow().get(0);
        return new TranscriptRunner(WIZARDS.of(transcript).toOptional().orElseThrow()).run(transcript);
    }

    private static boolean isPlayable(SourceText text) {
        return TranscriptReader.read(text)
                .toOptional()
                .filter(read -> read.size() == 1 && WIZARDS.of(read.get(0)).isOk())
                .isPresent();
    }

    /** The sessions that pass, of all pages that need no plugin but one that is a folder. */
    private static List<Tried> passing() {
        try {
            List<Tried> passing = new ArrayList<>();
            for (Path page : pages()) {
                TrialSession.of(page).stream()
                        .filter(session -> session.lines().stream().noneMatch(line -> line.startsWith("fails:")))
                        .filter(session -> isPlayable(session.text()))
                        .map(Tried::of)
                        .filter(tried -> tried.shown().isEmpty()
                                && tried.accepted().left().isEmpty())
                        .forEach(passing::add);
            }
            return passing;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        for (Path root : List.of(Path.of(""), Path.of("..", "plugins"))) {
            try (Stream<Path> files = Files.find(
                    root, 3, (path, kind) -> root.relativize(path).toString().matches("[a-z-]+/transcripts/.*\\.md"))) {
                files.filter(page -> !root.startsWith("..")
                                || Files.exists(
                                        root.resolve(root.relativize(page).getName(0))
                                                .resolve("plugin.yaml")))
                        .sorted()
                        .forEach(pages::add);
            }
        }
        return pages;
    }
}
