package dev.guestlist.emulator.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that runs as its source does and can be moved forward, never back. */
public final class VirtualClock implements InstantSource {

    private final InstantSource source;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    private VirtualClock(InstantSource source) {
        this.source = source;
    }

    /** Runs with real time until it is moved. */
    public static VirtualClock real() {
        return new VirtualClock(InstantSource.system());
    }

    /** Stands at an instant and moves only when told to. */
    public static VirtualClock standingAt(Instant instant) {
        return new VirtualClock(InstantSource.fixed(instant));
    }

    @Override
    public Instant instant() {
        return source.instant().plus(ahead.get());
    }

    /** Moves the clock forward. */
    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("Time does not run backwards: " + by);
        }
        ahead.accumulateAndGet(by, Duration::plus);
    }

    /** How far the clock is ahead of its source. */
    public Duration ahead() {
        return ahead.get();
    }
}
