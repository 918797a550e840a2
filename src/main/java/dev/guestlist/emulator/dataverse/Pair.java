package dev.guestlist.emulator.dataverse;

import dev.guestlist.emulator.dataverse.store.Row;

/** What two associated rows mean to each other, whichever came first. */
sealed interface Pair {

    /** A user has a role. */
    record UserRole(Row user, Row role) implements Pair {}

    /** A team has a role. */
    record TeamRole(Row team, Row role) implements Pair {}

    /** A user is in a team. */
    record Member(Row team, Row user) implements Pair {}

    /** A user or team has a field security profile. */
    record Profile(Row holder, Row profile) implements Pair {}

    /** An association that nothing depends on here. */
    record Other(String name) implements Pair {}

    /** The rows of an association by its name. */
    static Pair of(String name, Row row, Row other) {
        return switch (name) {
            case "systemuserroles_association" ->
                    new UserRole(pick("systemuser", row, other), pick("role", row, other));
            case "teamroles_association" ->
                    new TeamRole(pick("team", row, other), pick("role", row, other));
            case "teammembership_association" ->
                    new Member(pick("team", row, other), pick("systemuser", row, other));
            case "systemuserprofiles_association" ->
                    new Profile(
                            pick("systemuser", row, other),
                            pick("fieldsecurityprofile", row, other));
            case "teamprofiles_association" ->
                    new Profile(pick("team", row, other), pick("fieldsecurityprofile", row, other));
            default -> new Other(name);
        };
    }

    /** What it takes to make or end it. */
    default String privilege() {
        return switch (this) {
            case UserRole _, TeamRole _ -> "prvAssignRole";
            case Member _ -> "prvWriteTeam";
            case Profile _ -> "prvWriteFieldSecurityProfile";
            case Other(var name) ->
                    name.equals("appmoduleroles_association")
                            ? "prvWriteAppModule"
                            : "prvWriteRole";
        };
    }

    private static Row pick(String type, Row row, Row other) {
        return row.type().name().equals(type) ? row : other;
    }
}
