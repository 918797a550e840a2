package dev.guestlist.emulator.state;

import dev.guestlist.emulator.time.Delay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Gives the members of a group its licences and takes them away again, after a while
 * (learn.microsoft.com/entra/fundamentals/concept-group-based-licensing).
 *
 * <p>For one user and one group all products are given or none; what fails is written on the user.
 * A user without a usage location gets the tenant's. Plans that another plan needs must come from
 * the same group.
 */
final class GroupLicensing {

    private static final AuditEvent.Actor ACTOR =
            new AuditEvent.Actor(
                    Optional.empty(),
                    Optional.empty(),
                    "Microsoft Azure AD Group-Based Licensing",
                    "");

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
     * Looks at one member for one group after the settling time, if the group has or gave licences.
     */
    void queue(UUID group, UUID member) {
        for (var one : reaching(group)) {
            var licensed =
                    tenant.groups()
                            .written(one)
                            .filter(g -> !g.list(GroupShape.LICENCES).isEmpty());
            if (licensed.isPresent() && tenant.groups().written(member).isPresent()) {
                queue(one);
            } else if (licensed.isPresent() || holdsThrough(member, one)) {
                tenant.agenda().at(due(), () -> process(one, member));
            }
        }
    }

    /** Looks at one user at once, for every group that gives or gave licences. */
    void reprocess(UUID user) {
        for (var group : tenant.groups().allWritten()) {
            var gives = !group.list(GroupShape.LICENCES).isEmpty() && reaches(group.id(), user);
            if (gives || holdsThrough(user, group.id())) {
                process(group.id(), user);
            }
        }
    }

    private Instant due() {
        return tenant.now().plus(tenant.settling().of(Delay.GROUP_LICENSING));
    }

    private void processGroup(UUID group) {
        var users = new ArrayList<UUID>();
        for (var place : tenant.users().from(0)) {
            if (reaches(group, place.id()) || holdsThrough(place.id(), group)) {
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
                reaches(group, user)
                        ? tenant.groups()
                                .written(group)
                                .map(g -> g.list(GroupShape.LICENCES))
                                .orElse(List.of())
                        : List.<LicenceAssignment>of();
        tenant.users()
                .written(user)
                .ifPresent(known -> give(known, licences(known, group, wanted)));
    }

    private void give(Entity user, List<LicenceAssignment> licences) {
        if (timeless(licences).equals(timeless(user.list(UserShape.LICENCES)))) {
            return;
        }
        directory.changeUser(user.id(), known -> known.with(UserShape.LICENCES, licences));
        tenant.records()
                .add(
                        new AuditEvent(
                                UUID.randomUUID(),
                                tenant.now(),
                                "Change user license",
                                "Core Directory",
                                "UserManagement",
                                "Update",
                                ACTOR,
                                List.of(AuditEvent.Target.of(user))));
    }

    /** When an assignment was last looked at is no difference. */
    private static Set<LicenceAssignment> timeless(List<LicenceAssignment> licences) {
        var timeless = new HashSet<LicenceAssignment>();
        for (var licence : licences) {
            timeless.add(
                    new LicenceAssignment(
                            licence.skuId(),
                            licence.disabledPlans(),
                            licence.byGroup(),
                            licence.error(),
                            Instant.EPOCH));
        }
        return timeless;
    }

    private List<LicenceAssignment> licences(
            Entity user, UUID group, List<LicenceAssignment> wanted) {
        var others =
                user.list(UserShape.LICENCES).stream()
                        .filter(licence -> !licence.byGroup().equals(Optional.of(group)))
                        .toList();
        var error = error(user, others, wanted);
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

    private String error(
            Entity user, List<LicenceAssignment> others, List<LicenceAssignment> wanted) {
        var conflicts = new PlanConflicts(tenant.skus());
        var together = new ArrayList<>(wanted);
        others.stream().filter(LicenceAssignment::isActive).forEach(together::add);
        if (wanted.stream().anyMatch(licence -> isProhibited(user, licence))) {
            return "ProhibitedInUsageLocationViolation";
        }
        if (conflicts.unmetNeed(wanted).isPresent()) {
            return "DependencyViolation";
        }
        if (!wanted.isEmpty() && conflicts.exclusion(together).isPresent()) {
            return "MutuallyExclusiveViolation";
        }
        return wanted.stream().anyMatch(licence -> lacksSeat(user, licence))
                ? "CountViolation"
                : LicenceAssignment.FINE;
    }

    private boolean isProhibited(Entity user, LicenceAssignment licence) {
        var location = user.get(UserShape.USAGE_LOCATION).orElse(tenant.profile().country());
        return tenant.skus().find(licence.skuId()).stream()
                .anyMatch(sku -> sku.prohibitedIn().contains(location));
    }

    private boolean lacksSeat(Entity user, LicenceAssignment licence) {
        var holdsSeat =
                user.list(UserShape.LICENCES).stream()
                        .anyMatch(held -> held.isActive() && held.skuId().equals(licence.skuId()));
        return !holdsSeat && tenant.freeSeats(licence.skuId()) <= 0;
    }

    private boolean holdsThrough(UUID user, UUID group) {
        return tenant.users().written(user).stream()
                .flatMap(u -> u.list(UserShape.LICENCES).stream())
                .anyMatch(licence -> licence.byGroup().equals(Optional.of(group)));
    }

    /** Whether a group gives its licences to a user. */
    private boolean reaches(UUID group, UUID user) {
        return tenant.groups().members(group).holds(user)
                || (followsNested()
                        && tenant.groups().of(user).stream()
                                .anyMatch(direct -> reaching(direct.id()).contains(group)));
    }

    private boolean followsNested() {
        return tenant.guesses()
                .is(DirectoryGuess.NESTED_GROUP_LICENCES, DirectoryGuess.Nested.FOLLOWED);
    }

    /** A group, and those it is a member of if that counts. */
    private Set<UUID> reaching(UUID group) {
        var reached = new LinkedHashSet<>(Set.of(group));
        if (followsNested()) {
            var waiting = new ArrayList<>(reached);
            while (!waiting.isEmpty()) {
                for (var outer : tenant.groups().of(waiting.removeLast())) {
                    if (reached.add(outer.id())) {
                        waiting.add(outer.id());
                    }
                }
            }
        }
        return reached;
    }
}
