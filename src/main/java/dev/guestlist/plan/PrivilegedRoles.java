package dev.guestlist.plan;

import dev.guestlist.model.SecurityRole;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Security roles that rule over an environment instead of working in it.
 *
 * @param names in lower case
 */
public record PrivilegedRoles(Set<String> names) {
    /**
     * The service's own
     * (learn.microsoft.com/power-platform/admin/database-security#predefined-security-roles).
     */
    public static final PrivilegedRoles STANDARD =
            new PrivilegedRoles(Set.of("system administrator", "system customizer"));

    public PrivilegedRoles {
        names = Set.copyOf(names);
    }

    /** The changes that give such a role to somebody who does not have it, or take it. */
    public List<Change> among(List<Change> changes) {
        return changes.stream().filter(this::isAbout).toList();
    }

    private boolean isAbout(Change change) {
        return switch (change.act()) {
            case EnvironmentAct.GrantRole grant ->
                    grant.again().isEmpty() && includes(grant.role());
            case EnvironmentAct.RevokeRole revoke -> includes(revoke.role());
            case Invite _, DirectoryAct _, EnvironmentAct.MoveUnit _ -> false;
        };
    }

    private boolean includes(SecurityRole role) {
        return names.contains(role.name().toLowerCase(Locale.ROOT));
    }
}
