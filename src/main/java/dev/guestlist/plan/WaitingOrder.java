package dev.guestlist.plan;

import java.util.Comparator;

/** Who waits, in the order of the guests; acceptance before the rows that may come earlier. */
final class WaitingOrder {
    private WaitingOrder() {}

    static final Comparator<Waiting> BY_GUEST =
            Comparator.comparing((Waiting waiting) -> waiting.guest().email())
                    .thenComparing(WaitingOrder::what);

    private static String what(Waiting waiting) {
        return switch (waiting) {
            case Waiting.Acceptance _ -> "";
            case Waiting.UserRow row -> row.environment().key();
        };
    }
}
