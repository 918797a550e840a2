package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.login.Caller;
import dev.guestlist.emulator.state.DirectoryRole;
import dev.guestlist.emulator.state.Entity;
import dev.guestlist.emulator.state.GroupShape;
import dev.guestlist.emulator.state.UserShape;

import java.util.Locale;
import java.util.Map;

/** Who may invite whom (learn.microsoft.com/entra/external-id/troubleshoot and allow-deny-list). */
final class InvitationRules {

    /** learn.microsoft.com/graph/api/resources/invitation lists what an address may not hold. */
    private static final String FORBIDDEN = "~!#$%^&*()+=[]{}\\/|;:\"<>?,";

    private final Shop shop;

    InvitationRules(Shop shop) {
        this.shop = shop;
    }

    /** Refuses what is refused before anybody is looked up. */
    void check(Caller caller, InvitationWish wish) {
        checkAddress(wish.email());
        checkType(caller, wish);
        checkPolicy(caller);
        checkBlock();
        checkCrossTenant();
        checkDomain(wish);
    }

    /** Mail addresses of groups cannot be invited. */
    void refuseGroups(String email) {
        for (var group : shop.tenant().groups().allWritten()) {
            if (group.text(GroupShape.MAIL).equalsIgnoreCase(email)) {
                throw new GraphRefused(invalid().error("Group email address is not supported"));
            }
        }
    }

    /**
     * A 401 where every other call has a 403
     * (github.com/microsoftgraph/msgraph-sdk-powershell/issues/1274).
     */
    static GraphError missingPermission() {
        return new GraphError(
                401,
                "Unauthorized",
                "Insufficient privileges to perform requested operation by the application"
                    + " '00000003-0000-0000-c000-000000000000'. ControllerName=MSGraphInviteAPI,"
                    + " ActionName=CreateInvite");
    }

    /** How a missing or unusable property is refused. */
    Refusal invalid() {
        return shop.guesses().of(GraphGuess.INVALID_INVITATION);
    }

    /** github.com/microsoftgraph/msgraph-beta-sdk-dotnet/issues/798. */
    GraphRefused alreadyHere(Entity user) {
        return new GraphRefused(
                shop.guesses().of(GraphGuess.COLLEAGUE_INVITED).error(whoIsHere(user)));
    }

    private static String whoIsHere(Entity user) {
        return user.is(UserShape.ACCOUNT_ENABLED)
                ? "The invited user already exists in the directory as objectID: "
                        + user.id()
                        + ". They can use that account to sign in to shared apps and resources."
                : "The invited user already exists in the directory as object ID: "
                        + user.id()
                        + ", but the account is blocked from signing in. If the account is"
                        + " unblocked, they can use that account to sign in to shared apps and"
                        + " resources.";
    }

    private void checkAddress(String email) {
        var at = email.indexOf('@');
        var whole = at > 0 && at == email.lastIndexOf('@') && at < email.length() - 1;
        if (!whole || email.chars().anyMatch(this::isForbidden) || email.contains(" ")) {
            throw invalidAddress();
        }
        var local = email.substring(0, at);
        if (isEdge(local.charAt(0))
                || isEdge(local.charAt(local.length() - 1))
                || isEdge(email.charAt(email.length() - 1))) {
            throw invalidAddress();
        }
    }

    private boolean isForbidden(int character) {
        var plusAllowed = shop.guesses().is(GraphGuess.PLUS_IN_ADDRESS, GraphGuess.Rule.ALLOWED);
        return FORBIDDEN.indexOf(character) >= 0 && !(character == '+' && plusAllowed);
    }

    private static boolean isEdge(char character) {
        return character == '.' || character == '-';
    }

    private void checkType(Caller caller, InvitationWish wish) {
        var type = wish.userType();
        if (!type.equals("Guest") && !type.equals("Member")) {
            throw new GraphRefused(
                    invalid().error("The invited user type '" + type + "' is not supported."));
        }
        var allowed =
                shop.guesses().is(GraphGuess.MEMBER_INVITED_BY_APPLICATION, GraphGuess.Rule.ALLOWED)
                        || caller.directoryRoles().contains(DirectoryRole.GLOBAL_ADMINISTRATOR);
        if (type.equals("Member") && !allowed) {
            throw new GraphRefused(GraphError.denied());
        }
    }

    private void checkPolicy(Caller caller) {
        var from =
                String.valueOf(
                        inForce("authorizationPolicy")
                                .getOrDefault("allowInvitesFrom", "everyone"));
        var inviter =
                caller.hasAny("User.Invite.All")
                        && shop.guesses()
                                .is(GraphGuess.RESTRICTED_INVITATIONS, GraphGuess.Rule.ALLOWED);
        var restricted = from.equals("none") || (from.equals("adminsAndGuestInviters") && !inviter);
        if (restricted || shop.traps().isOn(Traps.Trap.INVITATIONS_REFUSED_IN_SANDBOX)) {
            throw new GraphRefused(
                    Refusal.FORBIDDEN.error(
                            "Guest invitations not allowed for your company. Contact your company"
                                    + " administrator for more details."));
        }
    }

    private void checkBlock() {
        if (shop.traps().isOn(Traps.Trap.INVITATIONS_BLOCKED)) {
            throw new GraphRefused(
                    Refusal.FORBIDDEN.error(
                            "Invitations are blocked for your tenant due to suspicious activity."));
        }
    }

    /** Whether guests may come at all (learn.microsoft.com/entra/external-id/troubleshoot). */
    private void checkCrossTenant() {
        var inbound = inForce("crossTenantAccessDefault").get("b2bCollaborationInbound");
        var people = inbound instanceof Map<?, ?> map ? map.get("usersAndGroups") : "";
        if (people instanceof Map<?, ?> map && "blocked".equals(map.get("accessType"))) {
            throw new GraphRefused(
                    shop.guesses()
                            .of(GraphGuess.CROSS_TENANT_BLOCK)
                            .error(
                                    "This invitation is blocked by cross-tenant access settings."
                                        + " Admins in both your organization and the invited user's"
                                        + " organization must configure cross-tenant access"
                                        + " settings to allow the invitation."));
        }
    }

    private Map<String, Object> inForce(String policy) {
        return shop.tenant()
                .reading(() -> shop.tenant().policies().inForce(policy, shop.tenant().now()))
                .orElse(Map.of());
    }

    private void checkDomain(InvitationWish wish) {
        var domain = wish.email().substring(wish.email().indexOf('@') + 1).toLowerCase(Locale.ROOT);
        if (!shop.tenant().reading(() -> shop.tenant().policies().domains()).admits(domain)) {
            throw new GraphRefused(
                    shop.guesses()
                            .of(GraphGuess.BLOCKED_DOMAIN)
                            .error(
                                    "The invitation is blocked because the domain '"
                                            + domain
                                            + "' is not allowed by the policy of your"
                                            + " organization."));
        }
        var own = shop.tenant().profile().domains().stream().anyMatch(domain::equalsIgnoreCase);
        if (own && shop.tenant().reading(() -> shop.people().withAddress(wish.email())).isEmpty()) {
            throw new GraphRefused(
                    invalid()
                            .error(
                                    "The domain of the email address of the invited user cannot be"
                                            + " in a verified domain of this directory."));
        }
    }

    private GraphRefused invalidAddress() {
        return new GraphRefused(invalid().error("The invited user email address is invalid."));
    }
}
