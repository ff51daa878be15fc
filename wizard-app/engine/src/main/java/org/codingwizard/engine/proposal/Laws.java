package org.codingwizard.engine.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codingwizard.engine.coding.CodedFinding;
import org.codingwizard.engine.coding.CodedLine;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.interview.Interview;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.AnswerName;
import org.codingwizard.engine.session.EncounterWriter;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.wizard.EncounterCoder;
import org.codingwizard.engine.wizard.Wizard;

/** What must hold of every session, whatever is typed. */
record Laws(Wizard wizard) {

    /**
     * A session that breaks a law.
     *
     * @param law the law, in words
     * @param how what happened instead
     * @param session what was said up to there, as far as it could be written down
     * @param expected the result that should have come, where that is the matter
     */
    record Broken(String law, String how, String session, Optional<CodingResult> expected) {}

    /** The first law that a session breaks in which these lines are typed. */
    Optional<Broken> brokenBy(List<String> lines) {
        Talk talk = new Talk(wizard);
        try {
            return brokenBy(lines, talk);
        } catch (RuntimeException fault) {
            String last =
                    talk.typed().isEmpty() ? "" : talk.typed().get(talk.typed().size() - 1);
            return Optional.of(new Broken(
                    "no line ends the program",
                    "`" + last + "`: " + Optional.ofNullable(fault.getMessage()).orElse("a fault without a word"),
                    talk.unfinished(),
                    Optional.empty()));
        }
    }

    private Optional<Broken> brokenBy(List<String> lines, Talk talk) {
        for (String line : lines) {
            if (talk.isOver()) {
                break;
            }
            Interview before = talk.interview();
            talk.type(line);
            talk.said();
            Optional<Broken> undone = undone(before, talk);
            if (undone.isPresent()) {
                return undone;
            }
        }
        return talk.finish() ? atResult(talk) : Optional.empty();
    }

    /** A line that was taken as an answer is taken back by one `undo`. */
    private static Optional<Broken> undone(Interview before, Talk talk) {
        boolean answered = talk.interview()
                .session()
                .undo()
                .filter(former -> former.equals(before.session()))
                .isPresent();
        if (!answered || talk.isOver()) {
            return Optional.empty();
        }
        Interview back = talk.interview().say("undo").next();
        return back.session().answers().equals(before.session().answers())
                ? Optional.empty()
                : Optional.of(new Broken(
                        "`undo` takes back one answer",
                        "after `undo` the answers are others than before",
                        talk.unfinished(),
                        Optional.empty()));
    }

    private Optional<Broken> atResult(Talk talk) {
        CodingResult result = talk.result().orElseThrow();
        return uncited(result, talk)
                .or(() -> otherInFile(result, talk))
                .or(() -> otherOnReplay(result, talk))
                .or(() -> changed(result, talk));
    }

    private static Optional<Broken> uncited(CodingResult result, Talk talk) {
        Stream<String> lines = result.lines().stream()
                .filter(line -> line.because().isEmpty()
                        || line.because().stream()
                                .anyMatch(reason -> reason.citation().place().isBlank()))
                .map(line -> line.line().toString());
        Stream<String> findings = result.findings().stream()
                .filter(coded -> coded.finding().citation().place().isBlank()
                        || coded.finding().message().contains("{"))
                .map(CodedFinding::rule);
        return Stream.concat(lines, findings)
                .findFirst()
                .map(what -> new Broken(
                        "every line and finding says where it is published",
                        "`" + what + "` does not",
                        talk.session(),
                        Optional.empty()));
    }

    /** The answers that count, written to a file, are coded as the session was; where facts are open, a file is judged by what is usual. */
    private Optional<Broken> otherInFile(CodingResult result, Talk talk) {
        if (!result.complete()) {
            return Optional.empty();
        }
        String file = EncounterWriter.write(talk.interview().session().counting());
        Checked<CodingResult> read = new EncounterCoder(wizard).code(SourceText.of("encounter.yaml", file));
        List<String> there = read.match(
                ok -> said(ok.value()),
                broken -> broken.diagnostics().stream()
                        .map(problem -> problem.message())
                        .toList());
        return there.equals(said(result))
                ? Optional.empty()
                : Optional.of(new Broken(
                        "a file of the same answers comes to the same result",
                        differing(said(result), there),
                        talk.session(),
                        read.toOptional()));
    }

    private Optional<Broken> otherOnReplay(CodingResult result, Talk talk) {
        Talk again = new Talk(wizard);
        talk.typed().forEach(again::type);
        List<String> there = again.result().map(Laws::said).orElse(List.of("no result"));
        return there.equals(said(result))
                ? Optional.empty()
                : Optional.of(new Broken(
                        "the same lines come to the same result",
                        differing(said(result), there),
                        talk.session(),
                        again.result()));
    }

    /** Each answer changed to another one and back; the first of them that comes to something else. */
    private Optional<Broken> changed(CodingResult result, Talk talk) {
        List<AnswerKey> given = talk.interview().session().given().stream()
                .filter(key -> talk.interview().session().counting().find(key).isPresent())
                .filter(key -> talk.interview()
                        .session()
                        .answers()
                        .find(key)
                        .filter(answer -> answer.is(Answer.Kind.GIVEN))
                        .isPresent())
                .toList();
        return given.stream()
                .skip(Math.max(0, given.size() - 1L - talk.typed().size() % Math.max(1, given.size())))
                .limit(1)
                .flatMap(key -> changed(key, result, talk).stream())
                .findFirst();
    }

    private Optional<Broken> changed(AnswerKey key, CodingResult result, Talk talk) {
        String former =
                talk.interview().session().answers().find(key).orElseThrow().words();
        Talk other = new Talk(wizard);
        talk.typed().forEach(other::type);
        String change = "change " + AnswerName.of(key);
        boolean opened = other.type(change)
                && other.open().filter(open -> open.key().equals(key)).isPresent();
        if (!opened || !otherAnswer(other, former) || !other.finish()) {
            return Optional.empty();
        }
        boolean reopened = other.type(change)
                && other.open().filter(open -> open.key().equals(key)).isPresent();
        if (!reopened || !other.type(former) || !other.finish() || !saysTheSame(talk, other)) {
            return Optional.empty();
        }
        List<String> there = other.result().map(Laws::said).orElse(List.of("no result"));
        return there.equals(said(result))
                ? Optional.empty()
                : Optional.of(new Broken(
                        "an answer that is changed and changed back leaves everything as it was",
                        "`" + AnswerName.of(key) + "`: " + differing(said(result), there),
                        other.session(),
                        Optional.of(result)));
    }

    /** Whether the detour left no further answer behind: what was newly asked on it may count afterwards, too. */
    private static boolean saysTheSame(Talk talk, Talk other) {
        return talk.interview()
                .session()
                .counting()
                .equals(other.interview().session().counting());
    }

    /** The first other choice that is taken. */
    private static boolean otherAnswer(Talk talk, String former) {
        List<String> choices = talk.open().orElseThrow().question().choices().stream()
                .filter(choice -> !choice.meansUnknown())
                .map(choice -> choice.id())
                .filter(choice -> !choice.equals(former))
                .toList();
        return choices.stream().anyMatch(talk::type);
    }

    /** Everything about a result that must be the same. */
    static List<String> said(CodingResult result) {
        List<String> said = new ArrayList<>();
        result.lines().stream().map(CodedLine::line).forEach(line -> said.add("= " + line));
        result.findings().stream()
                .map(coded -> "! " + coded.finding().severity().word() + " " + coded.rule() + ": "
                        + coded.finding().message())
                .distinct()
                .sorted()
                .forEach(said::add);
        result.documentation().stream()
                .map(line -> "doc " + line.says())
                .distinct()
                .sorted()
                .forEach(said::add);
        result.missing().forEach(missing -> said.add("missing " + AnswerName.of(missing.key())));
        said.add(result.complete() ? "complete" : "not complete");
        return said;
    }

    private static String differing(List<String> here, List<String> there) {
        String gone = here.stream().filter(line -> !there.contains(line)).collect(Collectors.joining("; "));
        String come = there.stream().filter(line -> !here.contains(line)).collect(Collectors.joining("; "));
        return "it was [" + gone + "], and there it is [" + come + "]";
    }
}
