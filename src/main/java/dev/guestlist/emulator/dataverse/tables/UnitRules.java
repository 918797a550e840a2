package dev.guestlist.emulator.dataverse.tables;

import dev.guestlist.emulator.dataverse.Actor;
import dev.guestlist.emulator.dataverse.Instance;
import dev.guestlist.emulator.dataverse.Refusals;
import dev.guestlist.emulator.dataverse.store.Row;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Business units. */
final class UnitRules implements TableRules {
    private static final String PARENT = "_parentbusinessunitid_value";

    private final Instance instance;

    UnitRules(Instance instance) {
        this.instance = instance;
    }

    @Override
    public Row create(UUID id, Map<String, Optional<Object>> columns, Actor actor) {
        instance.privileges().require(actor, "prvCreateBusinessUnit");
        var name =
                columns.getOrDefault("name", Optional.empty())
                        .orElseThrow(() ->
                                Refusals.badValue(
                                        "0x80040200",
                                        "Required field 'name' is missing for businessunit."));
        var parent =
                columns.getOrDefault(PARENT, Optional.empty())
                        .flatMap(above -> instance.store().find("businessunit", (UUID) above))
                        .orElseGet(() -> instance.environment().rootUnit());
        var rest = new LinkedHashMap<>(columns);
        rest.put("_createdby_value", Optional.of(actor.id()));
        return instance.units().add(id, (String) name, parent, rest);
    }

    @Override
    public Row update(Row row, Map<String, Optional<Object>> changes, Actor actor) {
        instance.privileges().require(actor, "prvWriteBusinessUnit");
        if (changes.getOrDefault("isdisabled", Optional.empty()).equals(Optional.of(true))) {
            mayBeDisabled(row);
        }
        if (changes.containsKey(PARENT)) {
            throw Refusals.notEmulated("moving a business unit below another");
        }
        var all = new LinkedHashMap<>(changes);
        all.put("modifiedon", Optional.of(instance.environment().now()));
        all.put("_modifiedby_value", Optional.of(actor.id()));
        return instance.store().put(row.with(all));
    }

    private void mayBeDisabled(Row row) {
        if (row.guid(PARENT).isEmpty()) {
            throw Refusals.rule("0x80041d63", "The root business unit cannot be disabled.");
        }
        var hasAdministrator =
                instance.roles().administrators().stream()
                        .flatMap(id -> instance.store().find("systemuser", id).stream())
                        .map(user -> instance.people().unitOf(user))
                        .anyMatch(unit -> !instance.units().isWithin(unit, row.id()));
        if (!hasAdministrator) {
            throw Refusals.rule(
                    "0x80041d59",
                    "The business unit cannot be disabled, since no System Administrator is"
                            + " outside of it.");
        }
    }

    @Override
    public void delete(Row row, Actor actor) {
        instance.privileges().require(actor, "prvDeleteBusinessUnit");
        instance.units().remove(row);
    }
}
