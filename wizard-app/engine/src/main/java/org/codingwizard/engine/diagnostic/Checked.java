package org.codingwizard.engine.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A stage's outcome: a value with advice, or errors and no value. */
public sealed interface Checked<T> {

    /** Everything there is to say, errors or advice, in the order it was found. */
    List<Diagnostic> diagnostics();

    /** One answer for either outcome. */
    <R> R match(Function<? super Ok<T>, ? extends R> ok, Function<? super Broken<T>, ? extends R> no);

    /** The outcome of the next stage, with what this one had to say in front; broken stays broken. */
    default <R> Checked<R> then(Function<? super T, Checked<R>> next) {
        return this.<Checked<R>>match(
                ok -> next.apply(ok.value()).after(ok.diagnostics()), broken -> new Broken<>(broken.diagnostics()));
    }

    /** The same outcome with another value. */
    default <R> Checked<R> map(Function<? super T, ? extends R> change) {
        return then(value -> ok(change.apply(value)));
    }

    /** The same outcome with this said first; one error among it breaks the outcome. */
    default Checked<T> after(List<Diagnostic> first) {
        List<Diagnostic> all = joined(first, diagnostics());
        return this.<Checked<T>>match(ok -> of(ok.value(), all), broken -> new Broken<>(all));
    }

    /** The same outcome with this said last; one error among it breaks the outcome. */
    default Checked<T> with(List<Diagnostic> last) {
        List<Diagnostic> all = joined(diagnostics(), last);
        return this.<Checked<T>>match(ok -> of(ok.value(), all), broken -> new Broken<>(all));
    }

    /** The value, if there is one. */
    default Optional<T> toOptional() {
        return match(ok -> Optional.of(ok.value()), broken -> Optional.empty());
    }

    /** True if there is a value. */
    default boolean isOk() {
        return match(ok -> true, broken -> false);
    }

    /** A value about which there is nothing to say. */
    static <T> Checked<T> ok(T value) {
        return new Ok<>(value, List.of());
    }

    /** No value, for this one reason. */
    static <T> Checked<T> broken(Diagnostic error) {
        return new Broken<>(List.of(error));
    }

    /** The value if none of the diagnostics is an error; otherwise no value. */
    static <T> Checked<T> of(T value, List<Diagnostic> diagnostics) {
        return hasError(diagnostics) ? new Broken<>(diagnostics) : new Ok<>(value, diagnostics);
    }

    /** Both values joined, or every error of both. */
    static <A, B, R> Checked<R> both(
            Checked<A> first, Checked<B> second, BiFunction<? super A, ? super B, ? extends R> join) {
        return first.<Checked<R>>match(
                a -> second.<R>map(b -> join.apply(a.value(), b)).after(a.diagnostics()),
                broken -> new Broken<>(joined(broken.diagnostics(), second.diagnostics())));
    }

    /** All values in order, or every error of all. */
    static <T> Checked<List<T>> all(List<Checked<T>> parts) {
        List<T> values = new ArrayList<>();
        List<Diagnostic> said = new ArrayList<>();
        for (Checked<T> part : parts) {
            part.toOptional().ifPresent(values::add);
            said.addAll(part.diagnostics());
        }
        return of(List.copyOf(values), said);
    }

    private static boolean hasError(List<Diagnostic> diagnostics) {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }

    private static List<Diagnostic> joined(List<Diagnostic> first, List<Diagnostic> second) {
        List<Diagnostic> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }

    /**
     * A value that may travel on.
     *
     * @param diagnostics warnings and notes only
     */
    record Ok<T>(T value, List<Diagnostic> diagnostics) implements Checked<T> {
        public Ok {
            diagnostics = List.copyOf(diagnostics);
            if (hasError(diagnostics)) {
                throw new IllegalArgumentException("a value cannot travel with an error: " + diagnostics);
            }
        }

        @Override
        public <R> R match(Function<? super Ok<T>, ? extends R> ok, Function<? super Broken<T>, ? extends R> no) {
            return ok.apply(this);
        }
    }

    /**
     * No value.
     *
     * @param diagnostics at least one error
     */
    record Broken<T>(List<Diagnostic> diagnostics) implements Checked<T> {
        public Broken {
            diagnostics = List.copyOf(diagnostics);
            if (!hasError(diagnostics)) {
                throw new IllegalArgumentException("nothing is broken without an error: " + diagnostics);
            }
        }

        @Override
        public <R> R match(Function<? super Ok<T>, ? extends R> ok, Function<? super Broken<T>, ? extends R> no) {
            return no.apply(this);
        }
    }
}
