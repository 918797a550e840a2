package dev.guestlist.model;

import java.util.Optional;
import java.util.SortedSet;

/**
 * How a guest holds one SKU. An assignment in the state {@code Error} is listed like any other, but
 * gives nothing (learn.microsoft.com/graph/api/resources/licenseassignmentstate).
 *
 * @param direct ids of the service plans disabled in the guest's direct assignment; absent = not
 *     assigned directly
 * @param throughGroups object ids of the groups that grant it, without those whose assignment
 *     failed
 * @param effect whether the guest can use the license in any of these ways
 * @param error the error that the tenant reports, such as {@code CountViolation}
 */
public record LicenseHolding(
        Optional<SortedSet<String>> direct,
        SortedSet<String> throughGroups,
        Effect effect,
        Optional<String> error) {
    /** Whether the license can be used. */
    public enum Effect {
        IN_USE,
        FAILED
    }

    public LicenseHolding {
        direct = direct.map(Copies::sorted);
        throughGroups = Copies.sorted(throughGroups);
    }

    /** A license that the guest can use. */
    public LicenseHolding(
            Optional<SortedSet<String>> direct,
            SortedSet<String> throughGroups,
            Optional<String> error) {
        this(direct, throughGroups, Effect.IN_USE, error);
    }

    public boolean isInUse() {
        return effect == Effect.IN_USE;
    }
}
