package dev.guestlist.planner;

import dev.guestlist.model.Guest;
import dev.guestlist.model.LiveGuest;
import dev.guestlist.model.Problem;

/** The object in the tenant that matches a guest in the files. */
sealed interface Match {
    Guest guest();

    record Found(Guest guest, LiveGuest live) implements Match {}

    /** No object has the address. */
    record Nobody(Guest guest) implements Match {}

    /** The guest is held back: the match is ambiguous, or is not a guest. */
    record Refused(Guest guest, Problem because) implements Match {}
}
