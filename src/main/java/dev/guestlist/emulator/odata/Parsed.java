package dev.guestlist.emulator.odata;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Either the value that was asked for or the first problem that stands in its way. */
public sealed interface Parsed<T> {

    /** The value. */
    record Good<T>(T value) implements Parsed<T> {
        public Good {
            Objects.requireNonNull(value);
        }
    }

    /** The problem. */
    record Bad<T>(QueryProblem problem) implements Parsed<T> {
        public Bad {
            Objects.requireNonNull(problem);
        }
    }

    /** A value without a problem. */
    static <T> Parsed<T> good(T value) {
        return new Good<>(value);
    }

    /** A problem instead of a value. */
    static <T> Parsed<T> bad(QueryProblem problem) {
        return new Bad<>(problem);
    }

    /** Runs {@code reading}, turning the package's own way of giving up into a value. */
    static <T> Parsed<T> of(Reading<T> reading) {
        try {
            return good(reading.read());
        } catch (GaveUp gaveUp) {
            return bad(gaveUp.problem());
        }
    }

    /** All the values, or the first problem among them. */
    static <T> Parsed<List<T>> all(List<Parsed<T>> parts) {
        var values = new ArrayList<T>(parts.size());
        for (var part : parts) {
            switch (part) {
                case Good<T>(var value) -> values.add(value);
                case Bad<T>(var problem) -> {
                    return bad(problem);
                }
            }
        }
        return good(List.copyOf(values));
    }

    /** Applies {@code next} to a value; a problem stays what it is. */
    default <U> Parsed<U> map(Function<? super T, ? extends U> next) {
        return switch (this) {
            case Good<T>(var value) -> good(next.apply(value));
            case Bad<T>(var problem) -> bad(problem);
        };
    }

    /** Like {@link #map} for a step that may find a problem itself. */
    default <U> Parsed<U> then(Function<? super T, Parsed<U>> next) {
        return switch (this) {
            case Good<T>(var value) -> next.apply(value);
            case Bad<T>(var problem) -> bad(problem);
        };
    }

    /** A computation of this package that may give up. */
    @FunctionalInterface
    interface Reading<T> {
        T read();
    }
}
