package dev.guestlist.emulator.state;

import dev.guestlist.emulator.time.Replicated;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The products of the tenant and how many seats of each are taken. Guarded by the tenant's lock.
 */
public final class Skus {

    private final Map<UUID, Sku> skus = new LinkedHashMap<>();
    private final Map<UUID, Replicated<Integer>> taken = new HashMap<>();

    /** All products, as they were added. */
    public Collection<Sku> all() {
        return Collections.unmodifiableCollection(skus.values());
    }

    /** A product by its id. */
    public Optional<Sku> find(UUID id) {
        return Optional.ofNullable(skus.get(id));
    }

    /** Adds or replaces a product. */
    public void put(Sku sku) {
        skus.put(sku.id(), sku);
    }

    /** Seats in use as far as assignments go by. */
    public int consumed(UUID id) {
        return Optional.ofNullable(taken.get(id)).flatMap(Replicated::written).orElse(0);
    }

    /** Seats in use as readers are told; lags behind. */
    public int shown(UUID id, Instant now) {
        return Optional.ofNullable(taken.get(id)).flatMap(count -> count.seen(now)).orElse(0);
    }

    /** Seats in use since ever: for seeds. */
    void settle(UUID id) {
        taken.put(id, new Replicated<>(consumed(id) + 1));
    }

    void take(UUID id, Instant now, Instant visibleAt) {
        count(id, 1, now, visibleAt);
    }

    void giveBack(UUID id, Instant now, Instant visibleAt) {
        count(id, -1, now, visibleAt);
    }

    private void count(UUID id, int more, Instant now, Instant visibleAt) {
        taken.computeIfAbsent(id, sku -> new Replicated<>(0))
                .write(Optional.of(consumed(id) + more), now, visibleAt);
    }
}
