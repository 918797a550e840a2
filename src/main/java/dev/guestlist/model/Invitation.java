package dev.guestlist.model;

import java.time.Instant;

/** How far a guest has come with their invitation. A pending invitation is access. */
public sealed interface Invitation {
    /** The mail is out, the guest has not redeemed it. */
    record Pending(Instant since) implements Invitation {}

    /** Redeemed. */
    record Accepted() implements Invitation {}

    /**
     * The directory says nothing: an account that was never invited, for instance by self-service
     * sign-up.
     */
    record NotInvited() implements Invitation {}
}
