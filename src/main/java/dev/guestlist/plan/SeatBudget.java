package dev.guestlist.plan;

import java.util.List;

/**
 * The seats of one product before and after the plan.
 *
 * @param seats bought and assignable
 * @param consumed in use before
 * @param released by this plan; without seats assigned through a group, since the tenant frees
 *     those later
 * @param needed by this plan
 * @param keepFree seats to leave unused, as the files declare
 * @param unserved addresses of guests who would get no seat, in the order of the files
 */
public record SeatBudget(
        Target.License license,
        int seats,
        int consumed,
        int released,
        int needed,
        int keepFree,
        List<String> unserved) {
    public SeatBudget {
        unserved = List.copyOf(unserved);
    }

    /**
     * The same: who comes first in the files is served first.
     *
     * @param takers addresses of the guests who need a seat, in the order of the files
     */
    public static SeatBudget of(
            Target.License license,
            int seats,
            int consumed,
            int released,
            List<String> takers,
            int keepFree) {
        var needed = takers.size();
        var all = new SeatBudget(license, seats, consumed, released, needed, keepFree, List.of());
        return new SeatBudget(
                license,
                seats,
                consumed,
                released,
                needed,
                keepFree,
                takers.subList(needed - all.missing(), needed));
    }

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
