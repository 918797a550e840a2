package dev.guestlist.apply;

import java.time.Duration;
import java.time.Instant;

/** A clock whose time passes only in pauses. */
final class TurnedByHand implements Pace {
    private Instant now;
    private Runnable onPause = () -> {};

    TurnedByHand(Instant start) {
        this.now = start;
    }

    void whenPausing(Runnable action) {
        onPause = action;
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized void pause(Duration duration, Halt halt) {
        now = now.plus(duration);
        onPause.run();
    }
}
