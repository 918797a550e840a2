package dev.guestlist.emulator.dataverse;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What no public source settles, as switches. Clients should bear every setting.
 *
 * @param duplicateLink answer to a second association of the same two rows; the SDK says "Cannot
 *     insert duplicate key"
 * @param missingLink answer to the removal of an association that is not there
 * @param wrongBusinessUnitStatus HTTP status of {@code 0x80041409}: 400 or 403
 * @param disabledUserRoles whether a disabled user can be given a role; the organization setting
 *     AllowRoleAssignmentOnDisabledUsers allows it too
 *     (github.com/MscrmTools/XrmToolBox/issues/1099)
 * @param syncedNames whether writes to the names of a synchronized user are dropped or refused
 * @param platformPlans beginnings of the names of service plans that make their holder a user of
 *     Dataverse
 * @param unqualifiedPlans parts of names of plans that do not, though they begin like one that does
 */
public record Guesses(
        Repeated duplicateLink,
        Missing missingLink,
        int wrongBusinessUnitStatus,
        DisabledUsers disabledUserRoles,
        SyncedNames syncedNames,
        List<String> platformPlans,
        List<String> unqualifiedPlans) {

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

    public Guesses {
        platformPlans = List.copyOf(platformPlans);
        unqualifiedPlans = List.copyOf(unqualifiedPlans);
    }

    /** The settings by name; plans are not among them, since they are no yes or no. */
    public SortedMap<String, String> show() {
        var shown = new TreeMap<String, String>();
        shown.put("duplicateLink", duplicateLink.name());
        shown.put("missingLink", missingLink.name());
        shown.put("wrongBusinessUnitStatus", Integer.toString(wrongBusinessUnitStatus));
        shown.put("disabledUserRoles", disabledUserRoles.name());
        shown.put("syncedNames", syncedNames.name());
        return shown;
    }

    /**
     * The same with one setting changed; an {@link IllegalArgumentException} says what is wrong
     * with it.
     */
    public Guesses with(String name, String value) {
        return switch (name) {
            case "duplicateLink" ->
                    copy(
                            Repeated.valueOf(value),
                            missingLink,
                            wrongBusinessUnitStatus,
                            disabledUserRoles,
                            syncedNames);
            case "missingLink" ->
                    copy(
                            duplicateLink,
                            Missing.valueOf(value),
                            wrongBusinessUnitStatus,
                            disabledUserRoles,
                            syncedNames);
            case "wrongBusinessUnitStatus" ->
                    copy(
                            duplicateLink,
                            missingLink,
                            Integer.parseInt(value),
                            disabledUserRoles,
                            syncedNames);
            case "disabledUserRoles" ->
                    copy(
                            duplicateLink,
                            missingLink,
                            wrongBusinessUnitStatus,
                            DisabledUsers.valueOf(value),
                            syncedNames);
            case "syncedNames" ->
                    copy(
                            duplicateLink,
                            missingLink,
                            wrongBusinessUnitStatus,
                            disabledUserRoles,
                            SyncedNames.valueOf(value));
            default -> throw new IllegalArgumentException("there is no switch '" + name + "'");
        };
    }

    private Guesses copy(
            Repeated repeated,
            Missing missing,
            int status,
            DisabledUsers disabled,
            SyncedNames names) {
        return new Guesses(
                repeated, missing, status, disabled, names, platformPlans, unqualifiedPlans);
    }

    /** The strictest reading of each: what a client has to cope with. */
    public static Guesses strict() {
        return new Guesses(
                Repeated.DUPLICATE_KEY,
                Missing.NOT_FOUND,
                400,
                DisabledUsers.REFUSED,
                SyncedNames.DROPPED,
                List.of(
                        "DYN365_",
                        "D365_",
                        "CRM",
                        "DYNAMICS_365",
                        "POWERAPPS_DYN",
                        "POWERAPPS_PER_USER",
                        "POWERAPPS_P2"),
                List.of("VIRAL", "O365", "INSTANCE", "STORAGE", "TALENT", "RETAIL", "OPERATIONS"));
    }

    /** The kindest reading of each. */
    public static Guesses lenient() {
        var strict = strict();
        return new Guesses(
                Repeated.ACCEPTED,
                Missing.ACCEPTED,
                403,
                DisabledUsers.ALLOWED,
                SyncedNames.KEPT,
                strict.platformPlans,
                strict.unqualifiedPlans);
    }
}
