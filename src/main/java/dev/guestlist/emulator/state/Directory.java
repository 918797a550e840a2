package dev.guestlist.emulator.state;

import dev.guestlist.emulator.time.Delay;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * The writes of a tenant's people and groups: each takes effect for writers at once, is seen by
 * readers after replication, and is told to the observers. Call within {@link Tenant#changing}.
 */
public final class Directory {

    private static final Duration RECYCLING = Duration.ofDays(30);

    private final Tenant tenant;
    private final Seats seats;

    public Directory(Tenant tenant) {
        this.tenant = tenant;
        this.seats = new Seats(tenant);
    }

    /** Adds a user or group as it has always been there: for seeds. */
    public void seed(Entity entity) {
        if (entity.shape() == UserShape.SHAPE) {
            tenant.users().settle(entity);
            entity.list(UserShape.LICENCES).stream()
                    .filter(LicenceAssignment::isActive)
                    .map(LicenceAssignment::skuId)
                    .distinct()
                    .forEach(tenant.skus()::settle);
        } else {
            tenant.groups().settle(entity);
        }
    }

    /** Makes someone a member as they have always been: for seeds. */
    public void seedMember(UUID group, UUID member) {
        tenant.groups().members(group).settle(member);
    }

    /** Lays a group into the recycle bin where it has always been: for seeds. */
    public void seedDeleted(Entity group, List<UUID> members) {
        tenant.groups().recycle(group, new LinkedHashSet<>(members));
    }

    /** Adds a user that readers meet after replication. */
    public void addUser(Entity user) {
        writeUser(user);
    }

    /** Changes a user; seats are taken and given back as its licenses change. */
    public void changeUser(UUID id, UnaryOperator<Entity> change) {
        tenant.users().written(id).map(change).ifPresent(this::writeUser);
    }

    /** Moves a user to the recycle bin; seats are given back, memberships stay for a restore. */
    public void deleteUser(UUID id) {
        var now = tenant.now();
        tenant.users()
                .written(id)
                .ifPresent(user -> {
                    var seenAt = now.plus(deletion(user));
                    seats.move(Optional.of(user), Optional.empty());
                    tenant.users()
                            .deleted()
                            .put(id, binned(user).with(UserShape.DELETED_DATE_TIME, now));
                    tenant.users().remove(id, now, seenAt);
                    tenant.agenda().at(now.plus(RECYCLING), () -> purgeIfStillDeleted(id, now));
                    tenant.tell(id);
                });
    }

    /** Gives a user at once what its groups have to give, and takes the rest. */
    public void reprocessLicences(UUID user) {
        new GroupLicensing(tenant, this).reprocess(user);
    }

    /** Brings a user back from the recycle bin with memberships and licenses. */
    public Optional<Entity> restoreUser(UUID id) {
        var restored =
                tenant.users()
                        .deleted()
                        .remove(id)
                        .map(user ->
                                asRestored(user)
                                        .with(UserShape.DELETED_DATE_TIME, Optional.empty()));
        restored.ifPresent(this::writeUser);
        return restored;
    }

    /** Changes a user who lies in the recycle bin. */
    public void changeDeleted(Entity user) {
        tenant.users().deleted().put(user.id(), user);
    }

    private Entity binned(Entity user) {
        return tenant.guesses().is(DirectoryGuess.DELETED_PRINCIPAL_NAME, DirectoryGuess.Name.KEPT)
                ? user
                : user.with(
                        UserShape.USER_PRINCIPAL_NAME,
                        prefix(user) + user.text(UserShape.USER_PRINCIPAL_NAME));
    }

    /** A user of the recycle bin under the name it will have again. */
    public static Entity asRestored(Entity user) {
        var name = user.text(UserShape.USER_PRINCIPAL_NAME);
        return name.startsWith(prefix(user))
                ? user.with(UserShape.USER_PRINCIPAL_NAME, name.substring(prefix(user).length()))
                : user;
    }

    private static String prefix(Entity user) {
        return user.id().toString().replace("-", "");
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
        tenant.tell(id);
    }

    /** Adds or replaces a group. */
    public void writeGroup(Entity group) {
        var now = tenant.now();
        var before = tenant.groups().written(group.id());
        var rule = before.map(g -> g.text(GroupShape.MEMBERSHIP_RULE));
        tenant.groups().write(group, now, now.plus(replication()));
        if (!rule.equals(Optional.of(group.text(GroupShape.MEMBERSHIP_RULE)))) {
            new DynamicMembership(tenant, this).queueGroup(group.id());
        }
    }

    /** Notes a group's licenses; its members are given them after a while. */
    public void licenseGroup(Entity group) {
        writeGroup(group.with(GroupShape.LICENSE_PROCESSING_STATE, "QueuedForProcessing"));
        new GroupLicensing(tenant, this).queue(group.id());
    }

    /**
     * Deletes a group; its members are told. A Microsoft 365 group can be restored for thirty days
     * (learn.microsoft.com/graph/api/group-delete).
     */
    public void deleteGroup(UUID id) {
        var now = tenant.now();
        var members = memberIds(id);
        var group = tenant.groups().written(id).orElseThrow();
        tenant.groups().remove(id, now, now.plus(replication()));
        if (isRecycled(group)) {
            tenant.groups().recycle(group.with(GroupShape.DELETED_DATE_TIME, now), members);
            tenant.agenda().at(now.plus(RECYCLING), () -> purgeGroupIfStillDeleted(id, now));
        }
        members.forEach(tenant::tell);
    }

    /** Brings a group back from the recycle bin with its members. */
    public Optional<Entity> restoreGroup(UUID id) {
        var binned = tenant.groups().unrecycle(id);
        binned.ifPresent(bin -> {
            writeGroup(bin.group().with(GroupShape.DELETED_DATE_TIME, Optional.empty()));
            bin.members().forEach(member -> addMember(id, member));
        });
        return binned.map(Groups.Binned::group);
    }

    /** Empties one group out of the recycle bin, for good. */
    public void purgeGroup(UUID id) {
        tenant.groups().unrecycle(id);
    }

    private void purgeGroupIfStillDeleted(UUID id, Instant deleted) {
        tenant.groups()
                .deleted()
                .find(id)
                .filter(bin ->
                        bin.group().get(GroupShape.DELETED_DATE_TIME).equals(Optional.of(deleted)))
                .ifPresent(bin -> purgeGroup(id));
    }

    private boolean isRecycled(Entity group) {
        return group.list(GroupShape.GROUP_TYPES).contains("Unified")
                || tenant.guesses()
                        .is(DirectoryGuess.DELETED_SECURITY_GROUP, DirectoryGuess.Bin.RECYCLED);
    }

    private Set<UUID> memberIds(UUID group) {
        var members = new LinkedHashSet<UUID>();
        tenant.groups()
                .members(group)
                .from(0)
                .forEach(place -> place.thing().written().ifPresent(members::add));
        return members;
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
        var before = tenant.users().written(user.id());
        before.ifPresent(known -> location(known, user));
        seats.move(before, Optional.of(user));
        tenant.users().write(user, now, now.plus(replication()));
        new DynamicMembership(tenant, this).queueUser(user.id());
        tenant.tell(user.id());
    }

    private void location(Entity before, Entity after) {
        var location = after.get(UserShape.USAGE_LOCATION);
        if (location.equals(before.get(UserShape.USAGE_LOCATION))) {
            return;
        }
        var now = tenant.now();
        var settled = now.plus(tenant.settling().of(Delay.USAGE_LOCATION));
        tenant.users().moveLocation(before, location, now, settled);
        tenant.agenda().at(settled, () -> tenant.users().settleLocation(after.id(), tenant.now()));
    }

    private Duration deletion(Entity user) {
        var invited =
                user.text(UserShape.USER_TYPE).equals("Guest")
                        || user.text(UserShape.CREATION_TYPE).equals("Invitation");
        return invited ? tenant.settling().of(Delay.GUEST_DELETION) : replication();
    }

    private Duration replication() {
        return tenant.settling().replication();
    }
}
