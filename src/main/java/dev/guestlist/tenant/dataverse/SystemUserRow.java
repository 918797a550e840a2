package dev.guestlist.tenant.dataverse;

import dev.guestlist.model.LiveEnvironment.SystemUser;
import dev.guestlist.tenant.http.Cursor;
import dev.guestlist.tenant.http.Ids;

import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A systemuser row that stands for a person of the directory
 * (learn.microsoft.com/power-apps/developer/data-platform/reference/entities/systemuser).
 *
 * @param objectId the Entra object id, in lower case
 */
record SystemUserRow(String objectId, SystemUser user) {
    /** The columns that {@link #read} needs, so that little else is sent. */
    static final String QUERY =
            "$select=systemuserid,azureactivedirectoryobjectid,isdisabled,accessmode,applicationid,"
                    + "deletedstate,_businessunitid_value"
                    + "&$expand=systemuserroles_association($select=roleid)";

    /**
     * The service returns at most this many related rows with a row, and a link to more even if
     * there are none
     * (learn.microsoft.com/power-apps/developer/data-platform/webapi/query/join-tables).
     */
    private static final int EXPANDED_AT_MOST = 5000;

    private static final int ACCESS_SUPPORT = 3;
    private static final int ACCESS_DELEGATED_ADMIN = 5;

    /**
     * Reads the row here.
     *
     * @return nothing for rows that are not people who could have access: applications, the
     *     service's own accounts, support engineers, deleted rows. People in non-interactive mode
     *     are included: they have roles like everybody else.
     */
    static Optional<SystemUserRow> read(Cursor at) {
        var columns = new Cells();
        at.members(name -> columns.take(name, at));
        return columns.row();
    }

    /** Collects the columns of one row as they arrive. */
    private static final class Cells {
        private Optional<String> systemUserId = Optional.empty();
        private Optional<String> objectId = Optional.empty();
        private Optional<String> businessUnitId = Optional.empty();
        private boolean application;
        private boolean deleted;
        private SystemUser.State state = SystemUser.State.ENABLED;
        private int accessMode;
        private final NavigableSet<String> roles = new TreeSet<>();

        void take(String name, Cursor at) {
            switch (name) {
                case "systemuserid" -> systemUserId = at.guid();
                case "azureactivedirectoryobjectid" -> objectId = at.guid();
                case "_businessunitid_value" -> businessUnitId = at.sharedGuid();
                case "applicationid" -> application = at.text().isPresent();
                case "deletedstate" -> deleted = at.number() != 0;
                case "accessmode" -> accessMode = at.number();
                case "isdisabled" ->
                        state = at.truth() ? SystemUser.State.DISABLED : SystemUser.State.ENABLED;
                case "systemuserroles_association" -> at.elements(() -> takeRole(at));
                default -> {}
            }
        }

        private void takeRole(Cursor at) {
            at.members(name -> {
                if (name.equals("roleid")) {
                    at.sharedGuid().ifPresent(roles::add);
                }
            });
        }

        Optional<SystemUserRow> row() {
            if (roles.size() >= EXPANDED_AT_MOST) {
                throw new IncompleteRowException(
                        "user "
                                + systemUserId.orElse("?")
                                + " has more roles than fit into one answer");
            }
            var id = Ids.known(systemUserId, "user of the environment");
            if (objectId.isEmpty() || !isPerson()) {
                return Optional.empty();
            }
            var unit = Ids.known(businessUnitId, "user's business unit");
            return objectId.map(person ->
                    new SystemUserRow(person, new SystemUser(id, unit, state, roles, mode())));
        }

        private SystemUser.AccessMode mode() {
            return switch (accessMode) {
                case 0 -> SystemUser.AccessMode.READ_WRITE;
                case 1 -> SystemUser.AccessMode.ADMINISTRATIVE;
                case 2 -> SystemUser.AccessMode.READ;
                case 4 -> SystemUser.AccessMode.NON_INTERACTIVE;
                default -> SystemUser.AccessMode.UNKNOWN;
            };
        }

        private boolean isPerson() {
            return !application
                    && !deleted
                    && accessMode != ACCESS_SUPPORT
                    && accessMode != ACCESS_DELEGATED_ADMIN;
        }
    }
}
