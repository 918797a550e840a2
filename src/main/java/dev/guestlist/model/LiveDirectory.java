package dev.guestlist.model;

import java.util.List;
import java.util.SortedMap;

/**
 * The part of the directory that the doors of the files cover.
 *
 * @param guests every guest of the tenant, by object id
 * @param groups by key of the group door: all groups that match the door's name or id, so that no
 *     match and several matches can be reported
 * @param skus every product of the tenant, sorted by part number
 */
public record LiveDirectory(
        SortedMap<String, LiveGuest> guests,
        SortedMap<String, List<LiveGroup>> groups,
        List<LiveSku> skus) {
    public LiveDirectory {
        guests = Copies.sorted(guests);
        groups = Copies.sorted(groups);
        skus = List.copyOf(skus);
    }
}
