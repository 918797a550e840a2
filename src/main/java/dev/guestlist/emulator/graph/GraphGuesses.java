package dev.guestlist.emulator.graph;

import java.util.Map;
import java.util.TreeMap;

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

    /**
     * The same guesses with another one.
     *
     * @param name as {@link #show} spells it
     * @throws IllegalArgumentException when there is no such guess or setting
     */
    public GraphGuesses with(String name, String setting) {
        var pending =
                name.equals("pending-guest-invited-again")
                        ? Again.valueOf(setting)
                        : pendingGuestInvitedAgain;
        var accepted =
                name.equals("accepted-guest-invited-again")
                        ? Again.valueOf(setting)
                        : acceptedGuestInvitedAgain;
        var plus = name.equals("plus-in-address") ? Rule.valueOf(setting) : plusInAddress;
        var restricted =
                name.equals("restricted-invitations")
                        ? Rule.valueOf(setting)
                        : restrictedInvitations;
        var absent =
                name.equals("absent-member-removed")
                        ? Absent.valueOf(setting)
                        : absentMemberRemoved;
        var purge = name.equals("deleted-user-purge") ? Rule.valueOf(setting) : deletedUserPurge;
        var empty = name.equals("empty-text") ? Rule.valueOf(setting) : emptyText;
        var sponsors =
                name.equals("maximum-sponsors") ? Integer.parseInt(setting) : maximumSponsors;
        if (!show().containsKey(name)) {
            throw new IllegalArgumentException("there is no guess '" + name + "'");
        }
        return new GraphGuesses(
                pending, accepted, plus, restricted, absent, purge, empty, sponsors);
    }

    /** Every guess with its setting. */
    public Map<String, String> show() {
        var shown = new TreeMap<String, String>();
        shown.put("pending-guest-invited-again", pendingGuestInvitedAgain.name());
        shown.put("accepted-guest-invited-again", acceptedGuestInvitedAgain.name());
        shown.put("plus-in-address", plusInAddress.name());
        shown.put("restricted-invitations", restrictedInvitations.name());
        shown.put("absent-member-removed", absentMemberRemoved.name());
        shown.put("deleted-user-purge", deletedUserPurge.name());
        shown.put("empty-text", emptyText.name());
        shown.put("maximum-sponsors", Integer.toString(maximumSponsors));
        return shown;
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
