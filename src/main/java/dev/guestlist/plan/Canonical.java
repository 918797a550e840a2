package dev.guestlist.plan;

import dev.guestlist.model.InvitationMail;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A change reduced to its effect, as one line of text: who, what, and the ids it touches, with
 * lengths before the parts so that no text can pass for two. Two changes with equal lines do the
 * same.
 */
final class Canonical {
    private Canonical() {}

    static String line(Change change) {
        var parts = new ArrayList<String>();
        parts.add(change.kind());
        parts.add(change.phase().name());
        parts.add(name(change.reason()));
        parts.add(change.guest().email().value());
        parts.add(maybe(change.guest().objectId()));
        parts.addAll(effect(change));
        return line(parts);
    }

    static String line(Collection<String> parts) {
        return parts.stream()
                .map(part -> part.length() + ":" + part)
                .collect(Collectors.joining(","));
    }

    private static List<String> effect(Change change) {
        return switch (change) {
            case Change.RevokeRole revoke ->
                    List.of(revoke.environment().id(), revoke.role().id(), revoke.systemUserId());
            case Change.LeaveGroup leave -> List.of(leave.group().id());
            case Change.UnassignLicense unassign -> List.of(unassign.license().id());
            case Change.Invite invite -> mail(invite.displayName(), invite.invitation());
            case Change.UpdateProfile update -> edits(update);
            case Change.JoinGroup join -> List.of(join.group().id());
            case Change.AssignLicense assign ->
                    List.of(
                            assign.license().id(),
                            line(assign.disabledPlans()),
                            maybe(assign.before().map(Canonical::line)));
            case Change.MoveUnit move ->
                    List.of(
                            move.environment().id(),
                            maybe(move.from().map(Role.Unit::id)),
                            move.to().id(),
                            maybe(move.systemUserId()));
            case Change.GrantRole grant ->
                    List.of(
                            grant.environment().id(),
                            grant.role().id(),
                            maybe(grant.systemUserId()));
        };
    }

    private static List<String> mail(String displayName, InvitationMail mail) {
        return List.of(
                displayName,
                mail.delivery().name(),
                mail.redirectTo().toString(),
                maybe(mail.language()),
                maybe(mail.message()));
    }

    private static List<String> edits(Change.UpdateProfile update) {
        return update.fields().entrySet().stream()
                .flatMap(field ->
                        Stream.of(
                                field.getKey().key(),
                                maybe(field.getValue().before()),
                                maybe(field.getValue().after())))
                .toList();
    }

    private static String name(Reason reason) {
        return switch (reason) {
            case Reason.Declared _ -> "declared";
            case Reason.Surplus _ -> "surplus";
            case Reason.Expired _ -> "expired";
        };
    }

    /** Nothing is not the same as an empty text. */
    private static String maybe(Optional<String> text) {
        return text.map(present -> "=" + present).orElse("-");
    }
}
