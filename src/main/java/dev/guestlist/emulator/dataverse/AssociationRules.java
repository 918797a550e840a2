package dev.guestlist.emulator.dataverse;

import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.guess.Guesses;

import java.util.Optional;
import java.util.UUID;

/**
 * What stands in the way of associations. Codes:
 * learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes.
 */
final class AssociationRules {
    private static final int ACCESS_TEAM = 1;

    private final Instance instance;
    private final Guesses guesses;

    AssociationRules(Instance instance) {
        this.instance = instance;
        this.guesses = instance.environment().guesses();
    }

    void mayBegin(Pair pair, Actor actor) {
        switch (pair) {
            case Pair.UserRole(var user, var role) -> {
                mayHold(user, role);
                instance.privileges().requireAllOf(role, actor);
            }
            case Pair.TeamRole(var team, var role) -> {
                mayHoldAsTeam(team, role);
                instance.privileges().requireAllOf(role, actor);
            }
            case Pair.Member(var team, var user) -> mayBeMember(team, user, "0x8004830b");
            case Pair.Profile(var holder, _) -> refuseAccessTeam(holder);
            case Pair.Other _ -> {}
        }
    }

    void mayEnd(Pair pair) {
        switch (pair) {
            case Pair.UserRole(var user, var role) -> mayLose(user, role);
            case Pair.Member(var team, var user) -> mayBeMember(team, user, "0x8004830c");
            case Pair.Profile(var holder, var profile) -> mayLoseProfile(holder, profile);
            case Pair.TeamRole _, Pair.Other _ -> {}
        }
    }

    private void mayHold(Row user, Row role) {
        if (role.text("name").equals(Catalogue.SUPPORT_USER)) {
            throw Refusals.rule(
                    "0x80041d44", "The Support User Role cannot be assigned to a user.");
        }
        if (instance.builtInUsers().include(user)) {
            throw Refusals.ofTheService();
        }
        if (!sameUnit(user, role)) {
            throw new Refused(
                    guesses.of(DataverseGuess.WRONG_BUSINESS_UNIT_STATUS),
                    "0x80041409",
                    "Cannot associate security role because the security role's Business Unit is"
                            + " not the same as the "
                            + "user's Business Unit. Details: userid=%s, userBU=%s, roleId=%s, roleBU=%s"
                                    .formatted(user.id(), unit(user), role.id(), unit(role)));
        }
        if (user.is("isdisabled")) {
            refuseDisabled();
        }
    }

    private void refuseDisabled() {
        var isAllowed =
                guesses.is(DataverseGuess.DISABLED_USER_ROLES, DataverseGuess.DisabledUsers.ALLOWED)
                        || instance.environment().isSet("AllowRoleAssignmentOnDisabledUsers");
        var isForbidden =
                guesses.is(
                        DataverseGuess.DISABLED_USER_ROLES, DataverseGuess.DisabledUsers.FORBIDDEN);
        if (!isAllowed) {
            throw new Refused(
                    isForbidden ? 403 : 400,
                    "0x80040225",
                    "The specified user is either disabled or is not a member of any business"
                            + " unit.");
        }
    }

    private void mayHoldAsTeam(Row team, Row role) {
        refuseAccessTeam(team);
        if (!sameUnit(team, role)) {
            throw new Refused(
                    guesses.of(DataverseGuess.WRONG_BUSINESS_UNIT_STATUS),
                    "0x8004140d",
                    "The team belongs to a different business unit than the role.");
        }
        if (GroupTeams.isGroupTeam(team) && role.number("isinherited").equals(Optional.of(0))) {
            throw Refusals.rule(
                    "0x80048350",
                    "Only roles with inheritable privileges can be assigned to a Microsoft Entra"
                            + " group team.");
        }
    }

    private static void refuseAccessTeam(Row holder) {
        var isAccessTeam =
                holder.type().name().equals("team")
                        && holder.number("teamtype").equals(Optional.of(ACCESS_TEAM));
        if (isAccessTeam) {
            throw Refusals.rule("0x80048331", "Cannot assign roles or profiles to an access team.");
        }
    }

    private void mayBeMember(Row team, Row user, String defaultTeamCode) {
        if (team.is("isdefault")) {
            throw Refusals.rule(
                    defaultTeamCode, "The members of a default team cannot be changed.");
        }
        if (GroupTeams.isGroupTeam(team)) {
            throw notByHand(user);
        }
    }

    private Refused notByHand(Row user) {
        var message =
                "The members of a Microsoft Entra group team cannot be changed here: " + user.id();
        if (guesses.is(DataverseGuess.GROUP_TEAM_MEMBERS, DataverseGuess.ByHand.BAD_ARGUMENT)) {
            return Refusals.badArgument(message);
        }
        return guesses.is(DataverseGuess.GROUP_TEAM_MEMBERS, DataverseGuess.ByHand.NO_PRIVILEGE)
                ? new Refused(403, "0x80040220", message)
                : Refusals.rule("0x80048352", message);
    }

    private void mayLose(Row user, Row role) {
        if (!instance.roles().isAdministrator(role)) {
            return;
        }
        var holders = instance.roles().administrators();
        if (holders.size() == 1 && holders.contains(user.id())) {
            throw Refusals.rule(
                    "0x80041d30",
                    "A user cannot be removed from the System Administrator Role if they are the"
                            + " only user that has the role.");
        }
    }

    private void mayLoseProfile(Row holder, Row profile) {
        if (FieldSecurity.isAdministrators(profile)
                && instance.roles().administrators().contains(holder.id())) {
            throw Refusals.rule(
                    "0x8004f505",
                    "The profile cannot be taken from a user who is a System Administrator.");
        }
    }

    private boolean sameUnit(Row principal, Row role) {
        return unit(principal).equals(unit(role))
                || instance.environment().isSet("EnableOwnershipAcrossBusinessUnits");
    }

    private static UUID unit(Row row) {
        return row.guid("_businessunitid_value").orElseThrow();
    }
}
