package dev.guestlist.emulator.odata;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/** A property of a {@link Shape} and how to read it. */
public sealed interface Field<R> {

    /**
     * A primitive value; empty is OData's null.
     *
     * @param read gives a value of the kind's Java type
     */
    record Scalar<R>(String name, ValueKind kind, Function<R, ? extends Optional<?>> read)
            implements Field<R> {}

    /** A complex value or a single-valued navigation property. */
    record Single<R, E>(String name, Shape<E> shape, Function<R, Optional<E>> read)
            implements Field<R> {}

    /** A collection of complex values or entities. */
    record Many<R, E>(String name, Shape<E> shape, Function<R, ? extends Collection<E>> read)
            implements Field<R> {}

    /** A collection of primitive values. */
    record Values<R>(String name, ValueKind kind, Function<R, ? extends Collection<?>> read)
            implements Field<R> {}

    /** The name of the property. */
    String name();
}
