package dev.guestlist.render;

import dev.guestlist.plan.Change;
import dev.guestlist.plan.Reason;

import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;
import java.util.SortedSet;

/** A change as JSON: who, what, why, and what the guest has before and after. */
final class ChangeTree {
    private ChangeTree() {}

    static ObjectNode of(Change change) {
        var node =
                Tree.object()
                        .put("kind", change.kind())
                        .put("phase", Tree.name(change.phase()))
                        .set("guest", Tree.person(change.guest()))
                        .set("reason", reason(change.reason()));
        return switch (change) {
            case Change.RevokeRole revoke ->
                    node.set("environment", Tree.target(revoke.environment()))
                            .set("role", Tree.role(revoke.role()))
                            .put("systemUserId", revoke.systemUserId())
                            .set("before", assigned())
                            .set("after", unassigned());
            case Change.LeaveGroup leave ->
                    node.set("group", Tree.target(leave.group()))
                            .set("before", member())
                            .set("after", stranger());
            case Change.UnassignLicense unassign ->
                    node.set("license", Tree.target(unassign.license()))
                            .set("before", assigned())
                            .set("after", unassigned());
            case Change.Invite invite -> node.putNull("before").set("after", invitation(invite));
            case Change.UpdateProfile update -> profile(node, update);
            case Change.JoinGroup join ->
                    node.set("group", Tree.target(join.group()))
                            .set("before", stranger())
                            .set("after", member());
            case Change.AssignLicense assign ->
                    node.set("license", Tree.target(assign.license()))
                            .set("before", license(assign.before()))
                            .set("after", license(Optional.of(assign.disabledPlans())));
            case Change.MoveUnit move ->
                    node.set("environment", Tree.target(move.environment()))
                            .set("systemUserId", Tree.text(move.systemUserId()))
                            .set("before", Tree.orNull(move.from(), Tree::unit))
                            .set("after", Tree.unit(move.to()));
            case Change.GrantRole grant ->
                    node.set("environment", Tree.target(grant.environment()))
                            .set("role", Tree.role(grant.role()))
                            .set("systemUserId", Tree.text(grant.systemUserId()))
                            .set("before", unassigned())
                            .set("after", assigned());
        };
    }

    private static ObjectNode reason(Reason reason) {
        var where = Tree.location(reason.where());
        return switch (reason) {
            case Reason.Declared _ -> Tree.object().put("kind", "declared").set("where", where);
            case Reason.Surplus _ -> Tree.object().put("kind", "surplus").set("where", where);
            case Reason.Expired expired ->
                    Tree.object()
                            .put("kind", "expired")
                            .put("on", expired.on().toString())
                            .set("where", where);
        };
    }

    private static ObjectNode assigned() {
        return Tree.object().put("assigned", true);
    }

    private static ObjectNode unassigned() {
        return Tree.object().put("assigned", false);
    }

    private static ObjectNode member() {
        return Tree.object().put("member", true);
    }

    private static ObjectNode stranger() {
        return Tree.object().put("member", false);
    }

    private static ObjectNode license(Optional<SortedSet<String>> disabledPlans) {
        return disabledPlans
                .map(plans -> assigned().set("disabledPlans", Tree.texts(plans)))
                .orElseGet(ChangeTree::unassigned);
    }

    private static ObjectNode invitation(Change.Invite invite) {
        var mail = invite.invitation();
        return Tree.object()
                .put("displayName", invite.displayName())
                .put("delivery", Tree.name(mail.delivery()))
                .put("redirectTo", mail.redirectTo().toString())
                .set("language", Tree.text(mail.language()))
                .set("message", Tree.text(mail.message()));
    }

    private static ObjectNode profile(ObjectNode node, Change.UpdateProfile update) {
        var before = Tree.object();
        var after = Tree.object();
        update.fields()
                .forEach((field, edit) -> {
                    before.set(field.key(), Tree.text(edit.before()));
                    after.set(field.key(), Tree.text(edit.after()));
                });
        return node.set("before", before).set("after", after);
    }
}
