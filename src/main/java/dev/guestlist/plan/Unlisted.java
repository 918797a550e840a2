package dev.guestlist.plan;

import java.util.List;

/**
 * A guest who has access through a door but is not in any file. Reported, never changed.
 *
 * @param guest with the first of their addresses outside the tenant's own domains
 * @param holds what the guest has, in readable form: the key of the group or license, or {@code
 *     environment: role}; groups first, then licenses, then roles
 */
public record Unlisted(Person guest, List<String> holds) {
    public Unlisted {
        holds = List.copyOf(holds);
    }
}
