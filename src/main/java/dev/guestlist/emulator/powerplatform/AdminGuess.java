package dev.guestlist.emulator.powerplatform;

import dev.guestlist.emulator.guess.Area;
import dev.guestlist.emulator.guess.Guess;
import dev.guestlist.emulator.guess.Guesses;

/** What no public source settles about the Power Platform's admin API. */
public final class AdminGuess {
    private static final Area AREA = new Area();

    /**
     * {@code error.code} of an addUser that fails. Clients look for the reason in the message
     * (terraform-provider-power-platform, services/authorization) and report different codes.
     */
    static final Guess<AddUserCode> ADD_USER_CODE = AREA.choice("addUserCode", AddUserCode.REASON);

    /** HTTP status for a person whom the directory does not know. */
    static final Guess<Integer> UNKNOWN_USER_STATUS = AREA.number("unknownUserStatus", 400, 404);

    /** Body of a 401: the envelope with codes as Azure Resource Manager has them, or none. */
    static final Guess<Body> UNAUTHORIZED_BODY = AREA.choice("unauthorizedBody", Body.OBJECT);

    /** What a request without {@code api-version} is answered. */
    static final Guess<Rule> MISSING_VERSION = AREA.choice("missingVersion", Rule.REFUSED);

    /** What becomes of a security group that the directory does not know. */
    static final Guess<UnknownGroup> UNKNOWN_GROUP =
            AREA.choice("unknownGroup", UnknownGroup.REFUSED);

    /**
     * HTTP status for a security group where there can be none: in default and developer
     * environments (learn.microsoft.com/power-platform/admin/control-user-access).
     */
    static final Guess<Integer> GROUP_UNAVAILABLE_STATUS =
            AREA.number("groupUnavailableStatus", 400, 409);

    /**
     * How an operation answers when it is over; Terraform takes a 404 for its end too
     * (terraform-provider-power-platform, api/lifecycle.go).
     */
    static final Guess<Finished> FINISHED_OPERATION =
            AREA.choice("finishedOperation", Finished.KEPT);

    /** Which header of a 202 names the operation: clients look for both. */
    static final Guess<Header> OPERATION_HEADER = AREA.choice("operationHeader", Header.LOCATION);

    /** How an environment without a security group says so: clients take both for none. */
    static final Guess<NoGroup> NO_SECURITY_GROUP = AREA.choice("noSecurityGroup", NoGroup.ABSENT);

    private AdminGuess() {}

    /** Each as it most likely is. */
    public static Guesses likely() {
        return AREA.likely();
    }

    /** The code of a failed addUser. */
    enum AddUserCode {
        /** {@code userNotLicensed} and its sisters. */
        REASON,
        /** {@code BadRequest}, whatever the reason is. */
        GENERIC,
        /** An empty text. */
        EMPTY
    }

    /** Whether there is a body. */
    enum Body {
        OBJECT,
        NONE
    }

    /** Whether something is let through. */
    enum Rule {
        ALLOWED,
        REFUSED
    }

    /** How a group that is not there is taken. */
    enum UnknownGroup {
        /** 400. */
        REFUSED,
        /** 202, and the operation fails. */
        FAILED
    }

    /** What is left of an operation that is over. */
    enum Finished {
        /** 200 with its state. */
        KEPT,
        /** 404. */
        FORGOTTEN
    }

    /** Where an operation is named. */
    enum Header {
        LOCATION,
        OPERATION_LOCATION
    }

    /** How nothing is said. */
    enum NoGroup {
        ABSENT,
        /** {@code 00000000-0000-0000-0000-000000000000}. */
        ZEROS
    }
}
