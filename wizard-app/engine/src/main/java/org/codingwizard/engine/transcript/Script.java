package org.codingwizard.engine.transcript;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.codingwizard.engine.interview.Command;
import org.codingwizard.engine.session.AnswerKey;

/** The steps of a transcript in their order, and the lines on which they stand. */
record Script(Transcript transcript, List<Step> ordered) {

    Script(Transcript transcript) {
        this(
                transcript,
                transcript.steps().stream()
                        .filter(step -> !(step instanceof Step.Given))
                        .toList());
    }

    int size() {
        return ordered.size();
    }

    Step step(int index) {
        return ordered.get(index);
    }

    /** The answers by name, in their order. */
    Stream<Step.Given> given() {
        return transcript.steps().stream().filter(Step.Given.class::isInstance).map(Step.Given.class::cast);
    }

    /** Whether any question stands in its order. */
    boolean isOrdered() {
        return ordered.stream().anyMatch(Step.Asked.class::isInstance);
    }

    /** A line of the file without its comment. */
    String text(int line) {
        return Row.withoutComment(transcript.place().text().line(line));
    }

    /** Whether a question is asked from a step on, before the next result. */
    boolean asks(AnswerKey key, int from) {
        return ordered.subList(from, ordered.size()).stream()
                .takeWhile(step -> !(step instanceof Step.Checkpoint))
                .anyMatch(
                        step -> step instanceof Step.Asked asked && asked.name().mayBe(key));
    }

    /** The index behind the steps that are about the same question as this one. */
    int endOfBlock(int index) {
        int end = index + 1;
        for (int next = end; next < ordered.size() && isWithin(ordered.get(next)); next++) {
            // Where Enter begins to answer belongs to no question, but the answer to one may stand behind it.
            end = ordered.get(next) instanceof Step.Rest ? end : next + 1;
        }
        return end;
    }

    private static boolean isWithin(Step step) {
        return step instanceof Step.Rest
                || step instanceof Step.Offered
                || step instanceof Step.Refused
                || step instanceof Step.Said
                || (step instanceof Step.Typed typed
                        && Command.of(typed.text()).map(Command::onlyLooks).orElse(true));
    }

    /** The last answer typed in some steps. */
    Optional<String> answerIn(int from, int to) {
        return ordered.subList(from, to).stream()
                .filter(Step.Typed.class::isInstance)
                .map(step -> ((Step.Typed) step).text())
                .filter(text -> Command.of(text).isEmpty())
                .reduce((one, other) -> other);
    }

    /** The lines of some steps, as they stand in the file. */
    List<String> texts(int from, int to) {
        return lines(from, to).map(this::text).toList();
    }

    /** Whether some steps let Enter answer. */
    boolean hasRest(int from, int to) {
        return ordered.subList(from, to).stream().anyMatch(Step.Rest.class::isInstance);
    }

    /** The numbers of the lines of some steps, without those that let Enter answer. */
    Stream<Integer> lines(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(ordered::get)
                .filter(step -> !(step instanceof Step.Rest))
                .map(Step::line);
    }
}
