package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.login.Caller;
import dev.guestlist.emulator.state.Entity;
import dev.guestlist.emulator.state.UserShape;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * The user object that an invitation makes (learn.microsoft.com/entra/external-id/user-properties
 * and learn.microsoft.com/entra/external-id/troubleshoot for the principal name).
 */
final class NewGuest {

    private final Shop shop;

    NewGuest(Shop shop) {
        this.shop = shop;
    }

    Entity create(InvitationWish wish, Caller caller) {
        var email = wish.email();
        var initialDomain = shop.tenant().profile().initialDomain();
        var name = principalName(email, initialDomain);
        var now = second(shop.tenant().now());
        var isContact =
                shop.tenant().policies().contacts().stream().anyMatch(email::equalsIgnoreCase);
        wish.sponsors().forEach(shop.people()::referableObject);
        return new Entity(UserShape.SHAPE, UUID.randomUUID())
                .with(
                        UserShape.DISPLAY_NAME,
                        wish.displayName().orElse(email.substring(0, email.indexOf('@'))))
                .with(UserShape.MAIL, email)
                .with(UserShape.OTHER_MAILS, List.of(email))
                .with(
                        // learn.microsoft.com/entra/external-id/troubleshoot: a contact has it
                        UserShape.PROXY_ADDRESSES, isContact ? List.of() : List.of("SMTP:" + email))
                .with(UserShape.USER_PRINCIPAL_NAME, name)
                .with(UserShape.MAIL_NICKNAME, name.substring(0, name.indexOf('@')))
                .with(UserShape.USER_TYPE, wish.userType())
                .with(UserShape.CREATION_TYPE, "Invitation")
                .with(UserShape.EXTERNAL_USER_STATE, "PendingAcceptance")
                .with(UserShape.EXTERNAL_USER_STATE_CHANGE_DATE_TIME, now)
                .with(UserShape.ACCOUNT_ENABLED, true)
                .with(UserShape.CREATED_DATE_TIME, now)
                .with(UserShape.IDENTITY_ISSUER, initialDomain)
                .with(UserShape.SPONSORS, sponsors(wish, caller));
    }

    /** Of a person who invites it is documented that they become the sponsor. */
    private List<UUID> sponsors(InvitationWish wish, Caller caller) {
        return wish.sponsors().isEmpty()
                        && shop.guesses().is(GraphGuess.DEFAULT_SPONSOR, GraphGuess.Sponsor.INVITER)
                ? List.of(caller.servicePrincipalId())
                : wish.sponsors();
    }

    /** Times of the directory are whole seconds. */
    static Instant second(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Always below the initial domain; digits where the name is taken, which is a guess. */
    private String principalName(String email, String initialDomain) {
        var local = email.replace('@', '_');
        for (var suffix = 0; ; suffix++) {
            var name =
                    local + (suffix == 0 ? "" : String.valueOf(suffix)) + "#EXT#@" + initialDomain;
            if (!shop.people().isNamed(name)) {
                return name;
            }
            if (shop.guesses().is(GraphGuess.TAKEN_PRINCIPAL_NAME, GraphGuess.Taken.REFUSED)) {
                throw new GraphRefused(UserPatch.nameTaken());
            }
        }
    }
}
