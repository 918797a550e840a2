package dev.guestlist.apply;

import dev.guestlist.plan.Change;
import dev.guestlist.tenant.Receipt;

import java.time.Duration;
import java.util.Optional;

/** What became of one change. */
public sealed interface Outcome {
    Change change();

    /**
     * Done, now or earlier.
     *
     * @param took from the first try to the answer
     */
    record Applied(Change change, Receipt receipt, Duration took) implements Outcome {}

    /** Refused by the tenant, or not answered; one sentence says why. */
    record Failed(Change change, String message, Optional<String> hint, Optional<String> requestId)
            implements Outcome {}

    /**
     * Not tried, since an earlier change of the same guest did not happen, or the run was stopped.
     */
    record Skipped(Change change, String because) implements Outcome {}

    /** Time would have cured it, but not soon enough; the next run goes on from here. */
    record StillWaiting(Change change, String waitingFor) implements Outcome {}
}
