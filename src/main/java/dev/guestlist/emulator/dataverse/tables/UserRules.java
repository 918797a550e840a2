package dev.guestlist.emulator.dataverse.tables;

import dev.guestlist.emulator.dataverse.Actor;
import dev.guestlist.emulator.dataverse.DataverseGuess;
import dev.guestlist.emulator.dataverse.Instance;
import dev.guestlist.emulator.dataverse.Refusals;
import dev.guestlist.emulator.dataverse.store.Row;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Users. People come from the directory, so only application users can be created; identity columns
 * belong to the directory
 * (learn.microsoft.com/power-apps/developer/data-platform/reference/entities/systemuser).
 */
final class UserRules implements TableRules {
    private static final Set<String> SYNCED =
            Set.of(
                    "fullname",
                    "yomifullname",
                    "domainname",
                    "windowsliveid",
                    "firstname",
                    "lastname");

    private static final Set<String> READ_ONLY =
            Set.of(
                    "azureactivedirectoryobjectid",
                    "applicationid",
                    "applicationiduri",
                    "azurestate",
                    "azuredeletedon",
                    "deletedstate",
                    "systemmanagedusertype",
                    "organizationid",
                    "identityid",
                    "versionnumber",
                    "createdon",
                    "modifiedon",
                    "disabledreason",
                    "isemailaddressapprovedbyo365admin",
                    "userlicensetype",
                    "emailrouteraccessapproval");

    private final Instance instance;
    private final UserRefusals refusals;

    UserRules(Instance instance) {
        this.instance = instance;
        this.refusals = new UserRefusals(instance);
    }

    @Override
    public Row create(UUID id, Map<String, Optional<Object>> columns, Actor actor) {
        instance.privileges().require(actor, "prvCreateUser");
        if (columns.getOrDefault("islicensed", Optional.empty()).isPresent()) {
            throw Refusals.rule(
                    "0x80041d4d", "The property IsLicensed cannot be set for Sync User Creation.");
        }
        var applicationId = columns.getOrDefault("applicationid", Optional.empty());
        if (applicationId.isEmpty()) {
            throw Refusals.rule(
                    "0x80041d4b",
                    "The user Id is not a valid Microsoft Online Services ID for this"
                            + " organization.");
        }
        var application =
                instance.environment()
                        .tenant()
                        .application((UUID) applicationId.get())
                        .orElseThrow(() ->
                                Refusals.rule(
                                        "0x80041d4b",
                                        "The application "
                                                + applicationId.get()
                                                + " was not found in the directory."));
        if (instance.people().application(application.appId()).isPresent()) {
            throw Refusals.duplicate();
        }
        var user =
                instance.people()
                        .arrive(
                                application.appId(),
                                application.displayName(),
                                application.servicePrincipalId());
        var unit = columns.getOrDefault("_businessunitid_value", Optional.empty());
        var placed =
                unit.map(place -> instance.people().move(user, (UUID) place, actor)).orElse(user);
        return instance.store().put(placed.with("_createdby_value", actor.id()));
    }

    @Override
    public Row update(Row row, Map<String, Optional<Object>> changes, Actor actor) {
        instance.privileges().require(actor, "prvWriteUser");
        refusals.change(row, changes);
        var kept = new LinkedHashMap<>(changes);
        READ_ONLY.forEach(kept::remove);
        if (instance.environment()
                        .guesses()
                        .is(DataverseGuess.SYNCED_NAMES, DataverseGuess.Write.DROPPED)
                && row.is("issyncwithdirectory")) {
            SYNCED.forEach(kept::remove);
        }
        var unit = Optional.ofNullable(kept.remove("_businessunitid_value"));
        if (unit.filter(Optional::isEmpty).isPresent()) {
            throw Refusals.badValue("0x80040200", "A user must belong to a business unit.");
        }
        var moved =
                unit.flatMap(place -> place)
                        .map(place -> instance.people().move(row, (UUID) place, actor))
                        .orElse(row);
        if (kept.containsKey("internalemailaddress")) {
            kept.put("isemailaddressapprovedbyo365admin", Optional.of(false));
        }
        kept.put("modifiedon", Optional.of(instance.environment().now()));
        kept.put("_modifiedby_value", Optional.of(actor.id()));
        return instance.store().put(moved.with(kept));
    }

    /**
     * Twice: the first time the row is kept and only marked
     * (learn.microsoft.com/power-platform/admin/delete-users).
     */
    @Override
    public void delete(Row row, Actor actor) {
        instance.privileges().require(actor, "prvDeleteUser");
        if (instance.builtInUsers().include(row)) {
            throw Refusals.ofTheService();
        }
        if (row.number("deletedstate").equals(Optional.of(1))) {
            instance.store().remove(row);
            return;
        }
        if (row.guid("applicationid").isEmpty()) {
            UserRefusals.deletion(row);
        }
        for (var links :
                new String[] {"systemuserroles_association", "teammembership_association"}) {
            for (var other : instance.store().linked(row, links).toArray(UUID[]::new)) {
                instance.store().unlink(links, row, other);
            }
        }
        instance.store().put(row.with("deletedstate", 1).with("isdisabled", true));
    }
}
