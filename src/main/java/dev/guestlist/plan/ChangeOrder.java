package dev.guestlist.plan;

import java.util.Comparator;

/** The order of execution: phase, guest, kind, target. */
final class ChangeOrder {
    private ChangeOrder() {}

    static final Comparator<Change> EXECUTION =
            Comparator.comparing(Change::phase)
                    .thenComparing(change -> change.guest().email())
                    .thenComparingInt(ChangeOrder::rank)
                    .thenComparing(ChangeOrder::target)
                    .thenComparing(Canonical::line);

    private static int rank(Change change) {
        return switch (change) {
            case Change.RevokeRole _ -> 0;
            case Change.LeaveGroup _ -> 1;
            case Change.UnassignLicense _ -> 2;
            case Change.Invite _ -> 3;
            case Change.UpdateProfile _ -> 4;
            case Change.JoinGroup _ -> 5;
            case Change.AssignLicense _ -> 6;
            case Change.MoveUnit _ -> 7;
            case Change.GrantRole _ -> 8;
        };
    }

    private static String target(Change change) {
        return switch (change) {
            case Change.RevokeRole revoke -> name(revoke.environment(), revoke.role().name());
            case Change.LeaveGroup leave -> name(leave.group(), "");
            case Change.UnassignLicense unassign -> name(unassign.license(), "");
            case Change.Invite _, Change.UpdateProfile _ -> "";
            case Change.JoinGroup join -> name(join.group(), "");
            case Change.AssignLicense assign -> name(assign.license(), "");
            case Change.MoveUnit move -> name(move.environment(), "");
            case Change.GrantRole grant -> name(grant.environment(), grant.role().name());
        };
    }

    /** No key holds a line break, so a key never runs into the name behind it. */
    private static String name(Target target, String part) {
        return target.key() + "\n" + part;
    }
}
