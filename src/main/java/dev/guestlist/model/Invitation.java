package dev.guestlist.model;

import java.time.Instant;

/** The state of a guest's invitation. A guest with a pending invitation has access. */
public sealed interface Invitation {
    /** The invitation was sent, but the guest has not redeemed it. */
    record Pending(Instant since) implements Invitation {}

    /** The guest has redeemed the invitation. */
    record Accepted() implements Invitation {}

    /**
     * The directory has no invitation state: the account was never invited, for instance because of
     * self-service sign-up.
     */
    record NotInvited() implements Invitation {}
}
