package org.codingwizard.engine.foreign;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Calls code that others wrote: on a thread of its own that ends with the program, and for no longer than a limit. Whatever is thrown is an
 * outcome.
 */
public final class ForeignCalls {

    private static final int EIGHT = 8;

    private final Duration limit;
    // A call that never ends keeps its thread; the next one gets another.
    private final ExecutorService threads = Executors.newCachedThreadPool(ForeignCalls::daemon);

    /** Calls that may take this long. */
    public ForeignCalls(Duration limit) {
        this.limit = limit;
    }

    /**
     * Calls.
     *
     * @param classes the loader of the code, which it finds as its thread's context class loader
     */
    public <T> Outcome<T> call(@Nullable ClassLoader classes, Callable<T> code) {
        return call(classes, code, () -> {});
    }

    /**
     * Calls.
     *
     * @param slow what is done when the call has taken an eighth of its time and has not ended
     */
    public <T> Outcome<T> call(@Nullable ClassLoader classes, Callable<T> code, Runnable slow) {
        Future<Outcome<T>> answer = threads.submit(() -> told(classes, code));
        try {
            return awaited(answer, slow);
        } catch (ExecutionException e) {
            return new Outcome.Failed<>(Cause.of(e), false);
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new Outcome.Failed<>("it had not ended after " + words(limit), true);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Outcome.Failed<>("it was interrupted", false);
        }
    }

    /**
     * Calls on the thread of the caller, for as long as it takes: for code that is a part of the program, which may wait for a class that the
     * caller is just about to initialize.
     */
    public static <T> Outcome<T> callHere(@Nullable ClassLoader classes, Callable<T> code) {
        try {
            T value = within(classes, code);
            return value == null ? nothing() : new Outcome.Returned<>(value);
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            return new Outcome.Failed<>(Cause.of(e), false);
        }
    }

    /** Said on the thread of the call: what was thrown is asked for its words, and that is code of others too. */
    private static <T> Outcome<T> told(@Nullable ClassLoader classes, Callable<T> code) {
        try {
            T value = within(classes, code);
            return value == null ? nothing() : new Outcome.Returned<>(value);
        } catch (Exception | Error e) {
            return new Outcome.Failed<>(Cause.of(e), false);
        }
    }

    private <T> Outcome<T> awaited(Future<Outcome<T>> answer, Runnable slow)
            throws ExecutionException, TimeoutException, InterruptedException {
        long soon = limit.toMillis() / EIGHT;
        try {
            return answer.get(soon, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            slow.run();
            return answer.get(limit.toMillis() - soon, TimeUnit.MILLISECONDS);
        }
    }

    private static <T> Outcome<T> nothing() {
        return new Outcome.Failed<>("it returned null where a value is expected", false);
    }

    private static <T> @Nullable T within(@Nullable ClassLoader classes, Callable<T> code) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(classes);
        try {
            return code.call();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "plugin");
        thread.setDaemon(true);
        return thread;
    }

    private static String words(Duration limit) {
        long seconds = limit.toSeconds();
        return seconds == 0 ? limit.toMillis() + " milliseconds" : seconds == 1 ? "1 second" : seconds + " seconds";
    }
}
