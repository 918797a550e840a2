package dev.guestlist.emulator.time;

import java.time.Instant;
import java.util.Optional;

/**
 * A value in two views: as written, and as readers still see it.
 *
 * <pre>
 *   write a      write b
 *   ──┬────────────┬─────────────▶ time
 *     │  nothing   │   nothing, then a (if a had settled), then b
 *     └ seen at +delay
 * </pre>
 *
 * Guarded by the tenant's lock.
 */
public final class Replicated<T> {

    private Optional<T> seen;
    private Optional<T> written;
    private Instant seenAt;

    /** A value that everybody sees already. */
    public Replicated(T settled) {
        this.written = Optional.of(settled);
        this.seen = written;
        this.seenAt = Instant.MIN;
    }

    /** A value or none, as everybody sees already. */
    public Replicated(Optional<T> settled) {
        this.written = settled;
        this.seen = settled;
        this.seenAt = Instant.MIN;
    }

    /** A value that readers see from a time on. */
    public Replicated(T value, Instant visibleAt) {
        this.written = Optional.of(value);
        this.seen = Optional.empty();
        this.seenAt = visibleAt;
    }

    /** The value as its writer knows it; nothing after a removal. */
    public Optional<T> written() {
        return written;
    }

    /** The value as a reader sees it at a time. */
    public Optional<T> seen(Instant now) {
        return now.isBefore(seenAt) ? seen : written;
    }

    /** Replaces the value; readers see it from {@code visibleAt} on. */
    public void write(Optional<T> value, Instant now, Instant visibleAt) {
        seen = seen(now);
        written = value;
        seenAt = visibleAt;
    }

    /** Whether readers see what was written. */
    public boolean isSettled(Instant now) {
        return !now.isBefore(seenAt);
    }

    /** Whether the value is gone for writers and readers alike. */
    public boolean isGone(Instant now) {
        return written.isEmpty() && seen(now).isEmpty();
    }
}
