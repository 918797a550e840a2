package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.guess.Guess;
import dev.guestlist.emulator.guess.Settings;

/** What no public source settles about Microsoft Graph. */
public enum GraphGuess implements Guess {
    /** The answer to an invitation of a guest who has not yet accepted an earlier one. */
    PENDING_GUEST_INVITED_AGAIN(Settings.of(Again.SAME_USER)),
    /**
     * The answer to an invitation of a guest who has; only that no mail is sent is documented
     * (learn.microsoft.com/entra/external-id/customize-invitation-api).
     */
    ACCEPTED_GUEST_INVITED_AGAIN(Settings.of(Again.SAME_USER)),
    /**
     * Whether the documented ban on {@code +} in addresses
     * (learn.microsoft.com/graph/api/resources/invitation) is enforced.
     */
    PLUS_IN_ADDRESS(Settings.of(Rule.REFUSED)),
    /** Whether {@code User.Invite.All} gets past {@code adminsAndGuestInviters}. */
    RESTRICTED_INVITATIONS(Settings.of(Rule.REFUSED)),
    /** How the removal of a non-member is answered: both have been recorded. */
    ABSENT_MEMBER_REMOVED(Settings.of(Absent.NOT_FOUND)),
    /** Whether an application may empty the recycle bin; pages of 2021 say it may not. */
    DELETED_USER_PURGE(Settings.of(Rule.REFUSED)),
    /** Whether an empty text clears a property; {@code null} does. */
    EMPTY_TEXT(Settings.of(Rule.REFUSED)),
    /** How many sponsors a user can have; the portal lets one choose five. */
    MAXIMUM_SPONSORS(Settings.count(5));

    @SuppressWarnings("ImmutableEnumChecker") // settings are records of immutable values
    private final Settings settings;

    GraphGuess(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Settings settings() {
        return settings;
    }

    /** What a further invitation does. */
    enum Again {
        /** 201 with the same user. */
        SAME_USER,
        /** 400. */
        REFUSED
    }

    /** Whether something is let through. */
    enum Rule {
        ALLOWED,
        REFUSED
    }

    /** How something that is not there is answered. */
    enum Absent {
        NOT_FOUND,
        BAD_REQUEST
    }
}
