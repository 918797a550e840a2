package dev.guestlist.render;

import static java.util.stream.Collectors.joining;

import dev.guestlist.model.ProfileField;
import dev.guestlist.plan.Act;
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
        return switch (change.act()) {
            case Act.RevokeRole revoke ->
                    new Deed(
                            Sign.TAKE,
                            "revoked",
                            "revoke",
                            role(revoke.role(), revoke.environment()));
            case Act.LeaveGroup leave ->
                    new Deed(Sign.TAKE, "left", "leave", "group " + leave.group().name());
            case Act.UnassignLicense unassign ->
                    new Deed(
                            Sign.TAKE,
                            "unassigned",
                            "unassign",
                            "license " + unassign.license().key());
            case Act.Invite _ -> new Deed(Sign.GIVE, "invited", "invite", "");
            case Act.UpdateProfile update ->
                    new Deed(Sign.ALTER, "updated", "update", fields(update));
            case Act.JoinGroup join ->
                    new Deed(Sign.GIVE, "joined", "join", "group " + join.group().name());
            case Act.AssignLicense assign ->
                    new Deed(
                            assign.before().isPresent() ? Sign.ALTER : Sign.GIVE,
                            "assigned",
                            "assign",
                            "license " + assign.license().key());
            case Act.MoveUnit move ->
                    new Deed(
                            Sign.ALTER,
                            "moved",
                            "move",
                            "to unit " + move.to().name() + " in " + move.environment().key());
            case Act.GrantRole grant ->
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

    private static String fields(Act.UpdateProfile update) {
        return update.fields().keySet().stream().map(ProfileField::key).collect(joining(", "));
    }
}
