package dev.guestlist.emulator.seed;

import dev.guestlist.emulator.state.Entity;
import dev.guestlist.emulator.state.LicenceAssignment;
import dev.guestlist.emulator.state.Property;
import dev.guestlist.emulator.state.Shape;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Users and groups as mappings of the state file: property by property, as the API spells them. */
final class EntityCodec {

    private final Function<String, UUID> skuByName;
    private final Function<UUID, String> skuName;

    /** Products are written by part number where the tenant has them. */
    EntityCodec(Function<String, UUID> skuByName, Function<UUID, String> skuName) {
        this.skuByName = skuByName;
        this.skuName = skuName;
    }

    /** Reads every property that stands there; other keys are the caller's affair. */
    Entity read(SeedNode node, Shape shape, UUID id) {
        var entity = new Entity(shape, id);
        for (var property : shape.properties()) {
            if (node.value(property.name()).isPresent()) {
                entity = set(entity, property, node);
            }
        }
        return entity;
    }

    /** Writes every property that has a value. */
    Map<String, Object> write(Entity entity) {
        var written = new LinkedHashMap<String, Object>();
        written.put("id", entity.id().toString());
        for (var property : entity.shape().properties()) {
            plain(entity, property).ifPresent(value -> written.put(property.name(), value));
        }
        return written;
    }

    private <T> Entity set(Entity entity, Property<T> property, SeedNode node) {
        return entity.with(property, value(property.kind(), property.name(), node));
    }

    @SuppressWarnings("unchecked") // each kind's record names the type it holds
    private <T> T value(Property.Kind<T> kind, String key, SeedNode node) {
        return (T)
                switch (kind) {
                    case Property.Text() -> node.requiredText(key);
                    case Property.Flag() -> node.flag(key).orElseThrow();
                    case Property.Time() -> node.time(key).orElseThrow();
                    case Property.Id() -> node.requiredId(key);
                    case Property.Texts() -> node.texts(key);
                    case Property.Ids() -> ids(node.texts(key));
                    case Property.Licences() ->
                            node.nodes(key).stream().map(this::licence).toList();
                    case Property.Opaque() -> node.value(key).orElseThrow();
                };
    }

    private <T> Optional<Object> plain(Entity entity, Property<T> property) {
        return entity.get(property).map(value -> plain(property.kind(), value));
    }

    @SuppressWarnings("unchecked") // each kind's record names the type it holds
    private <T> Object plain(Property.Kind<T> kind, T value) {
        return switch (kind) {
            case Property.Text() -> value;
            case Property.Flag() -> value;
            case Property.Opaque() -> value;
            case Property.Texts() -> value;
            case Property.Time() -> value.toString();
            case Property.Id() -> value.toString();
            case Property.Ids() -> ((List<UUID>) value).stream().map(UUID::toString).toList();
            case Property.Licences() ->
                    ((List<LicenceAssignment>) value).stream().map(this::plain).toList();
        };
    }

    private LicenceAssignment licence(SeedNode node) {
        node.allow(java.util.Set.of("sku", "disabledPlans", "byGroup", "error", "updated"));
        return new LicenceAssignment(
                skuByName.apply(node.requiredText("sku")),
                ids(node.texts("disabledPlans")),
                node.id("byGroup"),
                node.text("error").orElse(LicenceAssignment.FINE),
                node.time("updated").orElse(Instant.EPOCH));
    }

    private Map<String, Object> plain(LicenceAssignment licence) {
        var written = new LinkedHashMap<String, Object>();
        written.put("sku", skuName.apply(licence.skuId()));
        if (!licence.disabledPlans().isEmpty()) {
            written.put(
                    "disabledPlans", licence.disabledPlans().stream().map(UUID::toString).toList());
        }
        licence.byGroup().ifPresent(group -> written.put("byGroup", group.toString()));
        if (!licence.isActive()) {
            written.put("error", licence.error());
        }
        written.put("updated", licence.updated().toString());
        return written;
    }

    private static List<UUID> ids(List<String> texts) {
        return texts.stream().map(UUID::fromString).toList();
    }
}
