package dev.guestlist.emulator.dataverse.tables;

import dev.guestlist.emulator.dataverse.Actor;
import dev.guestlist.emulator.dataverse.Instance;
import dev.guestlist.emulator.dataverse.schema.EntityType;
import dev.guestlist.emulator.dataverse.store.Row;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A table with nothing special about it. */
final class PlainRules implements TableRules {
    private final Instance instance;
    private final String noun;

    /** {@code noun} is the end of the names of its privileges. */
    PlainRules(Instance instance, String noun) {
        this.instance = instance;
        this.noun = noun;
    }

    @Override
    public Row create(UUID id, Map<String, Optional<Object>> columns, Actor actor) {
        instance.privileges().require(actor, "prvCreate" + noun);
        var type = noun.toLowerCase(java.util.Locale.ROOT);
        return instance.store()
                .put(
                        instance.store()
                                .draft(type, id)
                                .with(created(columns, actor, instance.store().type(type))));
    }

    @Override
    public Row update(Row row, Map<String, Optional<Object>> changes, Actor actor) {
        instance.privileges().require(actor, "prvWrite" + noun);
        return instance.store().put(row.with(modified(changes, actor)));
    }

    @Override
    public void delete(Row row, Actor actor) {
        instance.privileges().require(actor, "prvDelete" + noun);
        instance.store().remove(row);
    }

    private Map<String, Optional<Object>> created(
            Map<String, Optional<Object>> columns, Actor actor, EntityType type) {
        var all = new LinkedHashMap<>(modified(columns, actor));
        all.put("createdon", Optional.of(instance.environment().now()));
        all.put("_createdby_value", Optional.of(actor.id()));
        var organization =
                type.find("organizationid").isPresent()
                        ? "organizationid"
                        : "_organizationid_value";
        all.put(organization, Optional.of(instance.environment().profile().organizationId()));
        return all;
    }

    private Map<String, Optional<Object>> modified(
            Map<String, Optional<Object>> columns, Actor actor) {
        var all = new LinkedHashMap<>(columns);
        all.put("modifiedon", Optional.of(instance.environment().now()));
        all.put("_modifiedby_value", Optional.of(actor.id()));
        return all;
    }
}
