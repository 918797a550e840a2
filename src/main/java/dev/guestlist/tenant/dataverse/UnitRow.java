package dev.guestlist.tenant.dataverse;

import dev.guestlist.model.LiveEnvironment.ListedUnit;
import dev.guestlist.tenant.http.Cursor;
import dev.guestlist.tenant.http.Ids;

import java.util.Optional;

/**
 * A business unit row
 * (learn.microsoft.com/power-apps/developer/data-platform/reference/entities/businessunit).
 */
final class UnitRow {
    static final String QUERY = "$select=businessunitid,name,_parentbusinessunitid_value";

    private Optional<String> id = Optional.empty();
    private Optional<String> name = Optional.empty();
    private Optional<String> parentId = Optional.empty();

    private UnitRow() {}

    /** Reads the row here. */
    static ListedUnit read(Cursor at) {
        var row = new UnitRow();
        at.members(column -> row.take(column, at));
        return new ListedUnit(
                Ids.known(row.id, "business unit"), row.name.orElse(""), row.parentId);
    }

    private void take(String column, Cursor at) {
        switch (column) {
            case "businessunitid" -> id = at.guid();
            case "name" -> name = at.text();
            case "_parentbusinessunitid_value" -> parentId = at.guid();
            default -> {}
        }
    }
}
