package dev.guestlist.tenant.dataverse;

import dev.guestlist.model.Guid;
import dev.guestlist.model.LiveEnvironment.ListedUnit;
import dev.guestlist.model.LiveEnvironment.RoleCopy;
import dev.guestlist.model.LiveEnvironment.SystemUser;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether an application sees an environment whole. A privilege reaches as far as its depth: rows
 * outside it are left out of every list without a word
 * (learn.microsoft.com/power-platform/admin/security-roles-privileges). What is left out shows only
 * where something that is listed refers to it:
 *
 * <pre>
 *   user ──► business unit ◄── role copy ──► role of the root unit ──► root unit
 * </pre>
 *
 * <p>Users of units that no listed row refers to cannot be missed in this way.
 */
final class Sight {
    private Sight() {}

    /**
     * Checks that nothing refers to what is not listed.
     *
     * @throws IncompleteRowException naming the privilege whose depth is too small
     */
    static void check(List<ListedUnit> units, List<RoleCopy> roles, Collection<SystemUser> users) {
        var unitIds = ids(units.stream().map(ListedUnit::id).toList());
        require(
                units.stream().anyMatch(unit -> unit.parentId().isEmpty())
                        && roles.stream().allMatch(role -> contains(unitIds, role.businessUnitId()))
                        && users.stream()
                                .allMatch(user -> contains(unitIds, user.businessUnitId())),
                "business units",
                "prvReadBusinessUnit");
        var roleIds = ids(roles.stream().map(RoleCopy::id).toList());
        require(
                !roles.isEmpty()
                        && roles.stream().allMatch(role -> contains(roleIds, role.rootRoleId())),
                "security roles",
                "prvReadRole");
    }

    /** Checks a list of all users: the application itself is always one of them. */
    static void checkUsers(int listed) {
        require(listed > 0, "users", "prvReadUser");
    }

    private static void require(boolean whole, String what, String privilege) {
        if (!whole) {
            throw new IncompleteRowException(
                    "This application does not see all %s of the environment. Give its security role %s for the whole organization."
                            .formatted(what, privilege));
        }
    }

    private static Set<String> ids(List<String> ids) {
        return ids.stream().map(Guid::folded).collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean contains(Set<String> ids, String id) {
        return ids.contains(Guid.folded(id));
    }
}
