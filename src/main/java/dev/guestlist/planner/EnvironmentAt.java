package dev.guestlist.planner;

import dev.guestlist.model.LiveEnvironment;
import dev.guestlist.model.LiveEnvironment.BusinessUnit;
import dev.guestlist.model.LiveEnvironment.SecurityRole;
import dev.guestlist.model.LiveEnvironment.SystemUser;
import dev.guestlist.model.LiveGuest;
import dev.guestlist.model.SourceLocation;
import dev.guestlist.plan.Role;
import dev.guestlist.plan.Target;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** An environment of the files as the tenant has it, with its roles and units easy to find. */
final class EnvironmentAt implements DoorAt {
    /**
     * A role as one business unit has it.
     *
     * @param rootRoleId the same for all copies of the role
     */
    record Copy(Role role, String rootRoleId) {}

    private final Target.Environment target;
    private final SourceLocation where;
    private final Map<String, SystemUser> rows;
    private final Role.Unit root;
    private final Optional<Role.Unit> home;
    private final Map<String, Role.Unit> units = new HashMap<>();
    private final Map<String, Copy> copies = new HashMap<>();
    private final Map<String, SortedMap<String, List<Copy>>> copiesByUnit = new HashMap<>();

    /**
     * @param where of the door
     * @param home the unit where the files want guests who name none themselves
     */
    EnvironmentAt(
            Target.Environment target,
            SourceLocation where,
            LiveEnvironment live,
            Role.Unit root,
            Optional<Role.Unit> home) {
        this.target = target;
        this.where = where;
        this.rows = new HashMap<>(live.users());
        this.root = root;
        this.home = home;
        live.businessUnits().forEach(unit -> units.put(unit.id(), unit(unit)));
        live.roles().forEach(this::enter);
    }

    static Role.Unit unit(BusinessUnit unit) {
        return new Role.Unit(unit.name(), unit.id());
    }

    private void enter(SecurityRole role) {
        var unit = unitOf(role.businessUnitId());
        var copy = new Copy(new Role(role.name(), role.id(), unit), role.rootRoleId());
        copies.put(role.id(), copy);
        copiesByUnit
                .computeIfAbsent(unit.id(), _ -> new TreeMap<>())
                .computeIfAbsent(role.name(), _ -> new ArrayList<>())
                .add(copy);
    }

    @Override
    public Target.Environment target() {
        return target;
    }

    @Override
    public SourceLocation where() {
        return where;
    }

    @Override
    public void compare(Traveller traveller, Steps steps) {
        new RoleSteps(traveller, this, steps).plan();
    }

    @Override
    public List<String> heldBy(LiveGuest guest) {
        return row(guest.objectId()).stream()
                .flatMap(row -> row.roleIds().stream())
                .map(id -> copy(id).map(copy -> copy.role().name()).orElse(id))
                .sorted()
                .map(role -> target.key() + ": " + role)
                .toList();
    }

    Role.Unit root() {
        return root;
    }

    Optional<Role.Unit> home() {
        return home;
    }

    Optional<SystemUser> row(String objectId) {
        return Optional.ofNullable(rows.get(objectId));
    }

    /** A unit that the list of units does not have is known by its id. */
    Role.Unit unitOf(String id) {
        return units.getOrDefault(id, new Role.Unit(id, id));
    }

    List<Role.Unit> unitsCalled(String name) {
        return units.values().stream().filter(unit -> unit.name().equals(name)).toList();
    }

    Collection<String> unitNames() {
        return units.values().stream().map(Role.Unit::name).toList();
    }

    /** Usually one; names are not unique within a unit. */
    List<Copy> copies(Role.Unit unit, String name) {
        return rolesIn(unit).getOrDefault(name, List.of());
    }

    Collection<String> roleNames(Role.Unit unit) {
        return rolesIn(unit).keySet();
    }

    Optional<Copy> copy(String roleId) {
        return Optional.ofNullable(copies.get(roleId));
    }

    /** Every unit that has a role of that name. */
    List<String> unitsWith(String roleName) {
        return units.values().stream()
                .filter(unit -> !copies(unit, roleName).isEmpty())
                .map(Role.Unit::name)
                .sorted()
                .toList();
    }

    private SortedMap<String, List<Copy>> rolesIn(Role.Unit unit) {
        return copiesByUnit.getOrDefault(unit.id(), new TreeMap<>());
    }
}
