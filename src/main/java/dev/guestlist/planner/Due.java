package dev.guestlist.planner;

import dev.guestlist.model.Guest;
import dev.guestlist.model.Invitation;
import dev.guestlist.model.LiveGuest;
import dev.guestlist.plan.Selection.Extent;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** Whether something may be planned for a guest who does not leave. */
record Due(Extent extent, LocalDate asOf) {
    /** Somebody who began longer ago has what was due, or lacks it for another reason. */
    private static final int DAYS = 7;

    /** A guest who is not in the tenant yet. */
    boolean includesNewcomer(Guest guest) {
        return switch (extent) {
            case EVERYTHING -> true;
            case DUE -> hasJustBegun(guest);
            case REMOVALS -> false;
        };
    }

    boolean includes(Guest guest, LiveGuest known) {
        return switch (extent) {
            case EVERYTHING -> true;
            case DUE -> hasJustBegun(guest) || isJustInvited(known);
            case REMOVALS -> false;
        };
    }

    private boolean hasJustBegun(Guest guest) {
        return guest.tenure().from().filter(this::isRecent).isPresent();
    }

    /** The directory keeps the day of an invitation only until it is accepted. */
    private boolean isJustInvited(LiveGuest known) {
        return switch (known.invitation()) {
            case Invitation.Pending pending ->
                    isRecent(pending.since().atZone(ZoneOffset.UTC).toLocalDate());
            case Invitation.Accepted _, Invitation.NotInvited _ -> false;
        };
    }

    private boolean isRecent(LocalDate day) {
        return !day.isAfter(asOf) && day.plusDays(DAYS).isAfter(asOf);
    }
}
