package dev.guestlist.model;

import java.util.Collections;
import java.util.SortedSet;

/**
 * How many guests may lose access in one run without a person's approval of the exact number.
 *
 * @param removals maximum number of guests
 * @param percent maximum share of the guests who have access now; applies from {@link
 *     #PERCENT_APPLIES_FROM} guests on, since one guest of three is already 33 percent
 * @param protectedGuests who may lose nothing, whoever approves
 */
public record Limits(int removals, int percent, SortedSet<Email> protectedGuests) {
    /** With fewer guests who have access than this, only {@link #removals} applies. */
    public static final int PERCENT_APPLIES_FROM = 20;

    public static final Limits STANDARD = new Limits(5, 10);

    public Limits(int removals, int percent) {
        this(removals, percent, Collections.emptySortedSet());
    }

    public Limits {
        protectedGuests = Copies.sorted(protectedGuests);
        if (removals < 0 || percent < 0 || percent > 100) {
            throw new IllegalArgumentException(
                    "removals must be 0 or more, and percent from 0 to 100: "
                            + removals
                            + ", "
                            + percent);
        }
    }
}
