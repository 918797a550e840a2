package dev.guestlist.emulator.dataverse;

import dev.guestlist.emulator.guess.Area;
import dev.guestlist.emulator.guess.Guess;
import dev.guestlist.emulator.guess.Guesses;
import dev.guestlist.emulator.guess.Words;

/** What no public source settles about Dataverse. */
public final class DataverseGuess {
    private static final Area AREA = new Area();

    /**
     * The answer to a second association of the same two rows; the SDK says "Cannot insert
     * duplicate key".
     */
    public static final Guess<Repeated> DUPLICATE_LINK =
            AREA.choice("duplicateLink", Repeated.DUPLICATE_KEY);

    /** The answer to the removal of an association that is not there. */
    public static final Guess<Missing> MISSING_LINK = AREA.choice("missingLink", Missing.NOT_FOUND);

    /**
     * HTTP status of faults that the SDK raises for rules of the business, such as that the last
     * administrator stays; their codes are documented
     * (learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes).
     */
    public static final Guess<Integer> RULE_STATUS = AREA.number("ruleStatus", 400, 403);

    /** HTTP status of {@code 0x80041409}. */
    public static final Guess<Integer> WRONG_BUSINESS_UNIT_STATUS =
            AREA.number("wrongBusinessUnitStatus", 400, 403);

    /**
     * Whether a disabled user can be given a role; the organization setting
     * AllowRoleAssignmentOnDisabledUsers allows it too
     * (github.com/MscrmTools/XrmToolBox/issues/1099).
     */
    public static final Guess<DisabledUsers> DISABLED_USER_ROLES =
            AREA.choice("disabledUserRoles", DisabledUsers.REFUSED);

    /** Whether writes to the names of a synchronized user are dropped or stick. */
    public static final Guess<Write> SYNCED_NAMES = AREA.choice("syncedNames", Write.DROPPED);

    /**
     * The answer to a guest while {@code restrictguestuseraccess} holds; only that guests cannot
     * connect is documented (learn.microsoft.com/power-platform/admin/security/guest-access).
     */
    public static final Guess<KeptOut> RESTRICTED_GUEST =
            AREA.choice("restrictedGuest", KeptOut.NOT_A_MEMBER);

    /** Whether guests become users while it holds: by synchronization, key or addUser. */
    public static final Guess<Rule> RESTRICTED_GUEST_ARRIVAL =
            AREA.choice("restrictedGuestArrival", Rule.ALLOWED);

    /** Whether it can be written by PATCH; the Power Platform admin center can. */
    public static final Guess<Write> RESTRICTION_PATCHED =
            AREA.choice("restrictionPatched", Write.KEPT);

    /**
     * The user name of a guest. It is mapped from the principal name
     * (learn.microsoft.com/power-platform/admin/create-users), but no page shows one with {@code
     * #EXT#}.
     */
    public static final Guess<UserName> GUEST_USER_NAME =
            AREA.choice("guestUserName", UserName.PRINCIPAL_NAME);

    /** The answer to a change by hand of the members of a team whose members are a group's. */
    public static final Guess<ByHand> GROUP_TEAM_MEMBERS =
            AREA.choice("groupTeamMembers", ByHand.OWN_CODE);

    /** The answer to another group or membership type for such a team, which keeps both. */
    public static final Guess<Fixed> GROUP_TEAM_FIXED =
            AREA.choice("groupTeamFixed", Fixed.REFUSED);

    /** The answer to a second team for the same group and membership type. */
    public static final Guess<SecondTeam> DUPLICATE_TEAM =
            AREA.choice("duplicateTeam", SecondTeam.KEY_VIOLATED);

    /** Whether a row has another ETag when a role or the like was linked with it. */
    public static final Guess<Etag> LINKED_ETAG = AREA.choice("linkedEtag", Etag.KEPT);

    /**
     * Whether {@code isautoassigned} shows that licences bring a role; the column is documented
     * (learn.microsoft.com/power-apps/developer/data-platform/reference/entities/role), but not for
     * which roles it is set.
     */
    public static final Guess<Mark> BROUGHT_ROLE = AREA.choice("broughtRole", Mark.MARKED);

    /**
     * How the code of a 429 is written: the documentation has it in hexadecimal, the SDK as a
     * negative number (learn.microsoft.com/power-apps/developer/data-platform/api-limits).
     */
    public static final Guess<Notation> THROTTLE_CODE =
            AREA.choice("throttleCode", Notation.HEXADECIMAL);

    /** The answer to an address of more than 32,768 characters. */
    public static final Guess<Integer> LONG_ADDRESS_STATUS =
            AREA.number("longAddressStatus", 414, 404, 400);

    /** Beginnings of the names of service plans that make their holder a user of Dataverse. */
    public static final Guess<Words> PLATFORM_PLANS =
            AREA.words(
                    "platformPlans",
                    "DYN365_",
                    "D365_",
                    "CRM",
                    "DYNAMICS_365",
                    "POWERAPPS_DYN",
                    "POWERAPPS_PER_USER",
                    "POWERAPPS_P2");

    /** Parts of names of plans that do not, though they begin like one that does. */
    public static final Guess<Words> UNQUALIFIED_PLANS =
            AREA.words(
                    "unqualifiedPlans",
                    "VIRAL",
                    "O365",
                    "INSTANCE",
                    "STORAGE",
                    "TALENT",
                    "RETAIL",
                    "OPERATIONS");

    private DataverseGuess() {}

    /** Each as it most likely is. */
    public static Guesses likely() {
        return AREA.likely();
    }

    /** How a repetition is taken. */
    public enum Repeated {
        /** 204, as if it were new. */
        ACCEPTED,
        /** 412 with 0x80040237. */
        DUPLICATE_KEY
    }

    /** How the removal of nothing is taken. */
    public enum Missing {
        /** 204. */
        ACCEPTED,
        /** 404 with 0x80040217. */
        NOT_FOUND
    }

    /** How a role for a disabled user is taken. */
    public enum DisabledUsers {
        ALLOWED,
        /** 400 with 0x80040225. */
        REFUSED,
        /** 403 with 0x80040225. */
        FORBIDDEN
    }

    /** What becomes of a write. */
    public enum Write {
        /** 204, and nothing changes. */
        DROPPED,
        /** The write sticks. */
        KEPT
    }

    /** Whether something is let through. */
    public enum Rule {
        ALLOWED,
        REFUSED
    }

    /** How somebody who is kept out is answered. */
    public enum KeptOut {
        /** 403 with 0x80072560, as who has no row. */
        NOT_A_MEMBER,
        /** 403 with 0x80040220, as who lacks a privilege. */
        NO_PRIVILEGE,
        /** 400 with 0x80040225, as who is disabled. */
        DISABLED
    }

    /** Where the user name of a guest comes from. */
    public enum UserName {
        /** {@code ana_fabrikam.com#EXT#@contoso.onmicrosoft.com}. */
        PRINCIPAL_NAME,
        /** {@code ana@fabrikam.com}. */
        MAIL
    }

    /** How a change by hand is refused. */
    public enum ByHand {
        /** 400 with 0x80048352. */
        OWN_CODE,
        /** 400 with 0x80040203. */
        BAD_ARGUMENT,
        /** 403 with 0x80040220. */
        NO_PRIVILEGE
    }

    /** How a write to what cannot change is taken. */
    public enum Fixed {
        /** 400 with 0x80040203. */
        REFUSED,
        /** 204, and nothing changes. */
        DROPPED
    }

    /** How a second team is refused. */
    public enum SecondTeam {
        /** 412 with 0x80060892. */
        KEY_VIOLATED,
        /** 412 with 0x80040237. */
        DUPLICATE_KEY
    }

    /** Whether an ETag changes. */
    public enum Etag {
        KEPT,
        RENEWED
    }

    /** Whether something can be told by looking at it. */
    public enum Mark {
        /** 1. */
        MARKED,
        /** 0, as for all other roles. */
        UNMARKED
    }

    /** How a number is written. */
    public enum Notation {
        /** {@code 0x80072322}. */
        HEXADECIMAL,
        /** {@code -2147015902}. */
        DECIMAL
    }
}
