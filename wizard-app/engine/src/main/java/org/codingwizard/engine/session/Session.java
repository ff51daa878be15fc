package org.codingwizard.engine.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codingwizard.engine.diagnostic.Lazily;

/**
 * A coder's way through the questions. It is its answers, by question, and the order in which they were given; everything else is replay,
 * so an answer can be taken back or changed without losing the others.
 */
public final class Session {

    private final Course course;
    private final Answers answers;
    private final List<AnswerKey> given;
    private final Optional<Pending> reopened;
    private final Optional<Session> before;
    private final Lazily<Optional<Asking>> current;
    private final Lazily<Replay> replay;

    private Session(
            Course course,
            Answers answers,
            List<AnswerKey> given,
            Optional<Pending> reopened,
            Optional<Session> before) {
        this.course = course;
        this.answers = answers;
        this.given = List.copyOf(given);
        this.reopened = reopened;
        this.before = before;
        this.current = new Lazily<>(this::waiting);
        this.replay = new Lazily<>(() -> Replay.of(course, answers));
    }

    /** A session in which nothing is answered yet. */
    public static Session begin(Course course) {
        return resume(course, Answers.NONE);
    }

    /** A session that goes on from answers that are there already. */
    public static Session resume(Course course, Answers answers) {
        return new Session(course, answers, List.of(), Optional.empty(), Optional.empty());
    }

    /**
     * A question that waits.
     *
     * @param kept the answer it had before it was opened again, which Enter keeps
     */
    public record Asking(Pending pending, Optional<Answer> kept) {}

    /** What came of an answer. */
    public sealed interface Reply {

        /**
         * The answer is kept.
         *
         * @param session the session with it
         * @param before the session without it
         * @param key what was answered
         */
        record Accepted(Session session, Session before, AnswerKey key) implements Reply {

            /** Answers that nothing asks for any more. */
            public List<AnswerKey> setAside() {
                return added(before.replay().setAside(), session.replay().setAside());
            }

            /** Answers that had been set aside and are asked for again. */
            public List<AnswerKey> cameBack() {
                return added(session.replay().setAside(), before.replay().setAside()).stream()
                        .filter(other -> !other.equals(key))
                        .toList();
            }

            private static List<AnswerKey> added(List<AnswerKey> some, List<AnswerKey> more) {
                return more.stream().filter(other -> !some.contains(other)).toList();
            }
        }

        /** The answer contradicts others and is not kept. */
        record Refused(Walked.Clash clash) implements Reply {}
    }

    /** What came of the wish to change an answer. */
    public sealed interface Change {

        /** The question is open again. */
        record Reopened(Session session) implements Change {}

        /** The question lies behind the open one and will be asked again when its turn comes. */
        record Later(Session session, AnswerKey key) implements Change {}

        /** The name fits several answers, or none. */
        record Unclear(List<AnswerKey> fitting, List<AnswerKey> known) implements Change {}
    }

    /** Everything that was answered, what is set aside included. */
    public Answers answers() {
        return answers;
    }

    /** The keys in the order in which they were last answered. */
    public List<AnswerKey> given() {
        return given;
    }

    /** Which answers count. */
    public Replay replay() {
        return replay.value();
    }

    /** The answers that count: those that are asked for, and those that close a list. */
    public Answers counting() {
        Replay replay = replay();
        Answers counting = Answers.NONE;
        List<AnswerKey> keys = new ArrayList<>(replay.reached().keySet());
        keys.addAll(replay.ends().values());
        // Behind an answer that is unknown, questions may have been passed over because they decide nothing. No walk
        // gets past those, so
        // what was answered behind them is kept unless it is known to be set aside.
        if (!course.walk(answers).isComplete() && course.next(answers).isEmpty()) {
            keys.addAll(answers.all().keySet());
            keys.removeAll(replay.setAside());
        }
        for (AnswerKey key : keys) {
            Optional<Answer> answer = answers.find(key);
            counting = answer.isPresent() ? counting.with(key, answer.get()) : counting;
        }
        return counting.equals(answers) ? answers : counting; // the very same ones are walked already
    }

    /** The question that waits for an answer; empty when there is none. */
    public Optional<Asking> current() {
        return current.value();
    }

    private Optional<Asking> waiting() {
        return reopened.map(pending -> new Asking(pending, answers.find(pending.key())))
                .or(() -> course.next(answers).map(pending -> new Asking(pending, Optional.empty())));
    }

    /** An answered question as it is asked when it is opened again; empty where nothing asks it. */
    private Optional<Pending> pending(AnswerKey key) {
        return course.next(answers.without(key))
                .filter(pending -> pending.key().equals(key))
                .or(() -> course.walk(answers.with(key, Answer.unknown()))
                        .open()
                        .filter(pending -> pending.key().equals(key)));
    }

    /** Answers the question that waits. */
    public Reply answer(Answer answer) {
        AnswerKey key = current()
                .orElseThrow(() -> new IllegalStateException("no question is open"))
                .pending()
                .key();
        Answers changed = answers.with(key, answer);
        Optional<Walked.Clash> clash = course.walk(changed).clash();
        if (clash.isPresent()) {
            return new Reply.Refused(clash.get());
        }
        List<AnswerKey> order = new ArrayList<>(given);
        order.remove(key);
        order.add(key);
        Session next = new Session(course, changed, order, Optional.empty(), Optional.of(this));
        return new Reply.Accepted(next, this, key);
    }

    /** Leaves a question that was opened again as it was answered. */
    public Session keep() {
        return new Session(course, answers, given, Optional.empty(), before);
    }

    /** Opens the question again that was answered before the one that waits; empty at the first one. */
    public Optional<Session> back() {
        Replay replay = replay();
        int end = reopened.map(Pending::key)
                .map(given::indexOf)
                .filter(place -> place >= 0)
                .orElse(given.size());
        for (int place = end - 1; place >= 0; place--) {
            AnswerKey key = given.get(place);
            boolean counts = replay.reached().containsKey(key) || replay.ends().containsValue(key);
            Optional<Session> former = counts ? pending(key).map(this::reopen) : Optional.empty();
            if (former.isPresent()) {
                return former;
            }
        }
        return Optional.empty();
    }

    /** The session before the last answer, if there was one. */
    public Optional<Session> undo() {
        return before;
    }

    /** Opens an answered question again, by its name. */
    public Change change(String name) {
        Map<AnswerKey, AnswerKey> known = changeable();
        List<AnswerKey> fitting = AnswerName.find(name, known.keySet());
        if (fitting.size() != 1) {
            return new Change.Unclear(fitting, List.copyOf(known.keySet()));
        }
        AnswerKey key = known.getOrDefault(fitting.get(0), fitting.get(0));
        return pending(key)
                .<Change>map(pending -> new Change.Reopened(reopen(pending)))
                .orElseGet(() -> new Change.Later(without(key), key));
    }

    private Session without(AnswerKey key) {
        List<AnswerKey> order = new ArrayList<>(given);
        order.remove(key);
        return new Session(course, answers.without(key), order, Optional.empty(), Optional.of(this));
    }

    /** The names that can be changed; a list stands for the answer that closed it. */
    private Map<AnswerKey, AnswerKey> changeable() {
        Map<AnswerKey, AnswerKey> known = new LinkedHashMap<>();
        Replay replay = replay();
        replay.reached().keySet().forEach(key -> known.put(key, key));
        known.putAll(replay.ends());
        List<AnswerKey> setAside = replay.setAside();
        answers.all().forEach((key, answer) -> {
            if (!answer.is(Answer.Kind.DONE) && !setAside.contains(key)) {
                known.putIfAbsent(key, key);
            }
        });
        return known;
    }

    private Session reopen(Pending pending) {
        return new Session(course, answers, given, Optional.of(pending), before);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Session that
                && answers.equals(that.answers)
                && given.equals(that.given)
                && reopened.map(Pending::key).equals(that.reopened.map(Pending::key));
    }

    @Override
    public int hashCode() {
        return java.util.Objects.hash(answers, given, reopened.map(Pending::key));
    }
}
