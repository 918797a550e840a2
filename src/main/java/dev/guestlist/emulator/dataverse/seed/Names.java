package dev.guestlist.emulator.dataverse.seed;

import dev.guestlist.emulator.dataverse.Instance;
import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.odata.Guids;
import dev.guestlist.emulator.seed.SeedException;
import dev.guestlist.emulator.seed.SeedNode;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds what nodes of the state file name: roles and business units. */
final class Names {
    private final Instance instance;

    /** Roles by unit and name, since every user names some. */
    private final Map<String, Row> roleIds = new HashMap<>();

    Names(Instance instance) {
        this.instance = instance;
    }

    /** Roles by name in the unit of their holder, or with the name of another unit. */
    void roles(SeedNode holder, Row row, String links) {
        var own =
                instance.store()
                        .find("businessunit", row.guid("_businessunitid_value").orElseThrow())
                        .orElseThrow();
        for (var entry : holder.list("roles")) {
            var named =
                    entry instanceof Map<?, ?>
                            ? SeedNode.of(holder.at("roles"), entry)
                            : new SeedNode("", Map.of());
            var name =
                    entry instanceof Map<?, ?> ? named.requiredText("role") : String.valueOf(entry);
            var unit = named.has("businessUnit") ? unit(named, "businessUnit") : own;
            var role =
                    named(name, unit)
                            .or(() ->
                                    Guids.parse(name)
                                            .flatMap(id -> instance.store().find("role", id)))
                            .orElseThrow(() ->
                                    new SeedException(
                                            holder.at("roles"), "there is no role '" + name + "'"));
            instance.store().link(links, row, role.id());
        }
    }

    private Optional<Row> named(String name, Row unit) {
        if (roleIds.isEmpty()) {
            for (var role : instance.store().table("role").all()) {
                var place = role.guid("_businessunitid_value").orElseThrow();
                roleIds.putIfAbsent(place + " " + role.text("name"), role);
            }
        }
        return Optional.ofNullable(roleIds.get(unit.id() + " " + name));
    }

    /** The business unit that a key of a node names; the root unit without. */
    Row unit(SeedNode holder, String key) {
        return holder.text(key)
                .map(name ->
                        instance.units()
                                .named(name)
                                .orElseThrow(() ->
                                        new SeedException(
                                                holder.at(key),
                                                "there is no business unit '" + name + "'")))
                .orElseGet(() -> instance.environment().rootUnit());
    }
}
