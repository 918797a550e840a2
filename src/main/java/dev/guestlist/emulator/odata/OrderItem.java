package dev.guestlist.emulator.odata;

/** One key of {@code $orderby}. */
public record OrderItem(Expression.Path path, Direction direction) {

    /** Ascending unless {@code desc} is written. */
    public enum Direction {
        ASCENDING,
        DESCENDING
    }
}
