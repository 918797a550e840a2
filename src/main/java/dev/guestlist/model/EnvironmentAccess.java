package dev.guestlist.model;

import java.util.Optional;
import java.util.SortedMap;

/**
 * What a guest shall hold in one environment.
 *
 * @param roles security role names, each with the place that asks for it
 * @param businessUnit name of the unit the guest is to live in; absent = the environment's own
 *     setting
 */
public record EnvironmentAccess(
        SortedMap<String, SourceLocation> roles,
        Optional<String> businessUnit,
        SourceLocation where) {
    public EnvironmentAccess {
        roles = Copies.sorted(roles);
    }
}
