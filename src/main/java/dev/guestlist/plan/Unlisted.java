package dev.guestlist.plan;

import java.util.List;

/**
 * A guest whom no file names and who stands at a door all the same. Reported, never touched.
 *
 * @param guest with the first of their addresses outside the tenant's own domains
 * @param holds what, as people say it: the key of the group or licence, or {@code environment:
 *     role}; groups first, then licences, then roles
 */
public record Unlisted(Person guest, List<String> holds) {
    public Unlisted {
        holds = List.copyOf(holds);
    }
}
