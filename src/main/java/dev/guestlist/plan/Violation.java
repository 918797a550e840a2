package dev.guestlist.plan;

import dev.guestlist.model.Limits;

/** A limit that the plan exceeds. */
public sealed interface Violation {
    /** How many licenses are missing. */
    int missingSeats();

    /**
     * More guests lose something than the files allow.
     *
     * @param managed guests with access now
     */
    record TooManyRemovals(LossCount losses, int managed, Limits limits) implements Violation {
        @Override
        public int missingSeats() {
            return 0;
        }
    }

    record TooFewSeats(SeatBudget budget) implements Violation {
        @Override
        public int missingSeats() {
            return budget.missing();
        }
    }
}
