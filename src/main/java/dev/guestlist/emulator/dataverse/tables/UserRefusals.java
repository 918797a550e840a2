package dev.guestlist.emulator.dataverse.tables;

import dev.guestlist.emulator.dataverse.Eligibility;
import dev.guestlist.emulator.dataverse.Instance;
import dev.guestlist.emulator.dataverse.Refusals;
import dev.guestlist.emulator.dataverse.store.Row;

import java.util.Map;
import java.util.Optional;

/**
 * What cannot be done to users
 * (learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes).
 */
record UserRefusals(Instance instance) {
    private static final int READ_WRITE = 0;

    /** Refuses to delete who is still somebody. */
    static void deletion(Row row) {
        if (!row.is("isdisabled")) {
            throw Refusals.rule("0x80048356", "An enabled user cannot be deleted.");
        }
        if (row.number("azurestate").equals(Optional.of(0))) {
            throw Refusals.rule(
                    "0x80048359", "A user who is still in Microsoft Entra ID cannot be deleted.");
        }
    }

    /** Refuses changes that nobody may make, or that the directory would have to make. */
    void change(Row row, Map<String, Optional<Object>> changes) {
        if (instance.builtInUsers().include(row)) {
            throw Refusals.ofTheService();
        }
        if (changes.containsKey("islicensed")) {
            throw Refusals.rule("0x80041d4c", "The property IsLicensed cannot be modified.");
        }
        if (changes.containsKey("issyncwithdirectory")) {
            throw Refusals.rule(
                    "0x80041d4e", "The property IsSyncUserWithDirectory cannot be modified.");
        }
        var disabled = changes.getOrDefault("isdisabled", Optional.empty());
        if (disabled.equals(Optional.of(true))) {
            refuseLastAdministrator(row);
        }
        if (disabled.equals(Optional.of(false)) && row.is("isdisabled") && isUnlicensed(row)) {
            throw Refusals.rule("0x8004d24c", "Cannot enable an unlicensed user");
        }
        var accessMode = changes.getOrDefault("accessmode", Optional.empty());
        if (accessMode.equals(Optional.of(READ_WRITE))
                && !row.number("accessmode").equals(Optional.of(READ_WRITE))
                && isUnlicensed(row)) {
            throw Refusals.rule(
                    "0x80041d66",
                    "The access mode cannot be changed, because the user has no license.");
        }
    }

    private boolean isUnlicensed(Row row) {
        var person =
                row.guid("azureactivedirectoryobjectid")
                        .filter(_ -> row.guid("applicationid").isEmpty());
        var environment = instance.environment();
        return person.filter(id ->
                        environment
                                .tenant()
                                .users()
                                .written(id)
                                .filter(found -> Eligibility.isLicensed(found, environment))
                                .isEmpty())
                .isPresent();
    }

    private void refuseLastAdministrator(Row row) {
        var administrators = instance.roles().administrators();
        var others =
                administrators.stream()
                        .filter(id -> !id.equals(row.id()))
                        .flatMap(id -> instance.store().find("systemuser", id).stream())
                        .filter(user -> !user.is("isdisabled"))
                        .count();
        if (administrators.contains(row.id()) && others == 0) {
            throw Refusals.rule(
                    "0x80041d2f",
                    "The user is the only user with the System Administrator Role and cannot be"
                            + " disabled.");
        }
    }
}
