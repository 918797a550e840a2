package dev.guestlist.emulator.dataverse;

import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.dataverse.store.Store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Business units: each has a default team and a copy of every role of its parent. */
public final class BusinessUnits {
    private final Environment environment;
    private final Store store;
    private final Roles roles;

    BusinessUnits(Environment environment, Roles roles) {
        this.environment = environment;
        this.store = environment.store();
        this.roles = roles;
    }

    /** Makes the organization, its root unit, and the roles that every environment has. */
    public Row found(String name, UUID rootId, Map<String, Optional<Object>> organizationColumns) {
        var profile = environment.profile();
        var now = profile.created();
        store.put(
                store.draft("organization", profile.organizationId())
                        .with(
                                "name",
                                "unq"
                                        + profile.organizationId()
                                                .toString()
                                                .replace("-", "")
                                                .substring(0, 24))
                        .with("createdon", now)
                        .with("modifiedon", now)
                        .with(organizationColumns));
        var root = put(rootId, name, Optional.empty(), born(now));
        var privileges = new Privileges(store);
        privileges.found();
        FieldSecurity.found(environment);
        roles.found(root);
        roles.in(root)
                .toList()
                .forEach(role -> {
                    privileges.give(role, Privileges.READING);
                    if (roles.isAdministrator(role)) {
                        privileges.give(role, Privileges.WRITING);
                    }
                });
        return root;
    }

    /** Adds a unit below another. */
    public Row add(UUID id, String name, Row parent, Map<String, Optional<Object>> columns) {
        var unit = put(id, name, Optional.of(parent), columns);
        roles.copyInto(unit, parent);
        return unit;
    }

    /** A unit by its name. */
    public Optional<Row> named(String name) {
        return store.table("businessunit").all().stream()
                .filter(unit -> unit.text("name").equals(name))
                .findFirst();
    }

    /** The team to which all users of a unit belong. */
    public Optional<Row> defaultTeam(UUID unit) {
        return store.find("team", Ids.derived("default team", unit));
    }

    /** Removes a unit that is disabled and empty. */
    public void remove(Row unit) {
        if (unit.guid("_parentbusinessunitid_value").isEmpty() || !unit.is("isdisabled")) {
            throw Refusals.rule(
                    "0x80041d60", "A business unit that is not disabled cannot be deleted.");
        }
        var parent = Optional.of((Object) unit.id());
        if (store.table("businessunit").all().stream()
                .anyMatch(child -> child.guid("_parentbusinessunitid_value").equals(parent))) {
            throw Refusals.rule(
                    "0x80041d61",
                    "A business unit that has child business units cannot be deleted.");
        }
        if (store.table("systemuser").all().stream()
                .anyMatch(user -> user.guid("_businessunitid_value").equals(parent))) {
            throw Refusals.rule(
                    "0x80041d62", "A business unit whose users are not moved cannot be deleted.");
        }
        roles.in(unit).toList().forEach(store::remove);
        defaultTeam(unit.id()).ifPresent(store::remove);
        store.remove(unit);
    }

    /** Whether a unit is another or somewhere below it. */
    public boolean isWithin(UUID unit, UUID above) {
        return unit.equals(above)
                || store.find("businessunit", unit)
                        .flatMap(row -> row.guid("_parentbusinessunitid_value"))
                        .filter(parent -> isWithin(parent, above))
                        .isPresent();
    }

    private static Map<String, Optional<Object>> born(Instant created) {
        return Map.of("createdon", Optional.of(created), "modifiedon", Optional.of(created));
    }

    private Row put(
            UUID id, String name, Optional<Row> parent, Map<String, Optional<Object>> columns) {
        var now = columns.getOrDefault("createdon", Optional.empty()).orElse(environment.now());
        var unit =
                store.draft("businessunit", id)
                        .with("name", name)
                        .with("_organizationid_value", environment.profile().organizationId())
                        .with("createdon", now)
                        .with("modifiedon", now)
                        .with(columns);
        var placed =
                parent.map(above -> unit.with("_parentbusinessunitid_value", above.id()))
                        .orElse(unit);
        store.put(
                store.draft("team", Ids.derived("default team", id))
                        .with("name", name)
                        .with("isdefault", true)
                        .with("_businessunitid_value", id)
                        .with("organizationid", environment.profile().organizationId())
                        .with("createdon", now)
                        .with("modifiedon", now));
        return store.put(placed);
    }
}
