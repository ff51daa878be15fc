package org.codingwizard.shell.terminal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A port in memory: it answers from a list and keeps what the screen would show. */
public final class RecordedPort implements LinePort {

    private final Deque<String> answers;
    private final StringBuilder screen = new StringBuilder();
    private final List<List<String>> offers = new ArrayList<>();

    /** A port that gives these answers, one a question, and then no more. */
    public RecordedPort(String... answers) {
        this.answers = new ArrayDeque<>(List.of(answers));
    }

    @Override
    public void print(String text) {
        screen.append(text);
    }

    @Override
    public @Nullable String readLine(String prompt, List<String> offered) {
        offers.add(List.copyOf(offered));
        String answer = answers.poll();
        print(prompt + (answer == null ? "" : answer) + "\n");
        return answer;
    }

    /** Everything that was shown, with each answer behind its prompt. */
    public String screen() {
        return screen.toString();
    }

    /** What was offered for completion, question by question. */
    public List<List<String>> offers() {
        return List.copyOf(offers);
    }
}
