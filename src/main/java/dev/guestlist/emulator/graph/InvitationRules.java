package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.login.Caller;
import dev.guestlist.emulator.state.Entity;
import dev.guestlist.emulator.state.GroupShape;
import dev.guestlist.emulator.state.UserShape;

import java.util.Locale;

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
        checkPolicy(caller);
        checkDomain(wish);
    }

    /** Mail addresses of groups cannot be invited. */
    void refuseGroups(String email) {
        for (var group : shop.tenant().groups().allWritten()) {
            if (group.text(GroupShape.MAIL).equalsIgnoreCase(email)) {
                throw new GraphRefused(
                        GraphError.malformed("Group email address is not supported"));
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

    /** github.com/microsoftgraph/msgraph-beta-sdk-dotnet/issues/798. */
    static String alreadyHere(Entity user) {
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

    private void checkPolicy(Caller caller) {
        var from =
                String.valueOf(
                        shop.tenant()
                                .reading(() ->
                                        shop.tenant().policies().document("authorizationPolicy"))
                                .map(policy -> policy.get("allowInvitesFrom"))
                                .orElse("everyone"));
        var inviter =
                caller.hasAny("User.Invite.All")
                        && shop.guesses()
                                .is(GraphGuess.RESTRICTED_INVITATIONS, GraphGuess.Rule.ALLOWED);
        if (from.equals("none") || (from.equals("adminsAndGuestInviters") && !inviter)) {
            throw new GraphRefused(
                    new GraphError(
                            403,
                            "Forbidden",
                            "Guest invitations not allowed for your company. Contact your company"
                                    + " administrator for more details."));
        }
    }

    private void checkDomain(InvitationWish wish) {
        var domain = wish.email().substring(wish.email().indexOf('@') + 1).toLowerCase(Locale.ROOT);
        if (!shop.tenant().reading(() -> shop.tenant().policies().domains()).admits(domain)) {
            throw new GraphRefused(
                    GraphError.malformed(
                            "The invitation is blocked because the domain '"
                                    + domain
                                    + "' is not allowed by the policy of your organization."));
        }
        var own = shop.tenant().profile().domains().stream().anyMatch(domain::equalsIgnoreCase);
        if (own && shop.tenant().reading(() -> shop.people().withAddress(wish.email())).isEmpty()) {
            throw new GraphRefused(
                    GraphError.malformed(
                            "The domain of the email address of the invited user cannot be in a"
                                    + " verified domain of this directory."));
        }
    }

    private static GraphRefused invalidAddress() {
        return new GraphRefused(GraphError.malformed("The invited user email address is invalid."));
    }
}
