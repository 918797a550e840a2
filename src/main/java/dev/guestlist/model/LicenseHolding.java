package dev.guestlist.model;

import java.util.Optional;
import java.util.SortedSet;

/**
 * How a guest holds one SKU.
 *
 * @param direct ids of the service plans switched off in the guest's own assignment; absent = not
 *     assigned directly
 * @param throughGroups object ids of the groups that give it
 * @param error what the tenant says is wrong with it, such as {@code CountViolation}
 */
public record LicenseHolding(
        Optional<SortedSet<String>> direct,
        SortedSet<String> throughGroups,
        Optional<String> error) {
    public LicenseHolding {
        direct = direct.map(Copies::sorted);
        throughGroups = Copies.sorted(throughGroups);
    }
}
