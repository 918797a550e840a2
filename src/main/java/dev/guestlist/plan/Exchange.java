package dev.guestlist.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One security role taken and one given, to the same guest in the same environment: a promotion or
 * a demotion. People read it as one change, and limits don't count it as a loss, whichever role is
 * higher; both changes stay in the plan.
 *
 * <p>Only a grant that is in the plan makes an exchange. If it is held back, the revocation stands
 * alone, and is a loss. A role that a license brought was never given by anybody, so it is not
 * exchanged either; nor is one that is only granted again after a move.
 *
 * <p>Of several roles taken and several given in one environment, each is in one exchange at most:
 * both lists are sorted by name, and the first is exchanged for the first, the second for the
 * second. What remains of the longer list is lost or gained. Which role replaces which is not
 * known, but how many are lost does not depend on that.
 *
 * <h2>Grant first, then revoke</h2>
 *
 * A guest between the two should be able to work, so the order is the reverse of the usual one:
 *
 * <pre>
 *   the process dies      the guest has    the next run
 *   ────────────────────  ───────────────  ─────────────────────────────
 *   before the grant      the old role     plans the exchange again
 *   between the two       both roles       plans the revocation: now a loss of a role that the
 *                                          files don't name, and counted as one
 *   after the revocation  the new role     finds nothing to do
 * </pre>
 *
 * Nobody is ever without both. Having both for a moment is not more than was planned or present:
 * the guest had the one before this run, and the files give the other. If the grant fails, the
 * revocation is not tried, and the guest keeps the old role until a run succeeds. That is also true
 * for a demotion: a run never takes a role that the files replace and leaves nothing in its place.
 *
 * <p>A move to another business unit is the exception: the service removes all roles of the old
 * unit itself. The order is move, grant, revoke; the revocation then usually finds nothing left to
 * revoke, unless the organization keeps roles on a move.
 */
public record Exchange(Change taken, Change given) {
    /** Where an exchange can be. */
    private record Place(Subject subject, Phase phase, String environmentId) {
        static Place of(Change change, EnvironmentAct act) {
            return new Place(change.subject(), change.phase(), act.environment().id());
        }
    }

    public EnvironmentAct.RevokeRole revocation() {
        return (EnvironmentAct.RevokeRole) taken.act();
    }

    public EnvironmentAct.GrantRole grant() {
        return (EnvironmentAct.GrantRole) given.act();
    }

    /** All exchanges among these changes, in the order of the first role taken at a place. */
    public static List<Exchange> among(List<Change> changes) {
        var taken = taken(changes);
        if (taken.isEmpty()) {
            return List.of();
        }
        var given = given(changes, taken);
        var exchanges = new ArrayList<Exchange>();
        taken.forEach((place, each) -> pair(each, given.getOrDefault(place, List.of()), exchanges));
        return exchanges;
    }

    private static Map<Place, List<Change>> taken(List<Change> changes) {
        var taken = new LinkedHashMap<Place, List<Change>>();
        for (var change : changes) {
            if (change.act() instanceof EnvironmentAct.RevokeRole revoke
                    && revoke.origin().isEmpty()) {
                taken.computeIfAbsent(Place.of(change, revoke), _ -> new ArrayList<>(1))
                        .add(change);
            }
        }
        return taken;
    }

    private static Map<Place, List<Change>> given(
            List<Change> changes, Map<Place, List<Change>> taken) {
        var given = new LinkedHashMap<Place, List<Change>>();
        for (var change : changes) {
            if (change.act() instanceof EnvironmentAct.GrantRole grant && grant.again().isEmpty()) {
                var place = Place.of(change, grant);
                if (taken.containsKey(place)) {
                    given.computeIfAbsent(place, _ -> new ArrayList<>(1)).add(change);
                }
            }
        }
        return given;
    }

    private static void pair(List<Change> taken, List<Change> given, List<Exchange> exchanges) {
        var old = taken.stream().sorted(BY_ROLE).toList();
        var fresh = given.stream().sorted(BY_ROLE).toList();
        for (var at = 0; at < Math.min(old.size(), fresh.size()); at++) {
            exchanges.add(new Exchange(old.get(at), fresh.get(at)));
        }
    }

    /** Two roles can have the same name, but not the same effect. */
    private static final Comparator<Change> BY_ROLE =
            Comparator.comparing((Change change) -> change.act().detail())
                    .thenComparing(Change::essence);
}
