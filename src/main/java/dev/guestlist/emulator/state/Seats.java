package dev.guestlist.emulator.state;

import dev.guestlist.emulator.time.Delay;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Takes the seats of a user's licences and gives them back: one per product, however it came. */
final class Seats {

    private final Tenant tenant;

    Seats(Tenant tenant) {
        this.tenant = tenant;
    }

    /** Follows a change of a user; nobody holds no seats. */
    void move(Optional<Entity> before, Optional<Entity> after) {
        var held = held(before);
        var wanted = held(after);
        var now = tenant.now();
        var counted = now.plus(tenant.settling().of(Delay.SEAT_COUNT));
        wanted.stream()
                .filter(sku -> !held.contains(sku))
                .forEach(sku -> tenant.skus().take(sku, now, counted));
        held.stream()
                .filter(sku -> !wanted.contains(sku))
                .forEach(sku -> tenant.skus().giveBack(sku, now, counted));
    }

    private static Set<UUID> held(Optional<Entity> user) {
        var skus = new TreeSet<UUID>();
        user.stream()
                .flatMap(u -> u.list(UserShape.LICENCES).stream())
                .filter(LicenceAssignment::isActive)
                .map(LicenceAssignment::skuId)
                .forEach(skus::add);
        return skus;
    }
}
