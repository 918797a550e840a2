package dev.guestlist.emulator.state;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A user or a group as an immutable row: one array of values instead of a JSON tree, so that a
 * hundred thousand of them stay well below a gigabyte.
 */
public final class Entity {

    private final Shape shape;
    private final UUID id;
    private final Object[] values;

    /** An entity without any values yet. */
    public Entity(Shape shape, UUID id) {
        this(shape, id, new Object[shape.size()]);
    }

    private Entity(Shape shape, UUID id, Object[] values) {
        this.shape = shape;
        this.id = id;
        this.values = values;
    }

    /** The object id. */
    public UUID id() {
        return id;
    }

    /** What kind of entity this is. */
    public Shape shape() {
        return shape;
    }

    /**
     * A value, if there is one; the absence of a value is the API's {@code null}. Properties of
     * other kinds of entities have none.
     */
    @SuppressWarnings("unchecked")
    public <T> Optional<T> get(Property<T> property) {
        return shape.has(property)
                ? Optional.ofNullable((T) values[property.index()])
                : Optional.empty();
    }

    /** A text, or the empty text. */
    public String text(Property<String> property) {
        return get(property).orElse("");
    }

    /** Whether a flag is set; no value counts as false. */
    public boolean is(Property<Boolean> property) {
        return get(property).orElse(false);
    }

    /** A list, or the empty list. */
    public <E> List<E> list(Property<List<E>> property) {
        return get(property).orElse(List.of());
    }

    /** The same entity with another value. */
    public <T> Entity with(Property<T> property, T value) {
        return with(property, Optional.of(value));
    }

    /** The same entity with another value or none. */
    public <T> Entity with(Property<T> property, Optional<T> value) {
        var copy = values.clone();
        copy[property.index()] = value.orElse(null);
        return new Entity(shape, id, copy);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Entity that
                && id.equals(that.id)
                && java.util.Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, java.util.Arrays.hashCode(values));
    }

    @Override
    public String toString() {
        return shape.name() + " " + id;
    }
}
