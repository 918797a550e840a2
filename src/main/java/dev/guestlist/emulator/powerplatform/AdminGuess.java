package dev.guestlist.emulator.powerplatform;

import dev.guestlist.emulator.guess.Guess;
import dev.guestlist.emulator.guess.Settings;

/** What no public source settles about the Power Platform's admin API. */
public enum AdminGuess implements Guess {
    /**
     * {@code error.code} of an addUser that fails. Clients look for the reason in the message
     * (terraform-provider-power-platform, services/authorization) and report different codes.
     */
    ADD_USER_CODE(Settings.of(AddUserCode.REASON)),
    /** Body of an addUser that succeeds, which no client reads. */
    ADD_USER_BODY(Settings.of(Body.OBJECT)),
    /** HTTP status for a person whom the directory does not know. */
    UNKNOWN_USER_STATUS(Settings.of(400, 404)),
    /** Body of a 401: the envelope with codes as Azure Resource Manager has them, or none. */
    UNAUTHORIZED_BODY(Settings.of(Body.OBJECT)),
    /** What a request without {@code api-version} is answered. */
    MISSING_VERSION(Settings.of(Rule.REFUSED)),
    /** What becomes of a security group that the directory does not know. */
    UNKNOWN_GROUP(Settings.of(UnknownGroup.REFUSED)),
    /**
     * HTTP status for a security group where there can be none: in default and developer
     * environments (learn.microsoft.com/power-platform/admin/control-user-access).
     */
    GROUP_UNAVAILABLE_STATUS(Settings.of(400, 409)),
    /**
     * How an operation answers when it is over; Terraform takes a 404 for its end too
     * (terraform-provider-power-platform, api/lifecycle.go).
     */
    FINISHED_OPERATION(Settings.of(Finished.KEPT)),
    /** Which header of a 202 names the operation: clients look for both. */
    OPERATION_HEADER(Settings.of(Header.LOCATION)),
    /** How an environment without a security group says so: clients take both for none. */
    NO_SECURITY_GROUP(Settings.of(NoGroup.ABSENT));

    @SuppressWarnings("ImmutableEnumChecker") // settings are records of immutable values
    private final Settings settings;

    AdminGuess(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public String spelling() {
        return Guess.inCamelCase(name());
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
