package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.guess.Area;
import dev.guestlist.emulator.guess.Guess;
import dev.guestlist.emulator.guess.Guesses;

/** What no public source settles about Microsoft Graph. */
public final class GraphGuess {
    private static final Area AREA = new Area();

    // Invitations

    /** The answer to an invitation of a guest who has not yet accepted an earlier one. */
    static final Guess<Again> PENDING_GUEST_INVITED_AGAIN =
            AREA.choice("pending-guest-invited-again", Again.SAME_USER);

    /**
     * The answer to an invitation of a guest who has; only that no mail is sent is documented
     * (learn.microsoft.com/entra/external-id/customize-invitation-api).
     */
    static final Guess<Again> ACCEPTED_GUEST_INVITED_AGAIN =
            AREA.choice("accepted-guest-invited-again", Again.SAME_USER);

    /** The answer to an invitation of someone who lies in the recycle bin. */
    static final Guess<Twin> DELETED_GUEST_INVITED =
            AREA.choice("deleted-guest-invited", Twin.NEW_USER);

    /** Status and code of "already exists in the directory" for a colleague. */
    static final Guess<Refusal> COLLEAGUE_INVITED =
            AREA.choice("colleague-invited", Refusal.BAD_REQUEST);

    /** Status and code for a domain that the policy does not admit. */
    static final Guess<Refusal> BLOCKED_DOMAIN = AREA.choice("blocked-domain", Refusal.BAD_REQUEST);

    /** Status and code of a refusal by cross-tenant access settings. */
    static final Guess<Refusal> CROSS_TENANT_BLOCK =
            AREA.choice("cross-tenant-block", Refusal.BAD_REQUEST);

    /** Status and code for invalid addresses, own domains and missing properties. */
    static final Guess<Refusal> INVALID_INVITATION =
            AREA.choice("invalid-invitation", Refusal.BAD_REQUEST);

    /**
     * Whether the documented ban on {@code +} in addresses
     * (learn.microsoft.com/graph/api/resources/invitation) is enforced.
     */
    static final Guess<Rule> PLUS_IN_ADDRESS = AREA.choice("plus-in-address", Rule.REFUSED);

    /** Whether {@code User.Invite.All} gets past {@code adminsAndGuestInviters}. */
    static final Guess<Rule> RESTRICTED_INVITATIONS =
            AREA.choice("restricted-invitations", Rule.REFUSED);

    /**
     * Whether an application may invite someone as a member; of people it takes an administrator
     * (learn.microsoft.com/graph/api/resources/invitation).
     */
    static final Guess<Rule> MEMBER_INVITED_BY_APPLICATION =
            AREA.choice("member-invited-by-application", Rule.ALLOWED);

    /**
     * Whether an application may reset redemption
     * (github.com/MicrosoftDocs/azure-docs/issues/80980: not in the preview).
     */
    static final Guess<Rule> RESET_BY_APPLICATION =
            AREA.choice("reset-by-application", Rule.ALLOWED);

    /** The sponsor of a guest whom an application invites without naming one. */
    static final Guess<Sponsor> DEFAULT_SPONSOR = AREA.choice("default-sponsor", Sponsor.NONE);

    /** What {@code identities} holds before redemption. */
    static final Guess<Identity> PENDING_IDENTITY =
            AREA.choice("pending-identity", Identity.PRINCIPAL_NAME);

    /** The principal name when {@code local_domain#EXT#} is taken. */
    static final Guess<Taken> TAKEN_PRINCIPAL_NAME =
            AREA.choice("taken-principal-name", Taken.DIGITS);

    // Queries

    /** Whether {@code id} comes unasked with {@code $select}. */
    static final Guess<Presence> ID_WITH_SELECT = AREA.choice("id-with-select", Presence.ABSENT);

    /**
     * What becomes of a {@code $top} above the maximum; "depends on the API", says the page on
     * paging.
     */
    static final Guess<Page> TOO_LARGE_PAGE = AREA.choice("too-large-page", Page.REFUSED);

    /** Whether filters on proxy addresses mind the case. */
    static final Guess<LetterCase> PROXY_ADDRESS_CASE =
            AREA.choice("proxy-address-case", LetterCase.IGNORED);

    /** Status of a URL of an advanced query or a batch item that is too long. */
    static final Guess<Integer> LONG_URL_STATUS = AREA.number("long-url-status", 414, 400);

    /** Status of DirectoryPageTokenNotFoundException. */
    static final Guess<Integer> LOST_PAGE_TOKEN_STATUS =
            AREA.number("lost-page-token-status", 400, 404);

    /** Whether a 201 says where the new object is. */
    static final Guess<Presence> CREATED_LOCATION =
            AREA.choice("created-location", Presence.ABSENT);

    // Users

    /** Whether an empty text clears a property; {@code null} does. */
    static final Guess<Rule> EMPTY_TEXT = AREA.choice("empty-text", Rule.REFUSED);

    /** What becomes of a write to {@code externalUserState}. */
    static final Guess<Write> EXTERNAL_USER_STATE_WRITE =
            AREA.choice("external-user-state-write", Write.REFUSED);

    /** How many sponsors a user can have; the portal lets one choose five. */
    static final Guess<Integer> MAXIMUM_SPONSORS = AREA.count("maximum-sponsors", 5);

    /** How the write to a user that is too young is answered; both have been recorded. */
    static final Guess<Young> YOUNG_USER_WRITTEN =
            AREA.choice("young-user-written", Young.NOT_FOUND);

    /** Whether an application may empty the recycle bin; pages of 2021 say it may not. */
    static final Guess<Rule> DELETED_USER_PURGE = AREA.choice("deleted-user-purge", Rule.REFUSED);

    /** Status and code when a restored user's name or address is taken. */
    static final Guess<Refusal> RESTORE_CONFLICT =
            AREA.choice("restore-conflict", Refusal.CONFLICT);

    // Groups

    /** How an owner is refused who is too young; Terraform tries again after both. */
    static final Guess<YoungOwner> YOUNG_OWNER_NAMED =
            AREA.choice("young-owner-named", YoungOwner.INVALID_VALUES);

    /** How the removal of a non-member is answered: both have been recorded. */
    static final Guess<Absent> ABSENT_MEMBER_REMOVED =
            AREA.choice("absent-member-removed", Absent.NOT_FOUND);

    /** Status and code of more than twenty references at once. */
    static final Guess<Refusal> TOO_MANY_REFERENCES =
            AREA.choice("too-many-references", Refusal.REQUEST_BAD_REQUEST);

    /** What one reads of a hidden membership without {@code Member.Read.Hidden}. */
    static final Guess<Hidden> HIDDEN_MEMBERS = AREA.choice("hidden-members", Hidden.REFUSED);

    /** Whether a group under restricted management can be written without a role of its own. */
    static final Guess<Rule> RESTRICTED_MANAGEMENT =
            AREA.choice("restricted-management", Rule.REFUSED);

    /** Status of a {@code uniqueName} that is taken. */
    static final Guess<Integer> TAKEN_NAME_STATUS = AREA.number("taken-name-status", 400, 409);

    /** How the removal of a group's last owner is refused; that it is, is documented. */
    static final Guess<Refusal> LAST_OWNER_REMOVED =
            AREA.choice("last-owner-removed", Refusal.REQUEST_BAD_REQUEST);

    // Licenses

    /** What a further assignment of the same product does to its switched-off plans. */
    static final Guess<Plans> REASSIGNED_PLANS = AREA.choice("reassigned-plans", Plans.REPLACED);

    /** What {@code assignLicense} shows of the user; samples differ. */
    static final Guess<Shown> LICENSED_USER =
            AREA.choice("licensed-user", Shown.DEFAULT_PROPERTIES);

    /** What {@code licenseAssignmentStates} says when nothing is wrong: samples against prose. */
    static final Guess<NoError> LICENCE_WITHOUT_ERROR =
            AREA.choice("licence-without-error", NoError.NONE);

    // The rest

    /** Status of a second identity provider of a type. */
    static final Guess<Integer> SECOND_PROVIDER_STATUS =
            AREA.number("second-provider-status", 400, 409);

    /** How a secret is masked: samples against prose. */
    static final Guess<Mask> SECRET_MASK = AREA.choice("secret-mask", Mask.SIX_ASTERISKS);

    /** Whether the answer to a new identity provider shows its secret, as the sample does. */
    static final Guess<Secret> CREATED_PROVIDER_SECRET =
            AREA.choice("created-provider-secret", Secret.MASKED);

    /** What a batch shows of an answer without a body; both have been seen. */
    static final Guess<Empty> EMPTY_BATCH_BODY = AREA.choice("empty-batch-body", Empty.NULL);

    /** How {@code sendMail} answers for someone without a mailbox. */
    static final Guess<Mailbox> NO_MAILBOX = AREA.choice("no-mailbox", Mailbox.INVALID_USER);

    private GraphGuess() {}

    /** Each as it most likely is. */
    public static Guesses likely() {
        return AREA.likely();
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
        /** Account and licenses. */
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
