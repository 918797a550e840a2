package dev.guestlist.apply;

import dev.guestlist.model.ProfileField;
import dev.guestlist.plan.Act;
import dev.guestlist.plan.Change;

import java.util.List;
import java.util.Optional;

/**
 * What must have happened to a guest before the next thing can.
 *
 * <pre>
 *   invite ──► profile ──► license ──┐
 *      │          (usage location)   ├─► row in the environment ──► move unit ──► grant role
 *      └─────────► group ────────────┘        (if not there yet)    (same environment)
 * </pre>
 *
 * Taking access away depends on nothing: a role that can't be revoked is no reason to leave
 * somebody in a group.
 */
final class Dependencies {
    private Dependencies() {}

    /** The first of the subject's changes that did not happen and without which this one can't. */
    static Optional<Change> missing(Change change, List<Change> notDone) {
        return notDone.stream().filter(earlier -> needs(change.act(), earlier.act())).findFirst();
    }

    private static boolean needs(Act act, Act earlier) {
        if (earlier instanceof Act.Invite) {
            return true;
        }
        return switch (act) {
            case Act.RevokeRole _, Act.LeaveGroup _, Act.UnassignLicense _ -> false;
            case Act.Invite _, Act.UpdateProfile _, Act.JoinGroup _ -> false;
            case Act.AssignLicense _ -> setsUsageLocation(earlier);
            case Act.MoveUnit move -> move.systemUserId().isEmpty() && admits(earlier);
            case Act.GrantRole grant ->
                    movesWithin(grant, earlier)
                            || (grant.systemUserId().isEmpty() && admits(earlier));
        };
    }

    private static boolean setsUsageLocation(Act earlier) {
        return earlier instanceof Act.UpdateProfile profile
                && profile.fields().containsKey(ProfileField.USAGE_LOCATION);
    }

    private static boolean admits(Act earlier) {
        return earlier instanceof Act.JoinGroup || earlier instanceof Act.AssignLicense;
    }

    private static boolean movesWithin(Act.GrantRole grant, Act earlier) {
        return earlier instanceof Act.MoveUnit move
                && move.environment().key().equals(grant.environment().key());
    }
}
