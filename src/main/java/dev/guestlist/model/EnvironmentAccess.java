package dev.guestlist.model;

import java.util.Optional;
import java.util.SortedMap;

/**
 * What a guest should have in one environment.
 *
 * @param roles security role names, each with the place in the files that asks for it
 * @param businessUnit name of the unit that the guest should belong to; absent = as the
 *     environment's door says
 */
public record EnvironmentAccess(
        SortedMap<String, SourceLocation> roles,
        Optional<String> businessUnit,
        SourceLocation where) {
    public EnvironmentAccess {
        roles = Copies.sorted(roles);
    }
}
