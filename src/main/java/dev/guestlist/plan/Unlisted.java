package dev.guestlist.plan;

import dev.guestlist.model.RoleOrigin;

import java.util.List;
import java.util.Optional;

/**
 * A guest who has access through a door but is not in any file. Reported, never changed.
 *
 * @param guest with the first of their addresses outside the tenant's own domains
 * @param holds what the guest has, in readable form: the key of the group or license, or {@code
 *     environment: role}; groups first, then licenses, then roles
 * @param origin where everything that the guest has comes from; absent if something was given by
 *     hand
 */
public record Unlisted(Person guest, List<String> holds, Optional<RoleOrigin> origin) {
    /** Somebody whom people gave something. */
    public Unlisted(Person guest, List<String> holds) {
        this(guest, holds, Optional.empty());
    }

    public Unlisted {
        holds = List.copyOf(holds);
    }
}
