package dev.guestlist.tenant.http;

import dev.guestlist.tenant.http.CallException.Details;
import dev.guestlist.tenant.http.CallException.Kind;

import java.time.Duration;
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
    private final Map<String, Long> pausedUntil = new ConcurrentHashMap<>();

    Pacing(int concurrency, Watch watch) {
        this.slots = new Semaphore(concurrency, true);
        this.watch = watch;
    }

    /** A step that holds a slot. */
    interface Work<T> {
        T run();
    }

    void pause(String host, Duration length) {
        var until = deadline(length);
        pausedUntil.merge(host, until, (one, other) -> one - other > 0 ? one : other);
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
            acquire();
            try {
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

    /** Whether a pause would last beyond a deadline. */
    boolean isTooLong(Duration pause, long deadline) {
        return watch.nanos() + pause.toNanos() - deadline > 0;
    }

    /** Sleeps, but not past an interrupt. */
    void sleep(Duration length) {
        try {
            watch.sleep(length);
        } catch (InterruptedException interrupted) {
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
        var until = pausedUntil.get(host);
        if (until == null) {
            return Duration.ZERO;
        }
        var left = until - watch.nanos();
        if (left <= 0) {
            pausedUntil.remove(host, until);
            return Duration.ZERO;
        }
        return Duration.ofNanos(left);
    }

    private void acquire() {
        try {
            slots.acquire();
        } catch (InterruptedException interrupted) {
            throw interrupted();
        }
    }
}
