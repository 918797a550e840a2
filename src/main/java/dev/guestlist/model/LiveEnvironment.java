package dev.guestlist.model;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * A Dataverse environment as it is.
 *
 * @param environmentId of the Power Platform admin API
 * @param securityGroupId object id of the group that admits users; absent = everyone licensed
 * @param users by Entra object id: those whose Entra object is a guest of the same {@link
 *     LiveState}
 */
public record LiveEnvironment(
        String environmentId,
        URI url,
        Optional<String> securityGroupId,
        List<ListedUnit> businessUnits,
        List<RoleCopy> roles,
        SortedMap<String, SystemUser> users) {
    /** A row of the list of business units; the root one has no parent. */
    public record ListedUnit(String id, String name, Optional<String> parentId) {}

    /**
     * One copy of a security role: each business unit has its own
     * (learn.microsoft.com/power-platform/admin/create-edit-business-units).
     *
     * @param rootRoleId id of the copy in the root unit; the same for all copies of a role
     */
    public record RoleCopy(String id, String name, String businessUnitId, String rootRoleId) {}

    /**
     * A user row.
     *
     * @param id the systemuserid
     * @param roleIds of the roles assigned to the user directly, not through a team
     */
    public record SystemUser(
            String id, String businessUnitId, State state, SortedSet<String> roleIds) {
        /**
         * Whether the row is usable; a user without license or group is disabled by the service.
         */
        public enum State {
            ENABLED,
            DISABLED
        }

        public SystemUser {
            roleIds = Copies.sorted(roleIds);
        }
    }

    public LiveEnvironment {
        businessUnits = List.copyOf(businessUnits);
        roles = List.copyOf(roles);
        users = Copies.sorted(users);
    }
}
