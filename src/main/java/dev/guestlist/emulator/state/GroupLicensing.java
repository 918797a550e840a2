package dev.guestlist.emulator.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives the members of a group its licences and takes them away again, after a while
 * (learn.microsoft.com/entra/fundamentals/concept-group-based-licensing).
 *
 * <p>For one user and one group all products are given or none; what fails is written on the user.
 * A user without a usage location gets the tenant's. Nested groups are not followed.
 */
final class GroupLicensing {

    private static final String NO_SEATS = "CountViolation";

    private final Tenant tenant;
    private final Directory directory;

    GroupLicensing(Tenant tenant, Directory directory) {
        this.tenant = tenant;
        this.directory = directory;
    }

    /** Looks at all members of a group after the settling time. */
    void queue(UUID group) {
        tenant.agenda().at(due(), () -> processGroup(group));
    }

    /**
     * Looks at one user for one group after the settling time, if the group has or gave licences.
     */
    void queue(UUID group, UUID user) {
        var licensed =
                tenant.groups().written(group).filter(g -> !g.list(GroupShape.LICENCES).isEmpty());
        if (licensed.isPresent() || holdsThrough(user, group)) {
            tenant.agenda().at(due(), () -> process(group, user));
        }
    }

    private java.time.Instant due() {
        return tenant.now().plus(tenant.settling().groupLicensing());
    }

    private void processGroup(UUID group) {
        var users = new ArrayList<UUID>();
        for (var place : tenant.users().from(0)) {
            if (tenant.groups().members(group).holds(place.id())
                    || holdsThrough(place.id(), group)) {
                users.add(place.id());
            }
        }
        users.forEach(user -> process(group, user));
        tenant.groups()
                .written(group)
                .ifPresent(g ->
                        directory.writeGroup(
                                g.with(GroupShape.LICENSE_PROCESSING_STATE, "ProcessingComplete")));
    }

    private void process(UUID group, UUID user) {
        var wanted =
                tenant.groups().members(group).holds(user)
                        ? tenant.groups()
                                .written(group)
                                .map(g -> g.list(GroupShape.LICENCES))
                                .orElse(List.of())
                        : List.<LicenceAssignment>of();
        directory.changeUser(
                user, entity -> entity.with(UserShape.LICENCES, licences(entity, group, wanted)));
    }

    private List<LicenceAssignment> licences(
            Entity user, UUID group, List<LicenceAssignment> wanted) {
        var others =
                user.list(UserShape.LICENCES).stream()
                        .filter(licence -> !licence.byGroup().equals(Optional.of(group)))
                        .toList();
        var error = error(user, wanted);
        var licences = new ArrayList<>(others);
        for (var licence : wanted) {
            licences.add(
                    new LicenceAssignment(
                            licence.skuId(),
                            licence.disabledPlans(),
                            Optional.of(group),
                            error,
                            tenant.now()));
        }
        return List.copyOf(licences);
    }

    private String error(Entity user, List<LicenceAssignment> wanted) {
        for (var licence : wanted) {
            var holdsSeat =
                    user.list(UserShape.LICENCES).stream()
                            .anyMatch(held ->
                                    held.isActive() && held.skuId().equals(licence.skuId()));
            if (!holdsSeat && tenant.skus().free(licence.skuId()) <= 0) {
                return NO_SEATS;
            }
        }
        return LicenceAssignment.FINE;
    }

    private boolean holdsThrough(UUID user, UUID group) {
        return tenant.users().written(user).stream()
                .flatMap(u -> u.list(UserShape.LICENCES).stream())
                .anyMatch(licence -> licence.byGroup().equals(Optional.of(group)));
    }
}
