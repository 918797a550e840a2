package dev.guestlist.plan;

/**
 * The seats of one product before and after the plan.
 *
 * @param seats bought and assignable
 * @param consumed in use before
 * @param released by this plan; without seats assigned through a group, since the tenant frees
 *     those later
 * @param needed by this plan
 * @param keepFree seats to leave unused, as the files declare
 */
public record SeatBudget(
        Target.License license, int seats, int consumed, int released, int needed, int keepFree) {

    /** Free seats afterwards; negative if there are too few. */
    public int freeAfter() {
        return seats - consumed + released - needed;
    }

    /**
     * How many guests in this plan would get no license. Seats that were already missing before the
     * plan do not count.
     */
    public int missing() {
        return Math.clamp(keepFree - freeAfter(), 0, needed);
    }
}
