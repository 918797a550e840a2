package dev.guestlist.emulator.graph;

/**
 * What no public source settles, as switches. A client should bear every setting.
 *
 * @param pendingGuestInvitedAgain answer to an invitation of a guest who has not yet accepted
 * @param acceptedGuestInvitedAgain answer to an invitation of a guest who has
 * @param plusInAddress whether the documented ban on {@code +} in addresses is enforced
 * @param restrictedInvitations whether {@code User.Invite.All} gets past {@code
 *     adminsAndGuestInviters}
 * @param absentMemberRemoved which of the two recorded answers the removal of a non-member gets
 * @param deletedUserPurge whether an application may empty the recycle bin
 * @param emptyText whether an empty text clears a property or is refused; {@code null} clears it
 * @param maximumSponsors how many sponsors a user can have
 */
public record GraphGuesses(
        Again pendingGuestInvitedAgain,
        Again acceptedGuestInvitedAgain,
        Rule plusInAddress,
        Rule restrictedInvitations,
        Absent absentMemberRemoved,
        Rule deletedUserPurge,
        Rule emptyText,
        int maximumSponsors) {

    /** What a further invitation does. */
    public enum Again {
        /** 201 with the same user. */
        SAME_USER,
        /** 400. */
        REFUSED
    }

    /** Whether something is let through. */
    public enum Rule {
        ALLOWED,
        REFUSED
    }

    /** How the removal of someone who is not there is answered; both have been recorded. */
    public enum Absent {
        NOT_FOUND,
        BAD_REQUEST
    }

    /** The most likely reading of each. */
    public static GraphGuesses likely() {
        return new GraphGuesses(
                Again.SAME_USER,
                Again.SAME_USER,
                Rule.REFUSED,
                Rule.REFUSED,
                Absent.NOT_FOUND,
                Rule.REFUSED,
                Rule.REFUSED,
                5);
    }
}
