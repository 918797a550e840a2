package dev.guestlist.planner;

import dev.guestlist.model.BusinessUnit;
import dev.guestlist.model.EnvironmentAccess;
import dev.guestlist.model.LiveEnvironment.SystemUser;
import dev.guestlist.model.LiveGuest;
import dev.guestlist.model.SecurityRole;
import dev.guestlist.model.SourceLocation;
import dev.guestlist.plan.EnvironmentAct;
import dev.guestlist.plan.Waiting;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The difference in one environment.
 *
 * <p>Roles are compared copy by copy, since each business unit has its own copy of a role and the
 * copy's unit decides which records it opens. When the guest moves to another unit, the service
 * removes every role (learn.microsoft.com/power-platform/admin/create-edit-business-units), so:
 *
 * <pre>
 *   row in the wanted unit   revoke (held - wanted)             grant (wanted - held)
 *   row in another unit      revoke (held - wanted)  move       grant wanted
 *   no row yet                                       move(1)    grant wanted
 *                            (1) unless the wanted unit is the root, where new rows start
 * </pre>
 *
 * Surplus roles are revoked before a move even though the move would remove them too: an
 * organization can turn that off, and a loss that the plan does not show would escape its limits.
 */
final class RoleSteps {
    private final Traveller traveller;
    private final EnvironmentAt place;
    private final Optional<EnvironmentAccess> access;
    private final Optional<SystemUser> row;
    private final Steps steps;

    RoleSteps(Traveller traveller, EnvironmentAt place, Steps steps) {
        this.traveller = traveller;
        this.place = place;
        this.access =
                Optional.ofNullable(traveller.access().environments().get(place.target().key()));
        this.row = traveller.live().map(LiveGuest::objectId).flatMap(place::row);
        this.steps = steps;
    }

    void plan() {
        if (access.isPresent()) {
            unitToLiveIn(access.get()).ifPresent(unit -> compare(access.get(), unit));
        } else {
            row.ifPresent(held -> revokeAllBut(Map.of(), held));
        }
    }

    private void compare(EnvironmentAccess wanted, BusinessUnit unit) {
        var copies = copies(wanted, unit);
        var moves = moves(wanted, unit);
        if (row.isPresent()) {
            revokeAllBut(copies, row.get());
        }
        if (moves) {
            move(wanted, unit);
        }
        var granted = false;
        for (var asked : wanted.roles().entrySet()) {
            var missing =
                    Optional.ofNullable(copies.get(asked.getKey()))
                            .filter(copy -> moves || !holds(copy));
            missing.ifPresent(copy -> grant(copy.role(), asked.getValue()));
            granted |= missing.isPresent();
        }
        if ((moves || granted) && traveller.live().isPresent() && !hasEnabledRow()) {
            steps.add(new Waiting.UserRow(traveller.person(), place.target()));
        }
    }

    /** Empty after an error: the wanted unit is unknown. */
    private Optional<BusinessUnit> unitToLiveIn(EnvironmentAccess wanted) {
        if (wanted.businessUnit().isEmpty()) {
            return Optional.of(place.home().or(this::presentUnit).orElse(place.root()));
        }
        var name = wanted.businessUnit().get();
        var units = place.unitsCalled(name);
        if (units.size() == 1) {
            return Optional.of(units.getFirst());
        }
        steps.add(UnitProblems.of(name, wanted.where(), units, place.unitNames()));
        return Optional.empty();
    }

    private Optional<BusinessUnit> presentUnit() {
        return row.map(SystemUser::businessUnitId).map(place::unitOf);
    }

    private boolean moves(EnvironmentAccess wanted, BusinessUnit unit) {
        var present = presentUnit();
        return present.isPresent()
                ? !present.get().id().equals(unit.id())
                : !wanted.roles().isEmpty() && !unit.id().equals(place.root().id());
    }

    /** By role name. A name that does not match exactly one copy is an error. */
    private Map<String, EnvironmentAt.Copy> copies(EnvironmentAccess wanted, BusinessUnit unit) {
        var copies = new TreeMap<String, EnvironmentAt.Copy>();
        wanted.roles()
                .forEach((name, where) -> {
                    var found = place.copies(unit, name);
                    if (found.size() == 1) {
                        copies.put(name, found.getFirst());
                    } else {
                        steps.add(RoleProblems.of(place, unit, name, where));
                    }
                });
        return copies;
    }

    private boolean holds(EnvironmentAt.Copy copy) {
        return row.isPresent() && row.get().roleIds().contains(copy.role().id());
    }

    private boolean hasEnabledRow() {
        return row.filter(held -> held.state() == SystemUser.State.ENABLED).isPresent();
    }

    private void revokeAllBut(Map<String, EnvironmentAt.Copy> wanted, SystemUser held) {
        for (var id : held.roleIds()) {
            var copy = place.copy(id);
            if (copy.isEmpty()) {
                steps.add(RoleProblems.unknownHeld(traveller, place, id));
            } else if (!isWanted(copy.get(), wanted, held)) {
                revoke(copy.get().role(), held.id());
            }
        }
    }

    /** The guest may have a wanted role as the copy of the unit they are about to leave. */
    private static boolean isWanted(
            EnvironmentAt.Copy held, Map<String, EnvironmentAt.Copy> wanted, SystemUser row) {
        for (var copy : wanted.values()) {
            if (copy.role().id().equals(held.role().id())
                    || (copy.rootRoleId().equals(held.rootRoleId())
                            && !copy.role().unit().id().equals(row.businessUnitId()))) {
                return true;
            }
        }
        return false;
    }

    private void move(EnvironmentAccess wanted, BusinessUnit unit) {
        var where = wanted.businessUnit().isPresent() ? wanted.where() : place.where();
        steps.give(
                new EnvironmentAct.MoveUnit(
                        place.target(), presentUnit(), unit, row.map(SystemUser::id)),
                where);
    }

    private void grant(SecurityRole role, SourceLocation where) {
        steps.give(
                new EnvironmentAct.GrantRole(place.target(), role, row.map(SystemUser::id)), where);
    }

    private void revoke(SecurityRole role, String systemUserId) {
        steps.take(new EnvironmentAct.RevokeRole(place.target(), role, systemUserId));
    }
}
