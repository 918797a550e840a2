package dev.guestlist.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** What a guest is waiting for when nothing is left to do, or before something can be done. */
public sealed interface Waiting {
    /** By guest; the acceptance before user rows, even though rows may appear earlier. */
    Comparator<Waiting> BY_GUEST =
            Comparator.comparing((Waiting waiting) -> waiting.guest().email())
                    .thenComparing(waiting -> waiting.at().map(Target::key).orElse(""));

    Person guest();

    /** Where the guest is waiting; absent if the guest has to act. */
    Optional<Target> at();

    /** The invitation was sent but not redeemed yet. */
    record Acceptance(Person guest, Instant since) implements Waiting {

        @Override
        public Optional<Target> at() {
            return Optional.empty();
        }
    }

    /**
     * The guest's first day has not come: nothing is done before.
     *
     * @param on that day
     */
    record Start(Person guest, LocalDate on) implements Waiting {

        @Override
        public Optional<Target> at() {
            return Optional.empty();
        }
    }

    /** The guest has no enabled row in the environment yet; roles need one. */
    record UserRow(Person guest, Target.Environment environment) implements Waiting {

        @Override
        public Optional<Target> at() {
            return Optional.of(environment);
        }
    }
}
