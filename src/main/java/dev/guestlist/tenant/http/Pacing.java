package dev.guestlist.tenant.http;

import dev.guestlist.tenant.Wait;
import dev.guestlist.tenant.http.CallException.Details;
import dev.guestlist.tenant.http.CallException.Kind;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Respects what a host asks for: a pause requested from one call applies to all calls, and the
 * number of simultaneous calls is limited.
 *
 * <pre>
 *   call 1 ──► 429, Retry-After 2 ──► pause until t+2 ──────────► again
 *   call 2 ─────────────────────────► waits as well ────────────► is sent
 *   call 3 (in progress)       ─────► its own 429 may extend the pause, never shorten it
 * </pre>
 */
final class Pacing {
    private final Semaphore slots;
    private final Watch watch;
    private final Interruptible waits = new Interruptible();
    private final Map<String, Pause> pauses = new ConcurrentHashMap<>();

    Pacing(int concurrency, Watch watch) {
        this.slots = new Semaphore(concurrency, true);
        this.watch = watch;
    }

    /** A step that holds a slot. */
    interface Work<T> {
        T run();
    }

    /** A pause that a host asked for, in nanoseconds of the watch. */
    private record Pause(long since, long until) {
        Pause extended(Pause other) {
            return new Pause(
                    until - other.since > 0 ? since : other.since,
                    until - other.until > 0 ? until : other.until);
        }
    }

    void pause(String host, Duration length) {
        var pause = new Pause(watch.nanos(), deadline(length));
        pauses.merge(host, pause, Pause::extended);
    }

    /** Waits that a person can end. */
    Interruptible waits() {
        return waits;
    }

    /** The pauses in progress, by host. */
    List<Wait> pauses() {
        var now = watch.nanos();
        return pauses.entrySet().stream()
                .filter(pause -> pause.getValue().until() - now > 0)
                .sorted(Map.Entry.comparingByKey())
                .map(pause ->
                        new Wait(
                                pause.getKey() + ", which asks for a pause",
                                Duration.ofNanos(now - pause.getValue().since()),
                                Duration.ofNanos(pause.getValue().until() - now)))
                .toList();
    }

    /**
     * Waits until the host may be called, then runs the step in a slot.
     *
     * @param deadline a moment of {@link #deadline}
     * @throws CallException if the pause ends after the deadline
     */
    <T> T within(String host, long deadline, Work<T> step) {
        while (true) {
            waitFor(host, deadline);
            waits.during(this::acquire);
            try {
                waits.check();
                // A pause may have started while this call was waiting for a slot.
                if (remaining(host).isZero()) {
                    return step.run();
                }
            } finally {
                slots.release();
            }
        }
    }

    /** The moment when that much time has passed. */
    long deadline(Duration length) {
        return watch.nanos() + length.toNanos();
    }

    /** How much time is left until a deadline, within these bounds. */
    Duration left(long deadline, Duration least, Duration most) {
        var left = deadline - watch.nanos();
        return Duration.ofNanos(Math.clamp(left, least.toNanos(), most.toNanos()));
    }

    /** Whether a pause would last beyond a deadline. */
    boolean isTooLong(Duration pause, long deadline) {
        return watch.nanos() + pause.toNanos() - deadline > 0;
    }

    /** Sleeps, but not past an interrupt. */
    void sleep(Duration length) {
        if (length.isPositive()) {
            waits.during(() -> asleep(length));
        }
    }

    private Duration asleep(Duration length) {
        try {
            watch.sleep(length);
            return length;
        } catch (InterruptedException _) {
            throw interrupted();
        }
    }

    static CallException interrupted() {
        Thread.currentThread().interrupt();
        return new CallException(Kind.INTERRUPTED, "Interrupted while waiting.", Details.none());
    }

    private void waitFor(String host, long deadline) {
        var pause = remaining(host);
        while (!pause.isZero()) {
            if (isTooLong(pause, deadline)) {
                throw new CallException(
                        Kind.PAUSED,
                        host + " asks for a pause of " + pause.toSeconds() + " s",
                        Details.none().pausing(pause));
            }
            sleep(pause);
            pause = remaining(host);
        }
    }

    private Duration remaining(String host) {
        var pause = pauses.get(host);
        if (pause == null) {
            return Duration.ZERO;
        }
        var left = pause.until() - watch.nanos();
        if (left <= 0) {
            pauses.remove(host, pause);
            return Duration.ZERO;
        }
        return Duration.ofNanos(left);
    }

    private Semaphore acquire() {
        try {
            slots.acquire();
            return slots;
        } catch (InterruptedException _) {
            throw interrupted();
        }
    }
}
