package dev.guestlist.planner;

import dev.guestlist.model.LiveGuest;
import dev.guestlist.model.Problem;

/** Whom the tenant has for a guest of the files. */
sealed interface Match {
    record Found(LiveGuest live) implements Match {}

    /** Nobody holds the address. */
    record Nobody() implements Match {}

    /** Nothing may be planned: it is not clear who is meant, or it is no guest. */
    record Refused(Problem because) implements Match {}
}
