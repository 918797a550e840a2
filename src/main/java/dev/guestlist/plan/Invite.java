package dev.guestlist.plan;

import dev.guestlist.model.InvitationMail;

import java.util.List;
import java.util.Optional;

/** Invites a guest who is not in the directory yet. Every other act for them needs this one. */
public record Invite(String displayName, InvitationMail invitation) implements Act {
    @Override
    public ChangeKind kind() {
        return ChangeKind.INVITE;
    }

    @Override
    public Optional<Target> target() {
        return Optional.empty();
    }

    @Override
    public List<String> essence() {
        return List.of(
                displayName,
                invitation.delivery().name(),
                invitation.redirectTo().toString(),
                Essence.maybe(invitation.language()),
                Essence.maybe(invitation.message()));
    }
}
