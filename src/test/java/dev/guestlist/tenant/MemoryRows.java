package dev.guestlist.tenant;

import dev.guestlist.model.LiveEnvironment;
import dev.guestlist.model.LiveEnvironment.ListedUnit;
import dev.guestlist.model.LiveEnvironment.SystemUser;
import dev.guestlist.model.SecurityRole;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The user rows of a {@link MemoryTenant}. Each change returns whether it changed anything. */
final class MemoryRows {
    private final SortedMap<String, LiveEnvironment> start;
    private final Map<String, SortedMap<String, SystemUser>> rows = new TreeMap<>();

    MemoryRows(SortedMap<String, LiveEnvironment> start) {
        this.start = start;
        start.forEach((key, each) -> rows.put(key, new TreeMap<>(each.users())));
    }

    SortedMap<String, LiveEnvironment> state() {
        var now = new TreeMap<>(start);
        now.replaceAll((key, each) ->
                new LiveEnvironment(
                        each.environmentId(),
                        each.url(),
                        each.securityGroupId(),
                        each.billing(),
                        each.businessUnits(),
                        each.roles(),
                        rows.get(key)));
        return now;
    }

    Optional<SystemUser> find(String key, String objectId) {
        return Optional.ofNullable(rows.get(key).get(objectId));
    }

    String owner(String key, String systemUserId) {
        return rows.get(key).entrySet().stream()
                .filter(row -> row.getValue().id().equals(systemUserId))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> MemoryTenant.refused("no such row: " + systemUserId));
    }

    boolean enter(String key, String objectId) {
        var row =
                new SystemUser(
                        "row-" + key + "-" + objectId,
                        root(key),
                        SystemUser.State.ENABLED,
                        new TreeSet<>());
        return rows.get(key).putIfAbsent(objectId, row) == null;
    }

    private String root(String key) {
        return start.get(key).businessUnits().stream()
                .filter(unit -> unit.parentId().isEmpty())
                .map(ListedUnit::id)
                .findFirst()
                .orElseThrow();
    }

    /** Removes all roles, as the service does. */
    boolean move(String key, String systemUserId, String unitId) {
        var row = row(key, systemUserId);
        var news = !row.businessUnitId().equals(unitId);
        if (news) {
            put(key, row, unitId, row.state(), new TreeSet<>());
        }
        return news;
    }

    boolean grant(String key, String systemUserId, SecurityRole role) {
        var row = row(key, systemUserId);
        if (row.state() == SystemUser.State.DISABLED) {
            throw MemoryTenant.refused("the user is disabled");
        }
        if (!row.businessUnitId().equals(role.unit().id())) {
            throw MemoryTenant.refused("the role belongs to another unit than the user");
        }
        var roles = new TreeSet<>(row.roleIds());
        var news = roles.add(role.id());
        put(key, row, row.businessUnitId(), row.state(), roles);
        return news;
    }

    boolean revoke(String key, String systemUserId, SecurityRole role) {
        var row = row(key, systemUserId);
        var roles = new TreeSet<>(row.roleIds());
        var news = roles.remove(role.id());
        put(key, row, row.businessUnitId(), row.state(), roles);
        return news;
    }

    void synchronise(String key, String objectId, SystemUser.State state) {
        find(key, objectId)
                .ifPresent(row -> put(key, row, row.businessUnitId(), state, row.roleIds()));
    }

    private SystemUser row(String key, String systemUserId) {
        return rows.get(key).get(owner(key, systemUserId));
    }

    private void put(
            String key,
            SystemUser row,
            String unitId,
            SystemUser.State state,
            SortedSet<String> roles) {
        rows.get(key).put(owner(key, row.id()), new SystemUser(row.id(), unitId, state, roles));
    }
}
