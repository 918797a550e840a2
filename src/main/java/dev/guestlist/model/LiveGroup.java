package dev.guestlist.model;

import java.util.Optional;
import java.util.SortedSet;

/**
 * A group as the tenant has it.
 *
 * @param rule that determines the members of a dynamic group
 * @param members object ids of the direct members who are guests
 */
public record LiveGroup(
        String id,
        String displayName,
        Membership membership,
        Optional<String> rule,
        SortedSet<String> members) {
    /** What determines the members (learn.microsoft.com/graph/api/resources/groups-overview). */
    public enum Membership {
        /** Anyone with the permission to write members. */
        ASSIGNED,
        /** A rule; members can't be added or removed. */
        DYNAMIC,
        /** The on-premises directory; read-only here. */
        SYNCED,
        /**
         * Exchange; the Graph API can't change members of mail-enabled security groups and
         * distribution lists.
         */
        MAIL_ENABLED,
        /** Assigned, but only by callers who may manage role-assignable groups. */
        ROLE_ASSIGNABLE,
        /** Assigned, but only by administrators of a restricted management unit. */
        MANAGEMENT_RESTRICTED
    }

    public LiveGroup {
        members = Copies.sorted(members);
    }
}
