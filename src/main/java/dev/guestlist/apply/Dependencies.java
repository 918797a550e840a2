package dev.guestlist.apply;

import dev.guestlist.model.ProfileField;
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

    /** The first of the guest's changes that did not happen and without which this one can't. */
    static Optional<Change> missing(Change change, List<Change> notDone) {
        return notDone.stream().filter(earlier -> needs(change, earlier)).findFirst();
    }

    private static boolean needs(Change change, Change earlier) {
        if (earlier instanceof Change.Invite) {
            return true;
        }
        return switch (change) {
            case Change.RevokeRole _, Change.LeaveGroup _, Change.UnassignLicense _ -> false;
            case Change.Invite _, Change.UpdateProfile _, Change.JoinGroup _ -> false;
            case Change.AssignLicense _ -> setsUsageLocation(earlier);
            case Change.MoveUnit move -> move.systemUserId().isEmpty() && admits(earlier);
            case Change.GrantRole grant ->
                    movesWithin(grant, earlier)
                            || (grant.systemUserId().isEmpty() && admits(earlier));
        };
    }

    private static boolean setsUsageLocation(Change earlier) {
        return earlier instanceof Change.UpdateProfile profile
                && profile.fields().containsKey(ProfileField.USAGE_LOCATION);
    }

    private static boolean admits(Change earlier) {
        return earlier instanceof Change.JoinGroup || earlier instanceof Change.AssignLicense;
    }

    private static boolean movesWithin(Change.GrantRole grant, Change earlier) {
        return earlier instanceof Change.MoveUnit move
                && move.environment().key().equals(grant.environment().key());
    }
}
