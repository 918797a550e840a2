package dev.guestlist.model;

import java.util.SortedSet;

/**
 * A group as the tenant has it.
 *
 * @param members object ids of the direct members who are guests
 */
public record LiveGroup(
        String id, String displayName, Membership membership, SortedSet<String> members) {
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
        ROLE_ASSIGNABLE
    }

    public LiveGroup {
        members = Copies.sorted(members);
    }
}
