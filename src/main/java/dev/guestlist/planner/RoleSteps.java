package dev.guestlist.planner;

import dev.guestlist.model.BusinessUnit;
import dev.guestlist.model.Door;
import dev.guestlist.model.EnvironmentAccess;
import dev.guestlist.model.LiveEnvironment.SystemUser;
import dev.guestlist.model.Problem;
import dev.guestlist.model.SourceLocation;
import dev.guestlist.plan.EnvironmentAct;
import dev.guestlist.plan.EnvironmentAct.GrantRole.Again;
import dev.guestlist.plan.HeldBack;
import dev.guestlist.plan.Waiting;
import dev.guestlist.planner.EnvironmentAt.Copy;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

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
 * Surplus roles are revoked even though a move would remove them too: an organization can turn that
 * off, and a loss that the plan does not show would escape its limits. A role that is exchanged for
 * another is revoked after the grant ({@link dev.guestlist.plan.Exchange}).
 */
final class RoleSteps {
    private final Traveller traveller;
    private final EnvironmentAt place;
    private final HeldBack.At at;
    private final Optional<EnvironmentAccess> access;
    private final Optional<SystemUser> row;
    private final Steps steps;

    RoleSteps(Traveller traveller, EnvironmentAt place, Steps steps) {
        this.traveller = traveller;
        this.place = place;
        this.at = new HeldBack.At(Door.Kind.ENVIRONMENT, place.target().key());
        this.access =
                Optional.ofNullable(traveller.access().environments().get(place.target().key()));
        this.row =
                traveller.live().isPresent()
                        ? place.row(traveller.live().get().objectId())
                        : Optional.empty();
        this.steps = steps;
    }

    void plan() {
        if (access.isEmpty()) {
            row.ifPresent(held -> revoke(held, _ -> true));
            return;
        }
        var wanted = WantedRoles.of(place, access.get(), presentUnit());
        wanted.obstacles().forEach(because -> steps.hold(at, because));
        row.ifPresent(held -> revoke(held, copy -> !wanted.mayInclude(copy, held)));
        wanted.unit().ifPresent(unit -> compare(access.get(), wanted, unit));
    }

    private void compare(EnvironmentAccess access, WantedRoles wanted, BusinessUnit unit) {
        warnWithoutLicense(access);
        var moves = moves(wanted, unit);
        var missing = new TreeMap<>(wanted.copies());
        missing.values().removeIf(copy -> !moves && holds(copy));
        var gains = moves || !missing.isEmpty();
        var barrier = barrier();
        if (barrier.isPresent()) {
            barrier.filter(_ -> gains).ifPresent(because -> steps.hold(at, because));
        } else if (isRowDisabledByHand()) {
            steps.hold(at, RoleProblems.rowDisabled(traveller, place, access.where()));
        } else if (restrictedRow().isPresent()) {
            var held = restrictedRow().get();
            steps.hold(at, RoleProblems.rowRestricted(traveller, place, held, access.where()));
        } else if (gains && !(moves && losesInDoubt(wanted))) {
            give(access, missing, moves ? Optional.of(unit) : Optional.empty());
        }
    }

    private void give(
            EnvironmentAccess access, Map<String, Copy> missing, Optional<BusinessUnit> newUnit) {
        newUnit.ifPresent(unit -> move(access, unit));
        for (var asked : access.roles().entrySet()) {
            var copy = missing.get(asked.getKey());
            if (copy != null) {
                grant(copy, asked.getValue());
            }
        }
        if (traveller.live().isPresent() && !hasEnabledRow()) {
            steps.add(new Waiting.UserRow(traveller.person(), place.target()));
        }
    }

    /** A move takes all roles, even one that the guest may have to keep. */
    private boolean losesInDoubt(WantedRoles wanted) {
        return row.stream()
                .flatMap(held -> held.roleIds().stream())
                .flatMap(id -> place.copy(id).stream())
                .anyMatch(wanted::inDoubt);
    }

    private Optional<BusinessUnit> presentUnit() {
        return row.map(SystemUser::businessUnitId).map(place::unitOf);
    }

    private boolean moves(WantedRoles wanted, BusinessUnit unit) {
        var present = presentUnit();
        return present.isPresent()
                ? !present.get().id().equals(unit.id())
                : !wanted.copies().isEmpty() && !unit.id().equals(place.terms().root().id());
    }

    private boolean holds(Copy copy) {
        return row.isPresent() && row.get().roleIds().contains(copy.role().id());
    }

    private boolean hasEnabledRow() {
        return row.filter(held -> held.state() == SystemUser.State.ENABLED).isPresent();
    }

    /** Why nothing can be given here, as far as that does not depend on the guest's row. */
    private Optional<Problem> barrier() {
        var terms = place.terms();
        return terms.closed()
                .or(() ->
                        hasEnabledRow()
                                ? Optional.empty()
                                : terms.admission()
                                        .prevented(traveller, steps)
                                        .map(cause -> RoleProblems.notAdmitted(place, cause)));
    }

    /** The environment would have enabled the row itself if somebody had not disabled it. */
    private boolean isRowDisabledByHand() {
        return row.isPresent()
                && !hasEnabledRow()
                && traveller.live().filter(place.terms().admission()::isMet).isPresent();
    }

    /** The environment makes no row in another mode. */
    private Optional<SystemUser> restrictedRow() {
        return row.filter(held -> held.mode() != SystemUser.AccessMode.READ_WRITE);
    }

    private void warnWithoutLicense(EnvironmentAccess access) {
        var admission = place.terms().admission();
        if (!access.roles().isEmpty()
                && admission.lacksLicense(traveller)
                && admission.prevented(traveller, steps).isEmpty()) {
            steps.add(RoleProblems.withoutLicense(traveller, place, access.where()));
        }
    }

    private void revoke(SystemUser held, Predicate<Copy> isSurplus) {
        for (var id : held.roleIds()) {
            var copy = place.copy(id);
            if (copy.isEmpty()) {
                steps.add(RoleProblems.unknownHeld(traveller, place, id));
            } else if (isSurplus.test(copy.get())) {
                revoke(held, copy.get());
            }
        }
    }

    /** A role that a license brings would come back until the guest has no such license. */
    private void revoke(SystemUser held, Copy surplus) {
        if (surplus.origin().isPresent() && keepsLicense()) {
            steps.add(RoleProblems.brought(place, surplus.role()));
        } else {
            steps.take(
                    new EnvironmentAct.RevokeRole(
                            place.target(), surplus.role(), held.id(), surplus.origin()));
        }
    }

    private boolean keepsLicense() {
        return place.terms().admission().entitlement().has(traveller);
    }

    private void move(EnvironmentAccess access, BusinessUnit unit) {
        var where = access.businessUnit().isPresent() ? access.where() : place.where();
        steps.give(
                new EnvironmentAct.MoveUnit(
                        place.target(), presentUnit(), unit, row.map(SystemUser::id)),
                where);
    }

    private void grant(Copy copy, SourceLocation where) {
        var again = holdsAnotherCopy(copy) ? Optional.of(Again.MOVE) : Optional.<Again>empty();
        steps.give(
                new EnvironmentAct.GrantRole(
                        place.target(), copy.role(), row.map(SystemUser::id), again),
                where);
    }

    /** As {@link WantedRoles} sees it: such a copy is not revoked, but lost in the move. */
    private boolean holdsAnotherCopy(Copy copy) {
        return row.stream()
                .flatMap(held -> held.roleIds().stream())
                .flatMap(id -> place.copy(id).stream())
                .anyMatch(held ->
                        held.rootRoleId().equals(copy.rootRoleId())
                                && held.role().unit().equals(presentUnit().orElseThrow())
                                && !held.role().unit().equals(copy.role().unit()));
    }
}
