package dev.guestlist.emulator.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * The writes of a tenant's people and groups: each takes effect for writers at once, is seen by
 * readers after replication, and is told to the observers. Call within {@link Tenant#changing}.
 */
public final class Directory {

    private static final Duration RECYCLING = Duration.ofDays(30);

    private final Tenant tenant;

    public Directory(Tenant tenant) {
        this.tenant = tenant;
    }

    /** Adds a user or group as it has always been there: for seeds. */
    public void seed(Entity entity) {
        if (entity.shape() == UserShape.SHAPE) {
            tenant.users().settle(entity);
            entity.list(UserShape.LICENCES).stream()
                    .filter(LicenceAssignment::isActive)
                    .map(LicenceAssignment::skuId)
                    .distinct()
                    .forEach(tenant.skus()::take);
        } else {
            tenant.groups().settle(entity);
        }
    }

    /** Makes someone a member as they have always been: for seeds. */
    public void seedMember(UUID group, UUID member) {
        tenant.groups().members(group).settle(member);
    }

    /** Adds a user that readers meet after replication. */
    public void addUser(Entity user) {
        writeUser(user);
    }

    /** Changes a user; seats are taken and given back as its licences change. */
    public void changeUser(UUID id, UnaryOperator<Entity> change) {
        tenant.users().written(id).map(change).ifPresent(this::writeUser);
    }

    /** Moves a user to the recycle bin; seats are given back, memberships stay for a restore. */
    public void deleteUser(UUID id) {
        var now = tenant.now();
        tenant.users()
                .written(id)
                .ifPresent(user -> {
                    seats(activeSkus(Optional.of(user)), Set.of());
                    tenant.users().deleted().put(id, user.with(UserShape.DELETED_DATE_TIME, now));
                    tenant.users().remove(id, now, now.plus(replication()));
                    note(id, ChangeLog.Kind.DELETED);
                    tenant.agenda().at(now.plus(RECYCLING), () -> purgeIfStillDeleted(id, now));
                    tenant.tell(id);
                });
    }

    /** Brings a user back from the recycle bin with memberships and licences. */
    public Optional<Entity> restoreUser(UUID id) {
        var restored =
                tenant.users()
                        .deleted()
                        .remove(id)
                        .map(user -> user.with(UserShape.DELETED_DATE_TIME, Optional.empty()));
        restored.ifPresent(this::writeUser);
        return restored;
    }

    /**
     * Thirty days in the recycle bin, then gone
     * (learn.microsoft.com/graph/api/resources/directory).
     */
    private void purgeIfStillDeleted(UUID id, Instant deleted) {
        tenant.users()
                .deleted()
                .find(id)
                .filter(user -> user.get(UserShape.DELETED_DATE_TIME).equals(Optional.of(deleted)))
                .ifPresent(user -> purgeUser(id));
    }

    /** Empties one user out of the recycle bin, for good. */
    public void purgeUser(UUID id) {
        tenant.users().deleted().remove(id);
        note(id, ChangeLog.Kind.PURGED);
        tenant.tell(id);
    }

    /** Adds or replaces a group. */
    public void writeGroup(Entity group) {
        var now = tenant.now();
        var rule = tenant.groups().written(group.id()).map(g -> g.text(GroupShape.MEMBERSHIP_RULE));
        tenant.groups().write(group, now, now.plus(replication()));
        if (!rule.equals(Optional.of(group.text(GroupShape.MEMBERSHIP_RULE)))) {
            new DynamicMembership(tenant, this).queueGroup(group.id());
        }
    }

    /** Notes a group's licences; its members are given them after a while. */
    public void licenseGroup(Entity group) {
        writeGroup(group.with(GroupShape.LICENSE_PROCESSING_STATE, "QueuedForProcessing"));
        new GroupLicensing(tenant, this).queue(group.id());
    }

    /** Deletes a group for good; its members are told. */
    public void deleteGroup(UUID id) {
        var now = tenant.now();
        var members = new TreeSet<UUID>();
        tenant.groups()
                .members(id)
                .from(0)
                .forEach(place -> place.thing().written().ifPresent(members::add));
        tenant.groups().remove(id, now, now.plus(replication()));
        members.forEach(tenant::tell);
    }

    /** Adds a member; readers see it after replication. */
    public void addMember(UUID group, UUID member) {
        var now = tenant.now();
        tenant.groups().members(group).add(member, now, now.plus(replication()));
        new GroupLicensing(tenant, this).queue(group, member);
        tenant.tell(member);
    }

    /** Removes a member; readers see it after replication. */
    public void removeMember(UUID group, UUID member) {
        var now = tenant.now();
        var visibleAt = now.plus(replication());
        var members = tenant.groups().members(group);
        members.remove(member, now, visibleAt);
        tenant.agenda().at(visibleAt, () -> members.forget(member, tenant.now()));
        new GroupLicensing(tenant, this).queue(group, member);
        tenant.tell(member);
    }

    private void writeUser(Entity user) {
        var now = tenant.now();
        tenant.users().written(user.id()).ifPresent(before -> location(before, user));
        seats(activeSkus(tenant.users().written(user.id())), activeSkus(Optional.of(user)));
        tenant.users().write(user, now, now.plus(replication()));
        note(user.id(), ChangeLog.Kind.WRITTEN);
        new DynamicMembership(tenant, this).queueUser(user.id());
        tenant.tell(user.id());
    }

    private void location(Entity before, Entity after) {
        var location = after.get(UserShape.USAGE_LOCATION);
        if (location.equals(before.get(UserShape.USAGE_LOCATION))) {
            return;
        }
        var now = tenant.now();
        var settled = now.plus(tenant.settling().usageLocation());
        tenant.users().moveLocation(before, location, now, settled);
        tenant.agenda().at(settled, () -> tenant.users().settleLocation(after.id(), tenant.now()));
    }

    private void note(UUID user, ChangeLog.Kind kind) {
        tenant.users().changes().note(user, kind, tenant.now().plus(replication()));
    }

    private Duration replication() {
        return tenant.settling().replication();
    }

    private void seats(Set<UUID> before, Set<UUID> after) {
        after.stream().filter(sku -> !before.contains(sku)).forEach(tenant.skus()::take);
        before.stream().filter(sku -> !after.contains(sku)).forEach(tenant.skus()::giveBack);
    }

    private static Set<UUID> activeSkus(Optional<Entity> user) {
        var skus = new TreeSet<UUID>();
        user.stream()
                .flatMap(u -> u.list(UserShape.LICENCES).stream())
                .filter(LicenceAssignment::isActive)
                .map(LicenceAssignment::skuId)
                .forEach(skus::add);
        return skus;
    }
}
