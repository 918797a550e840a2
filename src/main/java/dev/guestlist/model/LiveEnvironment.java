package dev.guestlist.model;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * A Dataverse environment as the tenant has it.
 *
 * @param environmentId id in the Power Platform admin API
 * @param securityGroupId object id of the group whose members may enter; absent = everyone with a
 *     license
 * @param billing what users need besides
 * @param users by Entra object id: only users who are guests in the same {@link LiveState}
 */
public record LiveEnvironment(
        String environmentId,
        URI url,
        Optional<String> securityGroupId,
        Billing billing,
        List<ListedUnit> businessUnits,
        List<RoleCopy> roles,
        SortedMap<String, SystemUser> users) {
    /** Who pays for the use of an environment. */
    public enum Billing {
        /** Each user needs a license. */
        PER_USER,
        /** An Azure subscription pays, and users need no license. */
        PAY_AS_YOU_GO
    }

    /** A business unit with its parent; the root unit has none. */
    public record ListedUnit(String id, String name, Optional<String> parentId) {}

    /**
     * One copy of a security role: each business unit has its own
     * (learn.microsoft.com/power-platform/admin/create-edit-business-units).
     *
     * @param rootRoleId id of the copy in the root unit, which all copies of a role share
     * @param origin absent if people are given the role by hand only
     */
    public record RoleCopy(
            String id,
            String name,
            String businessUnitId,
            String rootRoleId,
            Optional<RoleOrigin> origin) {
        /** A role that people are given by hand only. */
        public RoleCopy(String id, String name, String businessUnitId, String rootRoleId) {
            this(id, name, businessUnitId, rootRoleId, Optional.empty());
        }
    }

    /**
     * A user row.
     *
     * @param id the systemuserid
     * @param roleIds roles assigned to the user directly, not through a team
     * @param mode what the user may do with the roles
     */
    public record SystemUser(
            String id,
            String businessUnitId,
            State state,
            SortedSet<String> roleIds,
            AccessMode mode) {
        /** Whether the user is enabled; Dynamics disables users without a license or group. */
        public enum State {
            ENABLED,
            DISABLED
        }

        /**
         * How the user may work: in any mode but the first, roles open less than they say, or
         * nothing (learn.microsoft.com/power-platform/admin/create-users).
         */
        public enum AccessMode {
            READ_WRITE("Read-Write"),
            ADMINISTRATIVE("Administrative"),
            READ("Read"),
            NON_INTERACTIVE("Non-interactive"),
            /** One that this version does not know. */
            UNKNOWN("unknown");

            private final String title;

            AccessMode(String title) {
                this.title = title;
            }

            /** As the admin center shows it. */
            public String title() {
                return title;
            }
        }

        public SystemUser {
            roleIds = Copies.sorted(roleIds);
        }

        /** In the mode in which the service creates rows. */
        public SystemUser(
                String id, String businessUnitId, State state, SortedSet<String> roleIds) {
            this(id, businessUnitId, state, roleIds, AccessMode.READ_WRITE);
        }
    }

    public LiveEnvironment {
        businessUnits = List.copyOf(businessUnits);
        roles = List.copyOf(roles);
        users = Copies.sorted(users);
    }
}
