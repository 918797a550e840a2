package dev.guestlist.plan;

import dev.guestlist.model.Limits;

import java.util.Objects;

/** A limit that the plan exceeds. */
public sealed interface Violation {
    /**
     * More guests lose something than the files allow.
     *
     * @param guests who lose something
     * @param managed guests with access now
     */
    record TooManyRemovals(int guests, int managed, Limits limits) implements Violation {
        public TooManyRemovals {
            Objects.requireNonNull(limits);
        }
    }

    record TooFewSeats(SeatBudget budget) implements Violation {
        public TooFewSeats {
            Objects.requireNonNull(budget);
        }
    }
}
