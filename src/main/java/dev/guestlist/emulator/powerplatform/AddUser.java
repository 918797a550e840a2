package dev.guestlist.emulator.powerplatform;

import dev.guestlist.emulator.dataverse.Eligibility;
import dev.guestlist.emulator.dataverse.Instance;
import dev.guestlist.emulator.guess.GuessBook;
import dev.guestlist.emulator.http.Response;

import java.util.Map;
import java.util.UUID;

/**
 * Forces a person into an environment
 * (learn.microsoft.com/power-platform/admin/add-users-to-environment). What is wrong is told in the
 * form that clients look for: texts with {@code userNotLicensed} and {@code
 * UserNotMemberOfCdsSecurityGroup}.
 */
record AddUser(GuessBook guesses) {

    Response answer(Instance instance, UUID person) {
        switch (Eligibility.of(person, instance.environment(), Eligibility.View.REPLICATED)) {
            case Eligibility.Eligible _, Eligibility.OnDemand _ -> instance.sync().force(person);
            case Eligibility.Restricted _ ->
                    throw refusal(
                            "guestAccessRestricted",
                            "Guest users are restricted in this environment: '" + person + "'.");
            case Eligibility.Unknown() ->
                    throw refusal(
                            guesses.now().of(AdminGuess.UNKNOWN_USER_STATUS),
                            "userNotFound",
                            "The user '" + person + "' was not found in the tenant.");
            case Eligibility.Blocked _ ->
                    throw refusal(
                            "userNotEnabled",
                            "The account of user '" + person + "' is not enabled.");
            case Eligibility.Unlicensed _ ->
                    throw refusal(
                            "userNotLicensed",
                            "The user '" + person + "' does not have a license that allows it.");
            case Eligibility.Outside(_, var group) ->
                    throw refusal(
                            "UserNotMemberOfCdsSecurityGroup",
                            "The user '%s' cannot be created in Microsoft Dataverse because the account is not a member of group '%s'."
                                    .formatted(person, group));
        }
        return Response.json(200, Map.of());
    }

    private AdminError refusal(String reason, String description) {
        return refusal(400, reason, description);
    }

    private AdminError refusal(int status, String reason, String description) {
        return new AdminError(
                status,
                code(reason),
                "The request to add the user failed: {\"errors\":[{\"Code\":\"%s\",\"Description\":\"%s\"}]} The tracking Id is '%s'."
                        .formatted(reason, description, UUID.randomUUID()));
    }

    private String code(String reason) {
        if (guesses.now().is(AdminGuess.ADD_USER_CODE, AdminGuess.AddUserCode.REASON)) {
            return reason;
        }
        return guesses.now().is(AdminGuess.ADD_USER_CODE, AdminGuess.AddUserCode.GENERIC)
                ? "BadRequest"
                : "";
    }
}
