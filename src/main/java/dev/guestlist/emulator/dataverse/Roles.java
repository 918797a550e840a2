package dev.guestlist.emulator.dataverse;

import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.dataverse.store.Store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Roles and their copies: a role made in a business unit has a copy in every unit below, with an id
 * of its own (learn.microsoft.com/power-platform/admin/create-edit-business-units).
 */
public final class Roles {
    private final Environment environment;
    private final Store store;

    Roles(Environment environment) {
        this.environment = environment;
        this.store = environment.store();
    }

    /** Makes the roles of the catalogue in the root unit. */
    void found(Row rootUnit) {
        for (var entry : Catalogue.ROLES) {
            var id =
                    entry.id()
                            .orElseGet(() ->
                                    Ids.derived(environment.profile().id(), "role", entry.name()));
            var columns = new LinkedHashMap<String, Optional<Object>>();
            columns.put("isinherited", Optional.of(entry.isInherited()));
            columns.put("createdon", Optional.of(environment.profile().created()));
            columns.put("modifiedon", Optional.of(environment.profile().created()));
            entry.template()
                    .ifPresent(template ->
                            columns.put("_roletemplateid_value", Optional.of(template)));
            define(id, entry.name(), rootUnit, columns);
            entry.template().ifPresent(template -> template(template, entry.name()));
        }
    }

    /** Makes a role in a unit, with copies in all units below. */
    public Row define(UUID id, String name, Row unit, Map<String, Optional<Object>> columns) {
        var now = environment.now();
        var root =
                store.put(
                        store.draft("role", id)
                                .with("name", name)
                                .with("_businessunitid_value", unit.id())
                                .with("_parentrootroleid_value", id)
                                .with("roleidunique", Ids.derived("roleidunique", name))
                                .with("organizationid", environment.profile().organizationId())
                                .with("solutionid", Ids.derived("solution"))
                                .with("createdon", now)
                                .with("modifiedon", now)
                                .with(columns));
        childrenOf(unit).forEach(child -> copy(root, child));
        return root;
    }

    /** Copies the roles of a new unit's parent into it. */
    void copyInto(Row unit, Row parent) {
        in(parent).toList().forEach(role -> copy(role, unit));
    }

    /** The roles of a unit. */
    public Stream<Row> in(Row unit) {
        return store.table("role").all().stream()
                .filter(role -> role.guid("_businessunitid_value").equals(Optional.of(unit.id())));
    }

    /** The role of this name in a unit; names are compared exactly. */
    public Optional<Row> named(String name, Row unit) {
        return in(unit).filter(role -> role.text("name").equals(name)).findFirst();
    }

    /** The copy of a role in a unit. */
    public Optional<Row> copyOf(Row role, UUID unit) {
        var root = role.guid("_parentrootroleid_value").orElse(role.id());
        var rootRow = store.find("role", root);
        return rootRow.filter(row -> row.guid("_businessunitid_value").equals(Optional.of(unit)))
                .or(() -> store.find("role", copyId(root, unit)));
    }

    /** The role that may do everything, as it is in a unit. */
    public Row administrator(UUID unit) {
        return store.find("businessunit", unit)
                .flatMap(place -> named(Catalogue.ADMINISTRATOR, place))
                .orElseThrow(() -> new IllegalStateException("No System Administrator in " + unit));
    }

    /** Whether this is the role that may do everything. */
    public boolean isAdministrator(Row role) {
        return role.text("name").equals(Catalogue.ADMINISTRATOR);
    }

    /** Ids of the users who hold that role, in whichever business unit's copy. */
    public SortedSet<UUID> administrators() {
        var holders = new TreeSet<UUID>();
        store.table("role").all().stream()
                .filter(this::isAdministrator)
                .forEach(copy -> holders.addAll(store.linked(copy, "systemuserroles_association")));
        return holders;
    }

    /** Removes a role with its copies. */
    public void remove(Row root) {
        var copies = new ArrayList<Row>();
        store.table("role").all().stream()
                .filter(role -> role.guid("_parentrootroleid_value").equals(Optional.of(root.id())))
                .forEach(copies::add);
        copies.forEach(store::remove);
    }

    private void copy(Row parentCopy, Row unit) {
        var root = parentCopy.guid("_parentrootroleid_value").orElse(parentCopy.id());
        var id = copyId(root, unit.id());
        if (store.find("role", id).isPresent()) {
            return;
        }
        var columns = new LinkedHashMap<>(parentCopy.own());
        columns.put("_businessunitid_value", Optional.of(unit.id()));
        columns.put("_parentroleid_value", Optional.of(parentCopy.id()));
        columns.put("_parentrootroleid_value", Optional.of(root));
        var copy = store.put(store.draft("role", id).with(columns));
        childrenOf(unit).forEach(child -> copy(copy, child));
    }

    private List<Row> childrenOf(Row unit) {
        return store.table("businessunit").all().stream()
                .filter(child ->
                        child.guid("_parentbusinessunitid_value").equals(Optional.of(unit.id())))
                .toList();
    }

    private void template(UUID id, String name) {
        if (store.find("roletemplate", id).isEmpty()) {
            store.put(store.draft("roletemplate", id).with("name", name));
        }
    }

    private static UUID copyId(UUID root, UUID unit) {
        return Ids.derived("role copy", root, unit);
    }
}
