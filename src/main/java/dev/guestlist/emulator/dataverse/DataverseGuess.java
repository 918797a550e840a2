package dev.guestlist.emulator.dataverse;

import dev.guestlist.emulator.guess.Guess;
import dev.guestlist.emulator.guess.Settings;

import java.util.Locale;

/** What no public source settles about Dataverse. */
public enum DataverseGuess implements Guess {
    /**
     * The answer to a second association of the same two rows; the SDK says "Cannot insert
     * duplicate key".
     */
    DUPLICATE_LINK(Settings.of(Repeated.DUPLICATE_KEY)),
    /** The answer to the removal of an association that is not there. */
    MISSING_LINK(Settings.of(Missing.NOT_FOUND)),
    /** HTTP status of {@code 0x80041409}. */
    WRONG_BUSINESS_UNIT_STATUS(Settings.of(400, 403)),
    /**
     * Whether a disabled user can be given a role; the organization setting
     * AllowRoleAssignmentOnDisabledUsers allows it too
     * (github.com/MscrmTools/XrmToolBox/issues/1099).
     */
    DISABLED_USER_ROLES(Settings.of(DisabledUsers.REFUSED)),
    /** Whether writes to the names of a synchronized user are dropped or stick. */
    SYNCED_NAMES(Settings.of(SyncedNames.DROPPED)),
    /** Beginnings of the names of service plans that make their holder a user of Dataverse. */
    PLATFORM_PLANS(
            Settings.words(
                    "DYN365_",
                    "D365_",
                    "CRM",
                    "DYNAMICS_365",
                    "POWERAPPS_DYN",
                    "POWERAPPS_PER_USER",
                    "POWERAPPS_P2")),
    /** Parts of names of plans that do not, though they begin like one that does. */
    UNQUALIFIED_PLANS(
            Settings.words(
                    "VIRAL", "O365", "INSTANCE", "STORAGE", "TALENT", "RETAIL", "OPERATIONS"));

    @SuppressWarnings("ImmutableEnumChecker") // settings are records of immutable values
    private final Settings settings;

    DataverseGuess(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Settings settings() {
        return settings;
    }

    /** In the manner of Dataverse's own settings: {@code duplicateLink}. */
    @Override
    public String spelling() {
        var words = name().toLowerCase(Locale.ROOT).split("_", -1);
        var spelled = new StringBuilder(words[0]);
        for (var place = 1; place < words.length; place++) {
            spelled.append(words[place].substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(words[place].substring(1));
        }
        return spelled.toString();
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
        REFUSED
    }

    /** How a write to a synchronized name is taken. */
    public enum SyncedNames {
        /** 204, and nothing changes. */
        DROPPED,
        /** The write sticks. */
        KEPT
    }
}
