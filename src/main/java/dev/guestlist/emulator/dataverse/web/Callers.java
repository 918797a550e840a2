package dev.guestlist.emulator.dataverse.web;

import dev.guestlist.emulator.dataverse.Actor;
import dev.guestlist.emulator.dataverse.DataverseGuess;
import dev.guestlist.emulator.dataverse.Instance;
import dev.guestlist.emulator.dataverse.Refusals;
import dev.guestlist.emulator.dataverse.Refused;
import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.http.Request;
import dev.guestlist.emulator.odata.Guids;

import java.util.Optional;
import java.util.UUID;

/**
 * Finds out who calls: an application, or a user on whose behalf it does
 * (learn.microsoft.com/power-apps/developer/data-platform/webapi/impersonate-another-user-web-api).
 */
record Callers(Instance instance) {

    /** The caller, or a refusal. Who is called on behalf of arrives by that, if eligible. */
    Actor of(Request request, UUID appId) {
        var application = instance.people().application(appId).orElseThrow(Refusals::notAMember);
        refuseDisabled(application);
        var alone = Actor.alone(application);
        var person = request.header("CallerObjectId").flatMap(Guids::parse);
        var other = request.header("MSCRMCallerID").flatMap(Guids::parse);
        if (person.isEmpty() && other.isEmpty()) {
            return alone;
        }
        instance.privileges().require(alone, "prvActOnBehalfOfAnotherUser");
        var user =
                person.flatMap(instance.arrivals()::ask)
                        .or(() -> other.flatMap(id -> instance.store().find("systemuser", id)))
                        .orElseThrow(() ->
                                new Refused(
                                        403,
                                        "0x80040204",
                                        "The user to act on behalf of is not valid."));
        refuseDisabled(user);
        refuseRestricted(user);
        return new Actor(user, Optional.of(application));
    }

    private void refuseDisabled(Row user) {
        if (user.is("isdisabled")) {
            throw disabled(user);
        }
    }

    private void refuseRestricted(Row user) {
        var environment = instance.environment();
        if (!environment.restrictsGuests() || !instance.people().isGuest(user)) {
            return;
        }
        var guesses = environment.guesses();
        if (guesses.is(DataverseGuess.RESTRICTED_GUEST, DataverseGuess.KeptOut.DISABLED)) {
            throw disabled(user);
        }
        throw guesses.is(DataverseGuess.RESTRICTED_GUEST, DataverseGuess.KeptOut.NO_PRIVILEGE)
                ? new Refused(
                        403,
                        "0x80040220",
                        "Guest users have no access to this environment: " + user.id())
                : Refusals.notAMember();
    }

    private Refused disabled(Row user) {
        return Refusals.disabled(user, instance.environment().profile().organizationId());
    }
}
