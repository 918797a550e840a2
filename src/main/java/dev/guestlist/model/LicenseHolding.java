package dev.guestlist.model;

import java.util.Optional;
import java.util.SortedSet;

/**
 * How a guest holds one SKU.
 *
 * @param direct ids of the service plans disabled in the guest's direct assignment; absent = not
 *     assigned directly
 * @param throughGroups object ids of the groups that grant it
 * @param error the error that the tenant reports, such as {@code CountViolation}
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
