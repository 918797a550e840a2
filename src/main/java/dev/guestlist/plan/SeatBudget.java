package dev.guestlist.plan;

/**
 * The seats of one product before and after the plan.
 *
 * @param seats bought and assignable
 * @param consumed in use before
 * @param released by this plan; a seat that a group gives is not counted, since the tenant frees it
 *     in its own time
 * @param needed by this plan
 * @param keepFree to be left unused, as the files ask
 */
public record SeatBudget(
        Target.License license, int seats, int consumed, int released, int needed, int keepFree) {

    /** Free seats afterwards; below zero when there are too few. */
    public int freeAfter() {
        return seats - consumed + released - needed;
    }

    /**
     * How many guests of this plan would go without. Seats that were short before the plan are not
     * its fault.
     */
    public int missing() {
        return Math.clamp(keepFree - freeAfter(), 0, needed);
    }
}
