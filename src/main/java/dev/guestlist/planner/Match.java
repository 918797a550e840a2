package dev.guestlist.planner;

import dev.guestlist.model.Guest;
import dev.guestlist.model.LiveGuest;
import dev.guestlist.model.Problem;

/** Whom the tenant has for a guest of the files. */
sealed interface Match {
    Guest guest();

    record Found(Guest guest, LiveGuest live) implements Match {}

    /** Nobody holds the address. */
    record Nobody(Guest guest) implements Match {}

    /** Nothing may be planned: it is not clear who is meant, or it is no guest. */
    record Refused(Guest guest, Problem because) implements Match {}
}
