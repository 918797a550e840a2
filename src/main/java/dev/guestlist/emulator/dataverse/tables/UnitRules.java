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
                                Refusals.rule(
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
        var isRoot = row.guid(PARENT).isEmpty();
        if (isRoot
                && changes.getOrDefault("isdisabled", Optional.empty()).equals(Optional.of(true))) {
            throw Refusals.rule("0x80041d63", "The root business unit cannot be disabled.");
        }
        if (changes.containsKey(PARENT)) {
            throw Refusals.notEmulated("moving a business unit below another");
        }
        var all = new LinkedHashMap<>(changes);
        all.put("modifiedon", Optional.of(instance.environment().now()));
        all.put("_modifiedby_value", Optional.of(actor.id()));
        return instance.store().put(row.with(all));
    }

    @Override
    public void delete(Row row, Actor actor) {
        instance.privileges().require(actor, "prvDeleteBusinessUnit");
        instance.units().remove(row);
    }
}
