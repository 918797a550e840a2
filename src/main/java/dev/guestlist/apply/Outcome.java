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

    /**
     * Not tried, because an earlier change of the same guest was not made or the run was stopped.
     */
    record Skipped(Change change, String because) implements Outcome {}

    /** Time resolves it, but not soon enough for this run; the next run continues from here. */
    record StillWaiting(Change change, String waitingFor) implements Outcome {}
}
