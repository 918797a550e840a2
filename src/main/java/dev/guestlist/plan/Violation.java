package dev.guestlist.plan;

import dev.guestlist.model.Limits;

import java.util.List;

/** A limit that the plan exceeds, or a rule that it breaks. */
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

    /** No number and no person overrides a rule of level error: only the files do. */
    record BrokenRules(int problems) implements Violation {
        @Override
        public int missingSeats() {
            return 0;
        }
    }

    /**
     * Guests who are protected would lose something.
     *
     * @param guests their addresses, sorted
     */
    record ProtectedGuests(List<String> guests) implements Violation {
        public ProtectedGuests {
            guests = List.copyOf(guests);
        }

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
