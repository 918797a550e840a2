package dev.guestlist.model;

import java.util.List;
import java.util.SortedMap;

/**
 * What the files ask for, with references resolved and checked.
 *
 * @param tenant domain or tenant id; any other live tenant is refused
 * @param cloud the tenant's
 * @param files in the order they were read
 */
public record DesiredState(
        String tenant,
        Cloud cloud,
        DeclaredDoors doors,
        SortedMap<Email, Guest> guests,
        Limits limits,
        List<String> files) {
    public DesiredState {
        guests = Copies.sorted(guests);
        files = List.copyOf(files);
    }

    /** The same files with other guests. */
    public DesiredState with(SortedMap<Email, Guest> others) {
        return new DesiredState(tenant, cloud, doors, others, limits, files);
    }
}
