package dev.guestlist.emulator.dataverse.tables;

import dev.guestlist.emulator.dataverse.Actor;
import dev.guestlist.emulator.dataverse.Instance;
import dev.guestlist.emulator.dataverse.Refusals;
import dev.guestlist.emulator.dataverse.store.Row;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Roles; the copies in lower business units cannot be changed by themselves. */
final class RoleRules implements TableRules {
    private final Instance instance;

    RoleRules(Instance instance) {
        this.instance = instance;
    }

    @Override
    public Row create(UUID id, Map<String, Optional<Object>> columns, Actor actor) {
        instance.privileges().require(actor, "prvCreateRole");
        var name =
                (String)
                        columns.getOrDefault("name", Optional.empty())
                                .orElseThrow(() ->
                                        Refusals.badValue(
                                                "0x80040200",
                                                "Required field 'name' is missing for role."));
        var unit =
                columns.getOrDefault("_businessunitid_value", Optional.empty())
                        .flatMap(place -> instance.store().find("businessunit", (UUID) place))
                        .orElseThrow(() ->
                                Refusals.badValue(
                                        "0x80040200",
                                        "Required field 'businessunitid' is missing for role."));
        if (instance.roles().named(name, unit).isPresent()) {
            throw Refusals.rule("0x80041403", "The role name already exists in the business unit.");
        }
        var rest = new LinkedHashMap<>(columns);
        rest.put("ismanaged", Optional.of(false));
        rest.put("_createdby_value", Optional.of(actor.id()));
        return instance.roles().define(id, name, unit, rest);
    }

    @Override
    public Row update(Row row, Map<String, Optional<Object>> changes, Actor actor) {
        instance.privileges().require(actor, "prvWriteRole");
        refuseCopy(row);
        var all = new LinkedHashMap<>(changes);
        all.put("modifiedon", Optional.of(instance.environment().now()));
        all.put("_modifiedby_value", Optional.of(actor.id()));
        instance.store().table("role").all().stream()
                .filter(copy -> copy.guid("_parentrootroleid_value").equals(Optional.of(row.id())))
                .filter(copy -> !copy.id().equals(row.id()))
                .toList()
                .forEach(copy -> instance.store().put(copy.with(all)));
        return instance.store().put(row.with(all));
    }

    @Override
    public void delete(Row row, Actor actor) {
        instance.privileges().require(actor, "prvDeleteRole");
        refuseCopy(row);
        instance.roles().remove(row);
    }

    private static void refuseCopy(Row row) {
        if (!row.guid("_parentrootroleid_value").equals(Optional.of(row.id()))) {
            throw Refusals.rule("0x80044152", "Inherited roles cannot be modified.");
        }
    }
}
