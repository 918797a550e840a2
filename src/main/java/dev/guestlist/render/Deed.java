package dev.guestlist.render;

import static java.util.stream.Collectors.joining;

import dev.guestlist.model.ProfileField;
import dev.guestlist.plan.Change;
import dev.guestlist.plan.Role;
import dev.guestlist.plan.Target;
import dev.guestlist.render.Fact.Sign;

/**
 * One change on a line of its own, while it happens and afterwards.
 *
 * @param done the word for it having happened: {@code granted}
 * @param asked the word for it being asked for: {@code grant}
 * @param object what it is about, not escaped: {@code Salesperson (Partners) in sales}
 */
record Deed(Sign sign, String done, String asked, String object) {
    static Deed of(Change change) {
        return switch (change) {
            case Change.RevokeRole revoke ->
                    new Deed(
                            Sign.TAKE,
                            "revoked",
                            "revoke",
                            role(revoke.role(), revoke.environment()));
            case Change.LeaveGroup leave ->
                    new Deed(Sign.TAKE, "left", "leave", "group " + leave.group().name());
            case Change.UnassignLicense unassign ->
                    new Deed(
                            Sign.TAKE,
                            "unassigned",
                            "unassign",
                            "license " + unassign.license().key());
            case Change.Invite _ -> new Deed(Sign.GIVE, "invited", "invite", "");
            case Change.UpdateProfile update ->
                    new Deed(Sign.ALTER, "updated", "update", fields(update));
            case Change.JoinGroup join ->
                    new Deed(Sign.GIVE, "joined", "join", "group " + join.group().name());
            case Change.AssignLicense assign ->
                    new Deed(
                            assign.before().isPresent() ? Sign.ALTER : Sign.GIVE,
                            "assigned",
                            "assign",
                            "license " + assign.license().key());
            case Change.MoveUnit move ->
                    new Deed(
                            Sign.ALTER,
                            "moved",
                            "move",
                            "to unit " + move.to().name() + " in " + move.environment().key());
            case Change.GrantRole grant ->
                    new Deed(
                            Sign.GIVE, "granted", "grant", role(grant.role(), grant.environment()));
        };
    }

    /** {@code grant Salesperson in sales}. */
    String asAsked() {
        return object.isEmpty() ? asked : asked + " " + object;
    }

    private static String role(Role role, Target.Environment environment) {
        return Facts.role(role) + " in " + environment.key();
    }

    private static String fields(Change.UpdateProfile update) {
        return update.fields().keySet().stream().map(ProfileField::key).collect(joining(", "));
    }
}
