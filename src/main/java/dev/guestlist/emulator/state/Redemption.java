package dev.guestlist.emulator.state;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A guest accepts. There is no API for it: a person opens the link in a browser
 * (learn.microsoft.com/graph/api/resources/invitation).
 */
public final class Redemption {

    /** The issuer when another Entra tenant vouches. */
    public static final String ENTRA = "ExternalAzureAD";

    private static final String PENDING = "PendingAcceptance";

    private final Tenant tenant;
    private final Home home;

    /** What the guest's own organization makes of the address that was invited. */
    public enum Home {
        /** Capitals are the same as small letters. */
        USUAL,
        /** Its sign-in is federated, and it knows the address in one spelling only. */
        FEDERATED
    }

    /** What came of it. */
    public enum Outcome {
        ACCEPTED,
        /** Nobody with this address waits, or the domain was blocked meanwhile. */
        NOBODY_WAITS,
        /** The guest's own directory does not know the address in the spelling invited. */
        UNKNOWN_AT_HOME
    }

    public Redemption(Tenant tenant, Home home) {
        this.tenant = tenant;
        this.home = home;
    }

    /**
     * Accepts in the name of a pending guest. Call within {@link Tenant#changing}.
     *
     * @param email the guest's address as the guest's own directory spells it
     * @param issuer who vouched: {@code ExternalAzureAD}, {@code google.com} and so on
     *     (learn.microsoft.com/entra/external-id/user-properties)
     */
    public Outcome redeem(String email, String issuer) {
        var guest = pending(email).filter(this::isAdmitted);
        if (guest.isEmpty()) {
            return Outcome.NOBODY_WAITS;
        }
        if (issuer.equals(ENTRA) && !isKnownAtHome(guest.get(), email)) {
            return Outcome.UNKNOWN_AT_HOME;
        }
        accept(guest.get(), issuer);
        return Outcome.ACCEPTED;
    }

    /** A domain that was blocked meanwhile stops those who have not accepted yet. */
    private boolean isAdmitted(Entity guest) {
        var mail = guest.text(UserShape.MAIL);
        var domain = mail.substring(mail.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        return tenant.policies().domains().admits(domain);
    }

    private boolean isKnownAtHome(Entity guest, String spelling) {
        return switch (home) {
            case USUAL -> true;
            case FEDERATED -> guest.text(UserShape.MAIL).equals(spelling);
        };
    }

    private void accept(Entity user, String issuer) {
        var now = tenant.now().truncatedTo(ChronoUnit.SECONDS);
        new Directory(tenant)
                .changeUser(
                        user.id(),
                        u ->
                                u.with(UserShape.EXTERNAL_USER_STATE, "Accepted")
                                        .with(UserShape.EXTERNAL_USER_STATE_CHANGE_DATE_TIME, now)
                                        .with(UserShape.IDENTITY_ISSUER, issuer));
        audit(user, "Redeem external user invite", "Invited Users", List.of());
        audit(
                user,
                "Update user",
                "Core Directory",
                List.of(
                        new AuditEvent.Modified(
                                "UserState",
                                Optional.of("[\"PendingAcceptance\"]"),
                                Optional.of("[\"Accepted\"]"))));
    }

    private void audit(
            Entity user, String activity, String service, List<AuditEvent.Modified> modified) {
        var actor =
                new AuditEvent.Actor(
                        Optional.empty(), Optional.empty(), "Microsoft B2B Admin Worker", "");
        var target =
                new AuditEvent.Target(
                        user.id(),
                        "User",
                        user.text(UserShape.DISPLAY_NAME),
                        user.text(UserShape.USER_PRINCIPAL_NAME),
                        modified);
        tenant.records()
                .add(
                        new AuditEvent(
                                UUID.randomUUID(),
                                tenant.now(),
                                activity,
                                service,
                                "UserManagement",
                                "Update",
                                actor,
                                List.of(target)));
    }

    private Optional<Entity> pending(String email) {
        for (var place : tenant.users().from(0)) {
            var user =
                    place.thing()
                            .written()
                            .filter(u -> u.text(UserShape.EXTERNAL_USER_STATE).equals(PENDING));
            if (user.filter(u -> u.text(UserShape.MAIL).equalsIgnoreCase(email)).isPresent()) {
                return user;
            }
        }
        return Optional.empty();
    }
}
