package dev.guestlist.planner;

import dev.guestlist.model.BusinessUnit;
import dev.guestlist.model.LiveEnvironment;
import dev.guestlist.model.LiveEnvironment.ListedUnit;
import dev.guestlist.model.LiveEnvironment.RoleCopy;
import dev.guestlist.model.LiveEnvironment.SystemUser;
import dev.guestlist.model.LiveGuest;
import dev.guestlist.model.Names;
import dev.guestlist.model.Problem;
import dev.guestlist.model.RoleOrigin;
import dev.guestlist.model.SecurityRole;
import dev.guestlist.model.SourceLocation;
import dev.guestlist.plan.Target;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** An environment of the files as it exists in the tenant, with its roles and units indexed. */
final class EnvironmentAt implements DoorAt {
    /**
     * A role as one business unit has it.
     *
     * @param rootRoleId the same for all copies of the role
     * @param origin absent if people are given it by hand only
     */
    record Copy(SecurityRole role, String rootRoleId, Optional<RoleOrigin> origin) {}

    /** The unit for guests whose block names none. */
    sealed interface Home {
        /** Existing users stay where they are, new ones go to the root unit. */
        record Unnamed() implements Home {}

        record Named(BusinessUnit unit) implements Home {}

        /** The files name a unit that can't be told apart. */
        record Missing(Problem because) implements Home {}
    }

    /**
     * What holds for every guest there.
     *
     * @param closed why nobody is given anything, if that is so
     * @param declaredRoles names of roles that some guest in the files should have, folded
     */
    record Terms(
            BusinessUnit root,
            Home home,
            Optional<Problem> closed,
            Admission admission,
            Set<String> declaredRoles) {
        Terms {
            declaredRoles = Set.copyOf(declaredRoles);
        }
    }

    private final Target.Environment target;
    private final SourceLocation where;
    private final Map<String, SystemUser> rows = new HashMap<>();
    private final Terms terms;
    private final Map<String, BusinessUnit> units = new HashMap<>();
    private final Map<String, Copy> copies = new HashMap<>();
    private final Map<String, SortedMap<String, List<Copy>>> copiesByUnit = new HashMap<>();

    /**
     * @param where of the door
     */
    EnvironmentAt(
            Target.Environment target, SourceLocation where, LiveEnvironment live, Terms terms) {
        this.target = target;
        this.where = where;
        this.terms = terms;
        live.users().forEach(rows::put);
        live.businessUnits().forEach(unit -> units.put(unit.id(), unit(unit)));
        live.roles().forEach(this::enter);
    }

    static BusinessUnit unit(ListedUnit unit) {
        return new BusinessUnit(unit.name(), unit.id());
    }

    private void enter(RoleCopy role) {
        var unit = unitOf(role.businessUnitId());
        var copy =
                new Copy(
                        new SecurityRole(role.name(), role.id(), unit),
                        role.rootRoleId(),
                        role.origin());
        copies.put(role.id(), copy);
        copiesByUnit
                .computeIfAbsent(unit.id(), _ -> new TreeMap<>())
                .computeIfAbsent(Names.folded(role.name()), _ -> new ArrayList<>())
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

    /** A license brings every role that the guest has. */
    @Override
    public Optional<RoleOrigin> origin(LiveGuest guest) {
        return row(guest.objectId())
                        .filter(row -> row.roleIds().stream().allMatch(this::isBrought))
                        .isPresent()
                ? Optional.of(RoleOrigin.LICENSE)
                : Optional.empty();
    }

    private boolean isBrought(String roleId) {
        return copy(roleId).flatMap(Copy::origin).isPresent();
    }

    Terms terms() {
        return terms;
    }

    Optional<SystemUser> row(String objectId) {
        return Optional.ofNullable(rows.get(objectId));
    }

    /** A unit missing from the list of units is shown by its id. */
    BusinessUnit unitOf(String id) {
        return units.getOrDefault(id, new BusinessUnit(id, id));
    }

    List<BusinessUnit> unitsCalled(String name) {
        return units.values().stream().filter(unit -> Names.same(unit.name(), name)).toList();
    }

    Collection<String> unitNames() {
        return units.values().stream().map(BusinessUnit::name).toList();
    }

    /** Usually one; names are not unique within a unit. */
    List<Copy> copies(BusinessUnit unit, String name) {
        return rolesIn(unit).getOrDefault(Names.folded(name), List.of());
    }

    Collection<String> roleNames(BusinessUnit unit) {
        return rolesIn(unit).values().stream()
                .flatMap(List::stream)
                .map(copy -> copy.role().name())
                .distinct()
                .toList();
    }

    Optional<Copy> copy(String roleId) {
        return Optional.ofNullable(copies.get(roleId));
    }

    /** Every unit that has a role with that name. */
    List<String> unitsWith(String roleName) {
        return units.values().stream()
                .filter(unit -> !copies(unit, roleName).isEmpty())
                .map(BusinessUnit::name)
                .sorted()
                .toList();
    }

    private SortedMap<String, List<Copy>> rolesIn(BusinessUnit unit) {
        return copiesByUnit.getOrDefault(unit.id(), new TreeMap<>());
    }
}
