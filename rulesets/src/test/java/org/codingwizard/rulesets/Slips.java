package org.codingwizard.rulesets;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.codingwizard.engine.source.SourceText;

/**
 * Slips of somebody who writes a transcript, made at random in a session.
 *
 * @param pool all sessions, from which lines that are wrong elsewhere are taken
 * @param playable whether a text can be read and played; a slip for which it cannot is none to accept
 */
record Slips(List<TrialSession> pool, Predicate<SourceText> playable) {

    private static final int MOST_TRIES = 50;
    private static final String FOREIGN_LINE =
            "(= |! |doc |missing |dropped |path |not |because |cites |says |offers ).*";

    /** What may slip. */
    private enum Slip {
        OTHER_ANSWER,
        OTHER_QUESTION,
        OTHER_LINE,
        OTHER_WORDS,
        OTHER_DAY,
        OTHER_PAYER,
        ONE_LESS,
        ONE_MORE,
        SWAPPED
    }

    Slips {
        pool = List.copyOf(pool);
    }

    /** One of the sessions with some comments and open forms in it, and one to three slips; it can be played. */
    TrialSession session(Random random) {
        TrialSession picked = pool.get(random.nextInt(pool.size()));
        List<String> lines = new ArrayList<>(picked.lines());
        List<String> slips = new ArrayList<>();
        decorate(lines, random);
        for (int number = 1 + random.nextInt(3); number > 0; number--) {
            slip(lines, random, slips, picked);
        }
        return new TrialSession(picked.page(), picked.title(), lines, slips);
    }

    private void slip(List<String> lines, Random random, List<String> slips, TrialSession picked) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Slip slip = Slip.values()[random.nextInt(Slip.values().length)];
            List<String> tried = new ArrayList<>(lines);
            String told = slip + " " + slipped(slip, tried, random);
            TrialSession candidate = new TrialSession(picked.page(), picked.title(), tried, slips);
            if (!tried.equals(lines) && isAboutSomething(lines, tried) && playable.test(candidate.text())) {
                lines.clear();
                lines.addAll(tried);
                slips.add(told);
                return;
            }
        }
    }

    /** Whether what was injected is still told: without it an encounter may become anything, and that takes seconds to follow. */
    private static boolean isAboutSomething(List<String> before, List<String> after) {
        return targets(before).equals(targets(after));
    }

    private static List<String> targets(List<String> lines) {
        List<String> targets = new ArrayList<>();
        boolean asked = false;
        for (String line : lines) {
            boolean about = line.matches("\\s*(\\? )?([0-9]+\\.)?(target|structure|nerve)\\b.*");
            asked = line.strip().startsWith("?") ? about : asked;
            if (about || (asked && line.strip().startsWith(">"))) {
                targets.add(line.strip());
            }
        }
        return targets;
    }

    /** Comments, blanks and open forms that have nothing to do with what slips. */
    private static void decorate(List<String> lines, Random random) {
        List<String> modifiers = List.of("-*", "");
        for (int at = lines.size() - 1; at > 0; at--) {
            String line = lines.get(at);
            switch (random.nextInt(12)) {
                case 0 -> lines.add(at, "# why this comes, " + at);
                case 1 -> lines.add(at, "");
                case 2 -> lines.set(at, "  " + line);
                case 3 -> lines.set(at, line.startsWith("#") || line.isBlank() ? line : line + "   # beside " + at);
                case 4 ->
                    lines.set(
                            at,
                            line.replaceFirst(
                                    "^= ([0-9]{4})[0-9]((?:-[A-Z0-9]{2})?)$",
                                    "= $1*$2" + modifiers.get(random.nextInt(2))));
                case 5 -> lines.set(at, line.replaceFirst("^= ([A-Z0-9]{5})(.*)", "= $1|00000$2"));
                case 6 -> lines.set(at, line.replaceFirst("^! (\\S+) (\\S+)-[a-z]+$", "! $1 $2-*"));
                default -> {}
            }
        }
    }

    private String slipped(Slip slip, List<String> lines, Random random) {
        return switch (slip) {
            case OTHER_ANSWER -> changed(lines, random, line -> line.matches("\\s*([a-z0-9.-]+: |> ).*"), this::answer);
            case OTHER_QUESTION ->
                changed(lines, random, line -> line.matches("\\s*([a-z0-9.-]+: |\\? ).*"), this::question);
            case OTHER_LINE -> changed(lines, random, line -> line.matches("\\s*(not )?= .*"), Slips::claimLine);
            case OTHER_WORDS -> changed(lines, random, line -> line.contains("\""), Slips::words);
            case OTHER_DAY -> changed(lines, random, line -> line.startsWith("date: "), Slips::day);
            case OTHER_PAYER -> changed(lines, random, line -> line.startsWith("payer: "), Slips::payer);
            case ONE_LESS -> "without " + lines.remove(1 + random.nextInt(lines.size() - 1));
            case ONE_MORE -> more(lines, random);
            case SWAPPED -> {
                int one = 1 + random.nextInt(lines.size() - 1);
                int other = 1 + random.nextInt(lines.size() - 1);
                Collections.swap(lines, one, other);
                yield lines.get(other) + " with " + lines.get(one);
            }
        };
    }

    /** What becomes of a line. */
    private interface Change {
        String of(String line, Random random);
    }

    private static String changed(List<String> lines, Random random, Predicate<String> wanted, Change change) {
        int[] places = IntStream.range(0, lines.size())
                .filter(at -> wanted.test(lines.get(at)))
                .toArray();
        if (places.length == 0) {
            return "";
        }
        int place = places[random.nextInt(places.length)];
        String before = lines.get(place);
        lines.set(place, change.of(before, random));
        return before + " became " + lines.get(place);
    }

    private String answer(String line, Random random) {
        String front = line.replaceFirst("^(\\s*([a-z0-9.-]+: |> )).*", "$1");
        return switch (random.nextInt(5)) {
            case 0 -> front + "unknown";
            case 1 -> front + "nobody";
            case 2 -> line.contains("left") ? line.replace("left", "right") : line.replace("yes", "no");
            case 3 -> line.replaceFirst("[0-9]+", String.valueOf(1 + random.nextInt(40)));
            default -> {
                // What others answer to the same question.
                String name = front.strip().replaceFirst("^(?:[0-9]+\\.)*", "");
                List<String> others =
                        lines(other -> other.replaceFirst("^(?:[0-9]+\\.)*", "").startsWith(name));
                String other = others.isEmpty() ? line : others.get(random.nextInt(others.size()));
                yield front + other.replaceFirst("^([a-z0-9.-]+: |> )", "");
            }
        };
    }

    private String question(String line, Random random) {
        List<String> others = lines(other -> other.matches("(\\? |[0-9.]*[a-z-]+: ).*"));
        String other = others.get(random.nextInt(others.size())).replaceFirst("^(?:\\? )?([a-z0-9.-]+).*", "$1");
        String name = random.nextInt(3) == 0 ? "2.$2" : random.nextBoolean() ? "$2x" : other;
        return line.replaceFirst("^(\\s*(?:\\? )?)(?:[0-9]+\\.)?([a-z0-9-]+)", "$1" + name);
    }

    private static String claimLine(String line, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> line.replaceFirst("= [^\\s-]+", "= 99999");
            case 1 -> line.replaceFirst("-[A-Z0-9]{2}\\b", "");
            case 2 -> line.replaceFirst("(= \\S+)", "$1-76");
            case 3 -> line.contains(" x") ? line.replaceFirst(" x\\S+", "") : line.replaceFirst("(= \\S+)", "$1 x7");
            default -> line.replaceFirst("-LT\\b", "-RT").replaceFirst("([0-9])(?=[^0-9]|$)", "3");
        };
    }

    private static String words(String line, Random random) {
        return random.nextBoolean()
                ? line.replaceFirst("\"[^\"]*\"", "\"what nobody says\"")
                : line.replaceFirst("\"(\\w+)", "\"$1x");
    }

    private static String day(String line, Random random) {
        List<String> days = List.of("2026-01-02", "2026-06-30", "2026-12-31", "2025-07-01", "1990-01-01", "2050-01-01");
        return "date: " + days.get(random.nextInt(days.size()));
    }

    private static String payer(String line, Random random) {
        List<String> payers = List.of("none", "medicare", "aetna", "cigna", "nobody", "unknown");
        return "payer: " + payers.get(random.nextInt(payers.size()));
    }

    private String more(List<String> lines, Random random) {
        List<String> others = random.nextBoolean()
                ? lines(other -> other.matches(FOREIGN_LINE))
                : lines(other ->
                        !other.startsWith("date:") && !other.startsWith("payer:") && !other.startsWith("fails:"));
        String line = random.nextInt(4) > 0
                ? others.get(random.nextInt(others.size()))
                : List.of(
                                "> back",
                                "> undo",
                                "> change side",
                                "> change target",
                                "> answers",
                                "...",
                                "> quit",
                                "= ...",
                                "! ...",
                                "missing side",
                                "= 99999-LT x7",
                                "! warning nobody-knows",
                                "prior-surgeries: 3")
                        .get(random.nextInt(13));
        int place = 1 + random.nextInt(lines.size());
        lines.add(place, line);
        return "further " + line + " as line " + place;
    }

    private List<String> lines(Predicate<String> wanted) {
        return pool.stream()
                .flatMap(session -> session.lines().stream())
                .filter(wanted)
                .distinct()
                .toList();
    }
}
