package dev.guestlist.model;

import java.util.List;
import java.util.SortedMap;

/**
 * What the files ask for, with references resolved and checked.
 *
 * @param tenant domain or tenant id; any other live tenant is refused
 * @param cloud the tenant's
 * @param leavers by address; none of them is a guest
 * @param files in the order they were read
 */
public record DesiredState(
        String tenant,
        Cloud cloud,
        DeclaredDoors doors,
        SortedMap<Email, Guest> guests,
        SortedMap<Email, Leaver> leavers,
        Policy policy,
        List<String> files) {
    public DesiredState {
        guests = Copies.sorted(guests);
        leavers = Copies.sorted(leavers);
        files = List.copyOf(files);
    }

    public Limits limits() {
        return policy.limits();
    }

    /** The same files with other guests. */
    public DesiredState with(SortedMap<Email, Guest> others) {
        return new DesiredState(tenant, cloud, doors, others, leavers, policy, files);
    }
}
