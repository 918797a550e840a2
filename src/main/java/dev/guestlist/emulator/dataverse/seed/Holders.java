package dev.guestlist.emulator.dataverse.seed;

import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.dataverse.store.Store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes rows that hold roles: users and teams. */
record Holders(Store store) {

    /** The node of a row with its unit, its roles and its columns. */
    Map<String, Object> node(Row row, String links) {
        var node = new LinkedHashMap<String, Object>();
        node.put("id", row.id().toString());
        node.put("businessUnit", unitName(row));
        var roles = new ArrayList<Object>();
        for (var id : store.linked(row, links)) {
            store.find("role", id).ifPresent(role -> roles.add(roleName(row, role)));
        }
        node.put("roles", roles);
        node.put("columns", Columns.write(row));
        return node;
    }

    private Object roleName(Row holder, Row role) {
        var sameUnit = unitName(holder).equals(unitName(role));
        var name = role.text("name");
        return sameUnit ? name : Map.of("role", name, "businessUnit", unitName(role));
    }

    /** The name of the unit in which a row is. */
    String unitName(Row row) {
        return row.guid("_businessunitid_value")
                .flatMap(id -> store.find("businessunit", id))
                .map(unit -> unit.text("name"))
                .orElseThrow();
    }
}
