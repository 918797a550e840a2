package dev.guestlist.plan;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * What a guest waits for although nothing is left to be done for it, or before something can be
 * done.
 */
public sealed interface Waiting {
    /** In the order of the guests; acceptance before the rows that may come earlier. */
    Comparator<Waiting> BY_GUEST =
            Comparator.comparing((Waiting waiting) -> waiting.guest().email())
                    .thenComparing(waiting -> waiting.at().map(Target::key).orElse(""));

    Person guest();

    /** Where it is waited; absent where it is the guest who has to act. */
    Optional<Target> at();

    /** The invitation is out and not redeemed. */
    record Acceptance(Person guest, Instant since) implements Waiting {

        @Override
        public Optional<Target> at() {
            return Optional.empty();
        }
    }

    /** The guest has no enabled row in the environment yet; roles follow it. */
    record UserRow(Person guest, Target.Environment environment) implements Waiting {

        @Override
        public Optional<Target> at() {
            return Optional.of(environment);
        }
    }
}
