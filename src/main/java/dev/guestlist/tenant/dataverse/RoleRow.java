package dev.guestlist.tenant.dataverse;

import dev.guestlist.model.LiveEnvironment.RoleCopy;
import dev.guestlist.model.RoleOrigin;
import dev.guestlist.tenant.http.Cursor;
import dev.guestlist.tenant.http.Ids;

import java.util.Optional;

/**
 * A role row: one copy of a security role, in one business unit
 * (learn.microsoft.com/power-apps/developer/data-platform/reference/entities/role).
 */
final class RoleRow {
    static final String QUERY =
            "$select=roleid,name,_businessunitid_value,_parentrootroleid_value,isautoassigned";

    private Optional<String> id = Optional.empty();
    private Optional<String> name = Optional.empty();
    private Optional<String> businessUnitId = Optional.empty();
    private Optional<String> rootId = Optional.empty();
    private Optional<RoleOrigin> origin = Optional.empty();

    private RoleRow() {}

    /** Reads the row here. */
    static RoleCopy read(Cursor at) {
        var row = new RoleRow();
        at.members(column -> row.take(column, at));
        return row.role();
    }

    private void take(String column, Cursor at) {
        switch (column) {
            case "roleid" -> id = at.guid();
            case "name" -> name = at.text();
            case "_businessunitid_value" -> businessUnitId = at.guid();
            case "_parentrootroleid_value" -> rootId = at.guid();
            case "isautoassigned" ->
                    origin = at.number() == 0 ? Optional.empty() : Optional.of(RoleOrigin.LICENSE);
            default -> {}
        }
    }

    private RoleCopy role() {
        var roleId = Ids.known(id, "security role");
        return new RoleCopy(
                roleId,
                name.orElse(""),
                businessUnitId.orElseThrow(() ->
                        new IncompleteRowException("role " + roleId + " has no business unit")),
                rootId.orElse(roleId),
                origin);
    }
}
