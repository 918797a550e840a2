package dev.guestlist.plan;

import java.util.Objects;

/**
 * The seats of one product before and after the plan.
 *
 * @param seats bought and assignable
 * @param consumed in use before
 * @param released by this plan
 * @param needed by this plan
 * @param keepFree to be left unused, as the files ask
 */
public record SeatBudget(
        Target.License license, int seats, int consumed, int released, int needed, int keepFree) {
    public SeatBudget {
        Objects.requireNonNull(license);
    }

    /** Free seats afterwards; below zero when there are too few. */
    public int freeAfter() {
        return seats - consumed + released - needed;
    }

    /** How many guests would go without. */
    public int missing() {
        return needed == 0 ? 0 : Math.max(0, keepFree - freeAfter());
    }
}
