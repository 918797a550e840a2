package dev.guestlist.emulator.powerplatform;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The applications that may administer
 * (learn.microsoft.com/power-platform/admin/powerplatform-api-create-service-principal). Guarded by
 * the tenant's lock.
 */
final class ManagementApplications {
    private final Set<UUID> registered = new TreeSet<>();

    ManagementApplications(Set<UUID> registered) {
        this.registered.addAll(registered);
    }

    boolean holds(UUID appId) {
        return registered.contains(appId);
    }

    void add(UUID appId) {
        registered.add(appId);
    }

    boolean remove(UUID appId) {
        return registered.remove(appId);
    }

    List<UUID> all() {
        return List.copyOf(registered);
    }
}
