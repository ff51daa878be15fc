package org.codingwizard.shell.terminal;

import java.util.List;
import java.util.stream.IntStream;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Completes what is typed to one of the answers that the question of the moment offers. */
final class OfferedAnswers implements Completer {

    private List<Candidate> candidates = List.of();

    void offer(List<String> answers) {
        candidates = IntStream.range(0, answers.size())
                .mapToObj(place -> candidate(answers.get(place), place))
                .toList();
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> found) {
        found.addAll(candidates);
    }

    /** No blank is added behind a completed answer, and the order is that of the question. */
    private static Candidate candidate(String answer, int place) {
        return new Candidate(answer, answer, null, null, null, null, false, place);
    }
}
