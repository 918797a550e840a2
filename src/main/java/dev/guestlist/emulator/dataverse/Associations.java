package dev.guestlist.emulator.dataverse;

import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.dataverse.store.Store;
import dev.guestlist.emulator.guess.Guesses;

import java.util.Optional;
import java.util.UUID;

/**
 * Many-to-many associations and what stands in their way. Both sides can drive them
 * (learn.microsoft.com/power-apps/developer/data-platform/webapi/associate-disassociate-entities-using-web-api).
 */
public final class Associations {
    private final Instance instance;
    private final Store store;
    private final AuditTrail audit;
    private final Guesses<DataverseGuess> guesses;

    Associations(Instance instance, AuditTrail audit) {
        this.instance = instance;
        this.store = instance.store();
        this.audit = audit;
        this.guesses = instance.environment().guesses();
    }

    /** Associates two rows that exist. */
    public void add(String name, Row row, Row other, Actor actor) {
        var pair = Pair.of(name, row, other);
        instance.privileges().require(actor, pair.privilege());
        switch (pair) {
            case Pair.UserRole(var user, var role) -> mayHold(user, role);
            case Pair.TeamRole(var team, var role) -> mayHoldAsTeam(team, role);
            case Pair.Member(var team, var user) -> mayBeMember(team, user, "0x8004830b");
            case Pair.Other _ -> {}
        }
        if (!store.link(name, row, other.id())) {
            if (guesses.is(DataverseGuess.DUPLICATE_LINK, DataverseGuess.Repeated.DUPLICATE_KEY)) {
                throw Refusals.duplicate();
            }
            return;
        }
        switch (pair) {
            case Pair.UserRole(var user, var role) -> audit.roleAssigned(actor, user, role.id());
            case Pair.TeamRole(var team, var role) ->
                    audit.teamRoleAssigned(actor, team, role.id());
            case Pair.Member(var team, var user) -> audit.memberAdded(actor, team, user.id());
            case Pair.Other _ -> {}
        }
    }

    /** Takes an association away. */
    public void remove(String name, Row row, Row other, Actor actor) {
        var pair = Pair.of(name, row, other);
        instance.privileges().require(actor, pair.privilege());
        switch (pair) {
            case Pair.UserRole(var user, var role) -> mayLose(user, role);
            case Pair.Member(var team, var user) -> mayBeMember(team, user, "0x8004830c");
            case Pair.TeamRole _, Pair.Other _ -> {}
        }
        if (!store.unlink(name, row, other.id())) {
            if (guesses.is(DataverseGuess.MISSING_LINK, DataverseGuess.Missing.NOT_FOUND)) {
                throw Refusals.noRow(other.type().name(), other.id());
            }
            return;
        }
        switch (pair) {
            case Pair.UserRole(var user, var role) -> audit.roleRemoved(actor, user, role.id());
            case Pair.TeamRole(var team, var role) -> audit.teamRoleRemoved(actor, team, role.id());
            case Pair.Member(var team, var user) -> audit.memberRemoved(actor, team, user.id());
            case Pair.Other _ -> {}
        }
    }

    private void mayHold(Row user, Row role) {
        if (role.text("name").equals(Catalogue.SUPPORT_USER)) {
            throw Refusals.rule(
                    "0x80041d44", "The Support User Role cannot be assigned to a user.");
        }
        if (!sameUnit(user, role)) {
            throw new Refused(
                    guesses.number(DataverseGuess.WRONG_BUSINESS_UNIT_STATUS),
                    "0x80041409",
                    "Cannot associate security role because the security role's Business Unit is"
                            + " not the same as the "
                            + "user's Business Unit. Details: userid=%s, userBU=%s, roleId=%s, roleBU=%s"
                                    .formatted(user.id(), unit(user), role.id(), unit(role)));
        }
        var refuses =
                guesses.is(DataverseGuess.DISABLED_USER_ROLES, DataverseGuess.DisabledUsers.REFUSED)
                        && !instance.environment().isSet("AllowRoleAssignmentOnDisabledUsers");
        if (user.is("isdisabled") && refuses) {
            throw Refusals.rule(
                    "0x80040225",
                    "The specified user is either disabled or is not a member of any business"
                            + " unit.");
        }
    }

    private void mayHoldAsTeam(Row team, Row role) {
        if (team.number("teamtype").equals(Optional.of(1))) {
            throw Refusals.rule("0x80048331", "Cannot assign roles or profiles to an access team.");
        }
        if (!sameUnit(team, role)) {
            throw new Refused(
                    guesses.number(DataverseGuess.WRONG_BUSINESS_UNIT_STATUS),
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

    private void mayBeMember(Row team, Row user, String defaultTeamCode) {
        if (team.is("isdefault")) {
            throw Refusals.rule(
                    defaultTeamCode, "The members of a default team cannot be changed.");
        }
        if (GroupTeams.isGroupTeam(team)) {
            throw Refusals.rule(
                    "0x80048352",
                    "The members of a Microsoft Entra group team cannot be changed here: "
                            + user.id());
        }
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

    private boolean sameUnit(Row principal, Row role) {
        return unit(principal).equals(unit(role))
                || instance.environment().isSet("EnableOwnershipAcrossBusinessUnits");
    }

    private static UUID unit(Row row) {
        return row.guid("_businessunitid_value").orElseThrow();
    }

    /** What two rows mean to each other, whichever came first. */
    private sealed interface Pair {
        record UserRole(Row user, Row role) implements Pair {}

        record TeamRole(Row team, Row role) implements Pair {}

        record Member(Row team, Row user) implements Pair {}

        record Other(String name) implements Pair {}

        static Pair of(String name, Row row, Row other) {
            return switch (name) {
                case "systemuserroles_association" ->
                        new UserRole(pick("systemuser", row, other), pick("role", row, other));
                case "teamroles_association" ->
                        new TeamRole(pick("team", row, other), pick("role", row, other));
                case "teammembership_association" ->
                        new Member(pick("team", row, other), pick("systemuser", row, other));
                default -> new Other(name);
            };
        }

        private static Row pick(String type, Row row, Row other) {
            return row.type().name().equals(type) ? row : other;
        }

        default String privilege() {
            return switch (this) {
                case UserRole _, TeamRole _ -> "prvAssignRole";
                case Member _ -> "prvWriteTeam";
                case Other(var name) ->
                        switch (name) {
                            case "appmoduleroles_association" -> "prvWriteAppModule";
                            case "systemuserprofiles_association", "teamprofiles_association" ->
                                    "prvWriteFieldSecurityProfile";
                            default -> "prvWriteRole";
                        };
            };
        }
    }
}
