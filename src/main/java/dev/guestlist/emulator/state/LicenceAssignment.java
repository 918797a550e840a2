package dev.guestlist.emulator.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One way in which a user (or, for its members, a group) has a licence.
 *
 * @param skuId the product
 * @param disabledPlans service plans that are switched off
 * @param byGroup the group that grants it, or empty for a direct assignment
 * @param error {@code None} or the reason why it is not active, such as {@code CountViolation}
 *     (learn.microsoft.com/graph/api/resources/licenseassignmentstate)
 */
public record LicenceAssignment(
        UUID skuId,
        List<UUID> disabledPlans,
        Optional<UUID> byGroup,
        String error,
        Instant updated) {

    /** The error of an assignment that has none. */
    public static final String FINE = "None";

    public LicenceAssignment {
        disabledPlans = List.copyOf(disabledPlans);
    }

    /** Whether the licence is in force. */
    public boolean isActive() {
        return error.equals(FINE);
    }
}
