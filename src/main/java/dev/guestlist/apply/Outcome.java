package dev.guestlist.apply;

import dev.guestlist.plan.Change;
import dev.guestlist.tenant.Receipt;

import java.time.Duration;
import java.util.Optional;

/** What happened to one change. */
public sealed interface Outcome {
    Change change();

    /**
     * Done, now or before.
     *
     * @param took from the first try to the answer
     */
    record Applied(Change change, Receipt receipt, Duration took) implements Outcome {}

    /** Rejected by the tenant, or not answered; one sentence says why. */
    record Failed(Change change, String message, Optional<String> hint, Optional<String> requestId)
            implements Outcome {}

    /** Nothing was sent; a clause says why. */
    sealed interface NotTried extends Outcome {
        String because();
    }

    /** Not tried, because an earlier change of the same guest was not made. */
    record Skipped(Change change, String because) implements NotTried {}

    /** Not tried, because the run was stopped first. */
    record Unreached(Change change) implements NotTried {
        @Override
        public String because() {
            return "the run was stopped";
        }
    }

    /** Time resolves it, but not soon enough for this run; the next run continues from here. */
    record StillWaiting(Change change, String waitingFor) implements Outcome {}
}
