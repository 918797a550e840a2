package dev.guestlist.planner;

import dev.guestlist.model.BusinessUnit;
import dev.guestlist.model.EnvironmentAccess;
import dev.guestlist.model.LiveEnvironment.SystemUser;
import dev.guestlist.model.Names;
import dev.guestlist.model.Problem;
import dev.guestlist.planner.EnvironmentAt.Copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The roles that a guest should have in one environment, as far as the environment has them.
 *
 * <p>A name that no role has may be the old name of a role that was renamed. So a held role that no
 * file names may be the one that the guest should keep, and is not revoked:
 *
 * <pre>
 *   the wanted name is ...               in doubt are held roles ...
 *   ───────────────────────────────────  ───────────────────────────────────
 *   nowhere in the environment           with a name that no file mentions
 *   in another unit, or there twice      with the same name
 * </pre>
 *
 * @param unit where the guest should live; absent if it can't be told apart
 * @param copies by name
 * @param obstacles why the other roles, or all of them, can't be granted
 */
record WantedRoles(
        EnvironmentAt place,
        EnvironmentAccess access,
        Optional<BusinessUnit> unit,
        SortedMap<String, Copy> copies,
        List<Problem> obstacles) {

    static WantedRoles of(
            EnvironmentAt place, EnvironmentAccess access, Optional<BusinessUnit> present) {
        var obstacles = new ArrayList<Problem>();
        var unit = unit(place, access, present, obstacles);
        var copies = new TreeMap<String, Copy>();
        if (unit.isPresent()) {
            for (var asked : access.roles().entrySet()) {
                var found = place.copies(unit.get(), asked.getKey());
                if (found.size() == 1) {
                    copies.put(asked.getKey(), found.getFirst());
                } else {
                    obstacles.add(
                            RoleProblems.of(place, unit.get(), asked.getKey(), asked.getValue()));
                }
            }
        }
        return new WantedRoles(place, access, unit, copies, obstacles);
    }

    private static Optional<BusinessUnit> unit(
            EnvironmentAt place,
            EnvironmentAccess access,
            Optional<BusinessUnit> present,
            List<Problem> obstacles) {
        if (access.businessUnit().isPresent()) {
            var name = access.businessUnit().get();
            var units = place.unitsCalled(name);
            if (units.size() == 1) {
                return Optional.of(units.getFirst());
            }
            obstacles.add(UnitProblems.of(name, access.where(), units, place.unitNames()));
            return Optional.empty();
        }
        return switch (place.terms().home()) {
            case EnvironmentAt.Home.Named named -> Optional.of(named.unit());
            case EnvironmentAt.Home.Unnamed _ -> Optional.of(present.orElse(place.terms().root()));
            case EnvironmentAt.Home.Missing missing -> {
                obstacles.add(missing.because());
                yield Optional.empty();
            }
        };
    }

    /** Whether a role that the guest has is one of these, or may be. */
    boolean mayInclude(Copy held, SystemUser row) {
        return includes(held, row) || inDoubt(held);
    }

    /** Whether it may be, but is not known to be. */
    boolean inDoubt(Copy held) {
        return access.roles().keySet().stream()
                .filter(name -> !copies.containsKey(name))
                .anyMatch(name ->
                        place.unitsWith(name).isEmpty()
                                ? !place.terms()
                                        .declaredRoles()
                                        .contains(Names.folded(held.role().name()))
                                : Names.same(name, held.role().name()));
    }

    /** The guest may have a wanted role as the copy of the unit they are about to leave. */
    private boolean includes(Copy held, SystemUser row) {
        for (var copy : copies.values()) {
            if (copy.role().id().equals(held.role().id())
                    || (copy.rootRoleId().equals(held.rootRoleId())
                            && !copy.role().unit().id().equals(row.businessUnitId()))) {
                return true;
            }
        }
        return false;
    }
}
