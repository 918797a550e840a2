package dev.guestlist.emulator.time;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/**
 * How long what was written takes to be seen. Never zero by default, so that every client of the
 * emulator meets asynchrony on its first day. A value: setting one delay gives another.
 */
public final class Settling {

    private final Map<Delay, Duration> delays;

    private Settling(Map<Delay, Duration> delays) {
        this.delays = Collections.unmodifiableMap(delays);
    }

    /** Some hundred milliseconds each: long enough to be met, short enough for a demonstration. */
    public static Settling brisk() {
        return each(Delay::brisk);
    }

    /** Everything is seen at once, for tests of something else. */
    public static Settling none() {
        return each(delay -> Duration.ZERO);
    }

    /** The same with another delay. */
    public Settling with(Delay delay, Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("a delay cannot be negative: " + time);
        }
        var changed = new EnumMap<>(delays);
        changed.put(delay, time);
        return new Settling(changed);
    }

    /** How long something takes. */
    public Duration of(Delay delay) {
        return delays.get(delay);
    }

    /** Until a read sees a write. */
    public Duration replication() {
        return of(Delay.REPLICATION);
    }

    /** Until Dataverse has seen a change of account, licence or group. */
    public Duration dynamicsSync() {
        return of(Delay.DYNAMICS_SYNC);
    }

    private static Settling each(Function<Delay, Duration> time) {
        var delays = new EnumMap<Delay, Duration>(Delay.class);
        for (var delay : Delay.values()) {
            delays.put(delay, time.apply(delay));
        }
        return new Settling(delays);
    }
}
