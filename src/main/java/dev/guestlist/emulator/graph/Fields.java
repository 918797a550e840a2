package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.odata.Field;
import dev.guestlist.emulator.odata.Shape;
import dev.guestlist.emulator.odata.ValueKind;
import dev.guestlist.emulator.state.Entity;
import dev.guestlist.emulator.state.Property;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The properties of one entity type: how each is written, which come unasked, and how each is read
 * by a filter.
 */
final class Fields implements Shape<Entity> {

    private final String type;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Map<String, Field<Entity>> filterable = new LinkedHashMap<>();
    private final List<Column> unasked = new ArrayList<>();

    /** The fields of a type, such as {@code microsoft.graph.user}, with its id. */
    Fields(String type) {
        this.type = type;
        column("id", Entity::id);
        filter(new Field.Scalar<>("id", ValueKind.QUOTED_GUID, entity -> Optional.of(entity.id())));
    }

    @Override
    public String name() {
        return type;
    }

    @Override
    public Optional<Field<Entity>> field(String name) {
        return Optional.ofNullable(filterable.get(name));
    }

    /** A property by its exact name. */
    Optional<Column> find(String name) {
        return Optional.ofNullable(columns.get(name));
    }

    /** The names of all. */
    List<String> names() {
        return List.copyOf(columns.keySet());
    }

    /** What an answer shows: those selected that this type has, or what comes unasked. */
    List<Column> shown(List<String> select) {
        return select.isEmpty() || select.contains("*")
                ? unasked()
                : select.stream().flatMap(name -> find(name).stream()).toList();
    }

    /** What comes without {@code $select}. */
    List<Column> unasked() {
        return Collections.unmodifiableList(unasked);
    }

    /** A stored text, flag, time or list of texts, written and filtered as it is. */
    Fields stored(Property<?> property) {
        column(property.name(), plain(property));
        filter(fieldOf(property));
        return this;
    }

    Fields stored(List<Property<?>> properties) {
        properties.forEach(this::stored);
        return this;
    }

    Fields column(String name, Function<Entity, Object> value) {
        columns.put(name, new Column(name, value));
        return this;
    }

    Fields filter(Field<Entity> field) {
        filterable.put(field.name(), field);
        return this;
    }

    /** Names the properties that come unasked, in their order. */
    Fields comeUnasked(String... names) {
        for (var name : names) {
            unasked.add(find(name).orElseThrow());
        }
        return this;
    }

    /** Where a list is kept, none is an empty one. */
    private static <T> Function<Entity, Object> plain(Property<T> property) {
        return switch (property.kind()) {
            case Property.Texts(), Property.Ids(), Property.Licences() ->
                    entity -> entity.get(property).<Object>map(v -> v).orElse(List.of());
            case Property.Text(),
                    Property.Flag(),
                    Property.Time(),
                    Property.Id(),
                    Property.Opaque() ->
                    entity -> entity.get(property).orElse(null);
        };
    }

    @SuppressWarnings("unchecked") // each kind's record names the type it holds
    private static <T> Field<Entity> fieldOf(Property<T> property) {
        return switch (property.kind()) {
            case Property.Flag() ->
                    new Field.Scalar<>(
                            property.name(), ValueKind.BOOLEAN, entity -> entity.get(property));
            case Property.Time() ->
                    new Field.Scalar<>(
                            property.name(), ValueKind.INSTANT, entity -> entity.get(property));
            case Property.Texts() ->
                    new Field.Values<>(
                            property.name(),
                            ValueKind.TEXT,
                            entity -> entity.list((Property<List<String>>) property));
            case Property.Text() -> text(property);
            case Property.Id() -> text(property);
            case Property.Ids() -> text(property);
            case Property.Licences() -> text(property);
            case Property.Opaque() -> text(property);
        };
    }

    private static <T> Field<Entity> text(Property<T> property) {
        return new Field.Scalar<>(property.name(), ValueKind.TEXT, entity -> entity.get(property));
    }
}
