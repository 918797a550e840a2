package dev.guestlist.tenant;

import dev.guestlist.model.LicenseHolding;
import dev.guestlist.model.LiveGuest;
import dev.guestlist.model.LiveSku;
import dev.guestlist.model.LiveState;
import dev.guestlist.model.ProfileField;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The seats of a {@link MemoryTenant}. A group assigns a product if anybody has it through the
 * group at the start.
 */
final class MemoryLicenses {
    private static final LicenseHolding NOTHING =
            new LicenseHolding(Optional.empty(), new TreeSet<>(), Optional.empty());

    private final List<LiveSku> start;
    private final Map<String, Integer> taken = new HashMap<>();
    private final Map<String, SortedSet<String>> givenBy = new HashMap<>();

    MemoryLicenses(LiveState start) {
        this.start = start.directory().skus();
        for (var guest : start.directory().guests().values()) {
            for (var held : guest.licenses().entrySet()) {
                for (var group : held.getValue().throughGroups()) {
                    givenBy.computeIfAbsent(group, _ -> new TreeSet<>()).add(held.getKey());
                }
            }
        }
    }

    List<LiveSku> skus() {
        return start.stream()
                .map(sku ->
                        new LiveSku(
                                sku.id(),
                                sku.partNumber(),
                                sku.seats(),
                                sku.consumed() + taken.getOrDefault(sku.id(), 0),
                                sku.assignability(),
                                sku.plans()))
                .toList();
    }

    LiveGuest joined(LiveGuest guest, String groupId) {
        var now = guest;
        for (var sku : givenBy.getOrDefault(groupId, new TreeSet<>())) {
            var held = holding(now, sku);
            var through = new TreeSet<>(held.throughGroups());
            through.add(groupId);
            now = hold(now, sku, held.direct(), through);
        }
        return now;
    }

    LiveGuest left(LiveGuest guest, String groupId) {
        var now = guest;
        for (var sku : guest.licenses().keySet()) {
            var held = holding(now, sku);
            var through = new TreeSet<>(held.throughGroups());
            through.remove(groupId);
            now = hold(now, sku, held.direct(), through);
        }
        return now;
    }

    LiveGuest assigned(LiveGuest guest, String sku, SortedSet<String> disabledPlans) {
        if (!guest.profile().containsKey(ProfileField.USAGE_LOCATION)) {
            throw MemoryTenant.refused("invalid usage location");
        }
        if (!guest.licenses().containsKey(sku) && free(sku) <= 0) {
            throw MemoryTenant.refused("no seats left");
        }
        return hold(guest, sku, Optional.of(disabledPlans), holding(guest, sku).throughGroups());
    }

    LiveGuest unassigned(LiveGuest guest, String sku) {
        return hold(guest, sku, Optional.empty(), holding(guest, sku).throughGroups());
    }

    private static LicenseHolding holding(LiveGuest guest, String sku) {
        return guest.licenses().getOrDefault(sku, NOTHING);
    }

    private int free(String sku) {
        return start.stream()
                .filter(each -> each.id().equals(sku))
                .mapToInt(each -> each.free() - taken.getOrDefault(sku, 0))
                .findFirst()
                .orElseThrow(() -> MemoryTenant.refused("no such product: " + sku));
    }

    private LiveGuest hold(
            LiveGuest guest,
            String sku,
            Optional<SortedSet<String>> direct,
            SortedSet<String> through) {
        var licenses = new TreeMap<>(guest.licenses());
        var before = licenses.remove(sku) != null;
        var after = direct.isPresent() || !through.isEmpty();
        if (after) {
            licenses.put(sku, new LicenseHolding(direct, through, Optional.empty()));
        }
        taken.merge(sku, (after ? 1 : 0) - (before ? 1 : 0), Integer::sum);
        return new LiveGuest(
                guest.objectId(),
                guest.displayName(),
                guest.mail(),
                guest.knownBy(),
                guest.invitation(),
                guest.account(),
                guest.profile(),
                licenses);
    }
}
