package dev.guestlist.emulator.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The properties an entity type has, in the order in which they are written. */
public final class Shape {

    private final String name;
    private final Map<String, Property<?>> properties = new HashMap<>();
    private final List<Property<?>> inOrder = new ArrayList<>();

    /** A shape without properties yet; they are added while the class of its constants loads. */
    Shape(String name) {
        this.name = name;
    }

    /** The entity type's name, such as {@code user}. */
    public String name() {
        return name;
    }

    /** All properties in order. */
    public List<Property<?>> properties() {
        return Collections.unmodifiableList(inOrder);
    }

    /** A property by its exact name. */
    public Optional<Property<?>> find(String property) {
        return Optional.ofNullable(properties.get(property));
    }

    /** Whether a property is one of this shape. */
    boolean has(Property<?> property) {
        return property.index() < inOrder.size() && inOrder.get(property.index()).equals(property);
    }

    int size() {
        return properties.size();
    }

    Property<String> text(String property) {
        return add(property, new Property.Text());
    }

    Property<Boolean> flag(String property) {
        return add(property, new Property.Flag());
    }

    Property<Instant> time(String property) {
        return add(property, new Property.Time());
    }

    Property<UUID> id(String property) {
        return add(property, new Property.Id());
    }

    Property<List<String>> texts(String property) {
        return add(property, new Property.Texts());
    }

    Property<List<UUID>> ids(String property) {
        return add(property, new Property.Ids());
    }

    Property<List<LicenceAssignment>> licences(String property) {
        return add(property, new Property.Licences());
    }

    Property<Object> opaque(String property) {
        return add(property, new Property.Opaque());
    }

    private <T> Property<T> add(String property, Property.Kind<T> kind) {
        var added = new Property<>(property, kind, properties.size());
        properties.put(property, added);
        inOrder.add(added);
        return added;
    }
}
