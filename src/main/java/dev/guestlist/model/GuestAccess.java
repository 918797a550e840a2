package dev.guestlist.model;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;

/**
 * What a guest should have at the doors. It is complete: the guest should have nothing at a
 * declared door that is not listed here.
 *
 * @param groups by key of the group, each with the place in the files that asks for it
 * @param licenses by key of the license, each with the place in the files that asks for it
 * @param environments by key of the environment
 */
public record GuestAccess(
        SortedMap<String, SourceLocation> groups,
        SortedMap<String, SourceLocation> licenses,
        SortedMap<String, EnvironmentAccess> environments) {
    /** No access at any door. */
    public static final GuestAccess NONE =
            new GuestAccess(
                    Collections.emptySortedMap(),
                    Collections.emptySortedMap(),
                    Collections.emptySortedMap());

    public GuestAccess {
        groups = Copies.sorted(groups);
        licenses = Copies.sorted(licenses);
        environments = Copies.sorted(environments);
    }

    /** The keys of the doors of this kind where the guest should have access. */
    public Set<String> keys(Door.Kind kind) {
        return switch (kind) {
            case GROUP -> groups.keySet();
            case LICENSE -> licenses.keySet();
            case ENVIRONMENT -> environments.keySet();
        };
    }

    /** The same, with other groups. */
    public GuestAccess withGroups(SortedMap<String, SourceLocation> others) {
        return new GuestAccess(others, licenses, environments);
    }

    /** The same, with other environments. */
    public GuestAccess withEnvironments(SortedMap<String, EnvironmentAccess> others) {
        return new GuestAccess(groups, licenses, others);
    }
}
