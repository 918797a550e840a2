package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.state.Tenant;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Which objects have just been written. While the trap of concurrent writes is set, a second write
 * to one of them comes too early.
 */
final class Recent {

    private static final Duration TOO_EARLY = Duration.ofMillis(100);

    private final Tenant tenant;
    private final Traps traps;
    private final Map<UUID, Instant> written = new HashMap<>();

    Recent(Tenant tenant, Traps traps) {
        this.tenant = tenant;
        this.traps = traps;
    }

    /** Refuses a write that comes too early, and notes any other. */
    synchronized void refuseConcurrent(UUID object) {
        if (!traps.isOn(Traps.Trap.CONCURRENT_WRITES)) {
            written.clear();
            return;
        }
        var now = tenant.now();
        var last = Optional.ofNullable(written.put(object, now));
        if (last.filter(at -> at.plus(TOO_EARLY).isAfter(now)).isPresent()) {
            throw new GraphRefused(
                    new GraphError(
                            409,
                            "Directory_ConcurrencyViolation",
                            "Error due to concurrent requests being made to the tenant. Please wait"
                                    + " briefly and retry."));
        }
    }
}
