package dev.guestlist.plan;

import java.time.Instant;
import java.util.Objects;

/**
 * What a guest waits for although nothing is left to be done for it, or before something can be
 * done.
 */
public sealed interface Waiting {
    Person guest();

    /** The invitation is out and not redeemed. */
    record Acceptance(Person guest, Instant since) implements Waiting {
        public Acceptance {
            Objects.requireNonNull(guest);
            Objects.requireNonNull(since);
        }
    }

    /** The guest has no enabled row in the environment yet; roles follow it. */
    record UserRow(Person guest, Target.Environment environment) implements Waiting {
        public UserRow {
            Objects.requireNonNull(guest);
            Objects.requireNonNull(environment);
        }
    }
}
