package dev.guestlist.emulator.state;

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
    private final Map<UUID, Integer> taken = new HashMap<>();

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

    /** Seats in use. */
    public int consumed(UUID id) {
        return taken.getOrDefault(id, 0);
    }

    /** Seats left. */
    public int free(UUID id) {
        return find(id).map(sku -> sku.assignable() - consumed(id)).orElse(0);
    }

    void take(UUID id) {
        taken.merge(id, 1, Integer::sum);
    }

    void giveBack(UUID id) {
        taken.merge(id, -1, Integer::sum);
    }
}
