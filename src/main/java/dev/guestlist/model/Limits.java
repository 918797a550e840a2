package dev.guestlist.model;

/**
 * How many guests one run may take access from without a person naming the number.
 *
 * @param removals guests, at most
 * @param percent of the guests who hold access now, at most; counts from {@link
 *     #PERCENT_APPLIES_FROM} guests on, since one of three is already a third
 */
public record Limits(int removals, int percent) {
    /** Below this many guests with access only {@link #removals} counts. */
    public static final int PERCENT_APPLIES_FROM = 20;

    public static final Limits STANDARD = new Limits(5, 10);

    public Limits {
        if (removals < 0 || percent < 0 || percent > 100) {
            throw new IllegalArgumentException(
                    "removals must be 0 or more, and percent from 0 to 100: "
                            + removals
                            + ", "
                            + percent);
        }
    }
}
