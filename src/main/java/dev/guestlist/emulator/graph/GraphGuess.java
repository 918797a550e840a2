package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.guess.Guess;
import dev.guestlist.emulator.guess.Settings;

/** What no public source settles about Microsoft Graph. */
public enum GraphGuess implements Guess {
    // Invitations

    /** The answer to an invitation of a guest who has not yet accepted an earlier one. */
    PENDING_GUEST_INVITED_AGAIN(Settings.of(Again.SAME_USER)),
    /**
     * The answer to an invitation of a guest who has; only that no mail is sent is documented
     * (learn.microsoft.com/entra/external-id/customize-invitation-api).
     */
    ACCEPTED_GUEST_INVITED_AGAIN(Settings.of(Again.SAME_USER)),
    /** The answer to an invitation of someone who lies in the recycle bin. */
    DELETED_GUEST_INVITED(Settings.of(Twin.NEW_USER)),
    /** Status and code of "already exists in the directory" for a colleague. */
    COLLEAGUE_INVITED(Settings.of(Refusal.BAD_REQUEST)),
    /** Status and code for a domain that the policy does not admit. */
    BLOCKED_DOMAIN(Settings.of(Refusal.BAD_REQUEST)),
    /** Status and code of a refusal by cross-tenant access settings. */
    CROSS_TENANT_BLOCK(Settings.of(Refusal.BAD_REQUEST)),
    /** Status and code for invalid addresses, own domains and missing properties. */
    INVALID_INVITATION(Settings.of(Refusal.BAD_REQUEST)),
    /**
     * Whether the documented ban on {@code +} in addresses
     * (learn.microsoft.com/graph/api/resources/invitation) is enforced.
     */
    PLUS_IN_ADDRESS(Settings.of(Rule.REFUSED)),
    /** Whether {@code User.Invite.All} gets past {@code adminsAndGuestInviters}. */
    RESTRICTED_INVITATIONS(Settings.of(Rule.REFUSED)),
    /**
     * Whether an application may invite someone as a member; of people it takes an administrator
     * (learn.microsoft.com/graph/api/resources/invitation).
     */
    MEMBER_INVITED_BY_APPLICATION(Settings.of(Rule.ALLOWED)),
    /**
     * Whether an application may reset redemption
     * (github.com/MicrosoftDocs/azure-docs/issues/80980: not in the preview).
     */
    RESET_BY_APPLICATION(Settings.of(Rule.ALLOWED)),
    /** The sponsor of a guest whom an application invites without naming one. */
    DEFAULT_SPONSOR(Settings.of(Sponsor.NONE)),
    /** What {@code identities} holds before redemption. */
    PENDING_IDENTITY(Settings.of(Identity.PRINCIPAL_NAME)),
    /** The principal name when {@code local_domain#EXT#} is taken. */
    TAKEN_PRINCIPAL_NAME(Settings.of(Taken.DIGITS)),

    // Queries

    /** Whether {@code id} comes unasked with {@code $select}. */
    ID_WITH_SELECT(Settings.of(Presence.ABSENT)),
    /**
     * What becomes of a {@code $top} above the maximum; "depends on the API", says the page on
     * paging.
     */
    TOO_LARGE_PAGE(Settings.of(Page.REFUSED)),
    /** Whether filters on proxy addresses mind the case. */
    PROXY_ADDRESS_CASE(Settings.of(LetterCase.IGNORED)),
    /** Status of a URL of an advanced query or a batch item that is too long. */
    LONG_URL_STATUS(Settings.of(414, 400)),
    /** Status of DirectoryPageTokenNotFoundException. */
    LOST_PAGE_TOKEN_STATUS(Settings.of(400, 404)),
    /** Whether a 201 says where the new object is. */
    CREATED_LOCATION(Settings.of(Presence.ABSENT)),

    // Users

    /** Whether an empty text clears a property; {@code null} does. */
    EMPTY_TEXT(Settings.of(Rule.REFUSED)),
    /** What becomes of a write to {@code externalUserState}. */
    EXTERNAL_USER_STATE_WRITE(Settings.of(Write.REFUSED)),
    /** How many sponsors a user can have; the portal lets one choose five. */
    MAXIMUM_SPONSORS(Settings.count(5)),
    /** How the write to a user that is too young is answered; both have been recorded. */
    YOUNG_USER_WRITTEN(Settings.of(Young.NOT_FOUND)),
    /** Whether an application may empty the recycle bin; pages of 2021 say it may not. */
    DELETED_USER_PURGE(Settings.of(Rule.REFUSED)),
    /** Status and code when a restored user's name or address is taken. */
    RESTORE_CONFLICT(Settings.of(Refusal.CONFLICT)),

    // Groups

    /** How an owner is refused who is too young; Terraform tries again after both. */
    YOUNG_OWNER_NAMED(Settings.of(YoungOwner.INVALID_VALUES)),

    /** How the removal of a non-member is answered: both have been recorded. */
    ABSENT_MEMBER_REMOVED(Settings.of(Absent.NOT_FOUND)),
    /** Status and code of more than twenty references at once. */
    TOO_MANY_REFERENCES(Settings.of(Refusal.REQUEST_BAD_REQUEST)),
    /** What one reads of a hidden membership without {@code Member.Read.Hidden}. */
    HIDDEN_MEMBERS(Settings.of(Hidden.REFUSED)),
    /** Whether a group under restricted management can be written without a role of its own. */
    RESTRICTED_MANAGEMENT(Settings.of(Rule.REFUSED)),
    /** Status of a {@code uniqueName} that is taken. */
    TAKEN_NAME_STATUS(Settings.of(400, 409)),
    /** How the removal of a group's last owner is refused; that it is, is documented. */
    LAST_OWNER_REMOVED(Settings.of(Refusal.REQUEST_BAD_REQUEST)),

    // Licences

    /** What a further assignment of the same product does to its switched-off plans. */
    REASSIGNED_PLANS(Settings.of(Plans.REPLACED)),
    /** What {@code assignLicense} shows of the user; samples differ. */
    LICENSED_USER(Settings.of(Shown.DEFAULT_PROPERTIES)),
    /** What {@code licenseAssignmentStates} says when nothing is wrong: samples against prose. */
    LICENCE_WITHOUT_ERROR(Settings.of(NoError.NONE)),

    // The rest

    /** Status of a second identity provider of a type. */
    SECOND_PROVIDER_STATUS(Settings.of(400, 409)),
    /** How a secret is masked: samples against prose. */
    SECRET_MASK(Settings.of(Mask.SIX_ASTERISKS)),
    /** Whether the answer to a new identity provider shows its secret, as the sample does. */
    CREATED_PROVIDER_SECRET(Settings.of(Secret.MASKED)),
    /** What a batch shows of an answer without a body; both have been seen. */
    EMPTY_BATCH_BODY(Settings.of(Empty.NULL)),
    /** How {@code sendMail} answers for someone without a mailbox. */
    NO_MAILBOX(Settings.of(Mailbox.INVALID_USER));

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
        /** The same, and no mail although one was asked for. */
        SAME_USER_WITHOUT_MAIL,
        /** As a colleague is refused. */
        REFUSED
    }

    /** What comes of a deleted guest who is invited. */
    enum Twin {
        /** A second object beside the one in the bin. */
        NEW_USER,
        REFUSED
    }

    /** Whether something is let through. */
    enum Rule {
        ALLOWED,
        REFUSED
    }

    /** Who answers for a guest when nobody was named. */
    enum Sponsor {
        NONE,
        /** The service principal of the application. */
        INVITER
    }

    /** What identities a pending guest has. */
    enum Identity {
        /** One, with the principal name. */
        PRINCIPAL_NAME,
        NONE
    }

    /** What is done about a name that is taken. */
    enum Taken {
        /** Digits before {@code #EXT#}. */
        DIGITS,
        REFUSED
    }

    /** Whether something is there. */
    enum Presence {
        ABSENT,
        PRESENT
    }

    /** What becomes of too large a page. */
    enum Page {
        REFUSED,
        CAPPED
    }

    /** Whether capitals matter. */
    enum LetterCase {
        IGNORED,
        MATTERS
    }

    /** What becomes of a write to something read-only. */
    enum Write {
        REFUSED,
        /** 204, and nothing changes. */
        IGNORED
    }

    /** How a young user's write fails. */
    enum Young {
        NOT_FOUND,
        /** 400, "Unable to read the company information from the directory." */
        COMPANY_INFORMATION
    }

    /** How a young owner is refused, with 400 {@code Request_BadRequest}. */
    enum YoungOwner {
        /** "One or more property values specified are invalid." */
        INVALID_VALUES,
        /** "Resource … does not exist or …", which is otherwise a 404. */
        NOT_PRESENT
    }

    /** How something that is not there is answered. */
    enum Absent {
        NOT_FOUND,
        BAD_REQUEST
    }

    /** What is shown of hidden members. */
    enum Hidden {
        REFUSED,
        EMPTY
    }

    /** What becomes of plans switched off before. */
    enum Plans {
        REPLACED,
        MERGED
    }

    /** What an answer shows of a user. */
    enum Shown {
        DEFAULT_PROPERTIES,
        /** Account and licences. */
        LICENCES
    }

    /** How "no error" is written. */
    enum NoError {
        /** The text {@code None}. */
        NONE,
        NULL
    }

    /** How a secret is masked. */
    enum Mask {
        SIX_ASTERISKS,
        FOUR_ASTERISKS
    }

    /** Whether a secret is shown once. */
    enum Secret {
        MASKED,
        ECHOED
    }

    /** How "no body" is written. */
    enum Empty {
        NULL,
        ABSENT
    }

    /** How a missing mailbox is told. */
    enum Mailbox {
        /** ErrorInvalidUser. */
        INVALID_USER,
        /** MailboxNotEnabledForRESTAPI. */
        NOT_ENABLED
    }
}
