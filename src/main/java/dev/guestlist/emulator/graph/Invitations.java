package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.http.Response;
import dev.guestlist.emulator.state.Entity;
import dev.guestlist.emulator.state.Invitation;
import dev.guestlist.emulator.state.Mail;
import dev.guestlist.emulator.state.UserShape;
import dev.guestlist.emulator.state.Users;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * {@code POST /invitations} (learn.microsoft.com/graph/api/invitation-post).
 *
 * <pre>
 *   address ──▶ allowed? ──▶ known here? ──┬ nobody ──────▶ a new guest, PendingAcceptance
 *               (policy,                   ├ a guest ─────▶ the same guest again
 *                domains)                  └ a member ────▶ 400, or conversion when its id is sent
 * </pre>
 */
final class Invitations {

    private final Shop shop;
    private final InvitationRules rules;

    Invitations(Shop shop) {
        this.shop = shop;
        this.rules = new InvitationRules(shop);
    }

    Response answer(Call call) {
        if (call.path().size() != 1 || !call.request().method().equals("POST")) {
            // github.com/microsoftgraph/microsoft-graph-explorer-v4/issues/2456: reading is not
            // implemented
            throw new GraphRefused(
                    new GraphError(
                            404,
                            "UnknownError",
                            "<html><head><title>404 Not Found</title></head></html>"));
        }
        if (!call.caller().hasAny(Permissions.INVITE)) {
            throw new GraphRefused(InvitationRules.missingPermission());
        }
        var wish = InvitationWish.read(call.body(), rules.invalid());
        rules.check(call.caller(), wish);
        return shop.tenant().changing(() -> invite(call, wish));
    }

    private Response invite(Call call, InvitationWish wish) {
        if (wish.resetsRedemption()) {
            return reset(call, wish);
        }
        if (wish.invitedUser().isPresent()) {
            return convert(call, wish);
        }
        var known = shop.people().withAddress(wish.email());
        rules.refuseGroups(wish.email());
        if (known.isEmpty()) {
            refuseDeleted(wish);
            return welcome(call, wish);
        }
        return again(call, wish, known.getFirst());
    }

    /** Whether someone in the recycle bin can be invited afresh is a guess. */
    private void refuseDeleted(InvitationWish wish) {
        if (shop.guesses().is(GraphGuess.DELETED_GUEST_INVITED, GraphGuess.Twin.NEW_USER)) {
            return;
        }
        for (var place : shop.tenant().users().deleted().from(0)) {
            if (Users.addressesOf(place.thing()).anyMatch(wish.email()::equalsIgnoreCase)) {
                throw rules.alreadyHere(place.thing());
            }
        }
    }

    private Response welcome(Call call, InvitationWish wish) {
        shop.traps().refuseIfFull();
        var guest = filled(new NewGuest(shop).create(wish, call.caller()), wish);
        if (shop.traps().isOn(Traps.Trap.INVITATION_WITHOUT_USER)) {
            return answered(call, wish, guest, "PendingAcceptance", newInvitation(wish, guest));
        }
        shop.directory().addUser(guest);
        audit(call, "Invite external user", "Add", guest);
        if (!guest.list(UserShape.SPONSORS).isEmpty()) {
            shop.audit().user(call, "Add user sponsor", "Core Directory", "Add", guest);
        }
        return sent(call, wish, guest, "PendingAcceptance");
    }

    /** What a client puts into {@code invitedUser} is for nothing, unless the trap is off. */
    private Entity filled(Entity guest, InvitationWish wish) {
        return shop.traps().isOn(Traps.Trap.INVITED_USER_IGNORED)
                ? guest
                : new UserPatch(shop).apply(guest, wish.invitedUserProperties());
    }

    /** Nothing public says what a second invitation answers; the guesses decide. */
    private Response again(Call call, InvitationWish wish, Entity known) {
        if (known.get(UserShape.EXTERNAL_USER_STATE).isEmpty()) {
            throw rules.alreadyHere(known);
        }
        var accepted = known.text(UserShape.EXTERNAL_USER_STATE).equals("Accepted");
        var guess =
                accepted
                        ? GraphGuess.ACCEPTED_GUEST_INVITED_AGAIN
                        : GraphGuess.PENDING_GUEST_INVITED_AGAIN;
        if (shop.guesses().is(guess, GraphGuess.Again.REFUSED)) {
            throw rules.alreadyHere(known);
        }
        audit(call, "Invite external user", "Update", known);
        var silent = accepted || shop.guesses().is(guess, GraphGuess.Again.SAME_USER_WITHOUT_MAIL);
        return silent
                ? answered(
                        call,
                        wish,
                        known,
                        accepted ? "Completed" : "PendingAcceptance",
                        newInvitation(wish, known))
                : sent(call, wish, known, "PendingAcceptance");
    }

    /**
     * The same person under another address: object id and access stay, the next sign-in redeems
     * again (learn.microsoft.com/entra/external-id/reset-redemption-status). An application cannot
     * reset someone who holds an administrator role (same page).
     */
    private Response reset(Call call, InvitationWish wish) {
        call.require(Permissions.WRITE_USERS);
        var id =
                wish.invitedUser()
                        .orElseThrow(() ->
                                new GraphRefused(
                                        GraphError.malformed(
                                                "Reset redemption requires the invited user's"
                                                        + " id.")));
        var known = shop.people().referable(id);
        if (shop.guesses().is(GraphGuess.RESET_BY_APPLICATION, GraphGuess.Rule.REFUSED)
                || !known.list(UserShape.DIRECTORY_ROLES).isEmpty()) {
            throw new GraphRefused(GraphError.denied());
        }
        var strange = Users.addressesOf(known).noneMatch(wish.email()::equalsIgnoreCase);
        if (strange && shop.traps().isOn(Traps.Trap.RESET_NEEDS_KNOWN_ADDRESS)) {
            throw new GraphRefused(
                    GraphError.malformed(
                            "The invited user email address must be one of the user's addresses."));
        }
        var pending =
                (strange ? known.with(UserShape.MAIL, wish.email()) : known)
                        .with(UserShape.EXTERNAL_USER_STATE, "PendingAcceptance")
                        .with(
                                UserShape.EXTERNAL_USER_STATE_CHANGE_DATE_TIME,
                                NewGuest.second(shop.tenant().now()))
                        .with(UserShape.IDENTITY_ISSUER, shop.tenant().profile().initialDomain());
        shop.directory().changeUser(id, user -> pending);
        audit(call, "Invite external user with reset invitation status", "Update", pending);
        return sent(call, wish, pending, "PendingAcceptance");
    }

    /** learn.microsoft.com/entra/external-id/invite-internal-users: one-way, the type stays. */
    private Response convert(Call call, InvitationWish wish) {
        var known = shop.people().referable(wish.invitedUser().orElseThrow());
        if (known.is(UserShape.ON_PREMISES_SYNC_ENABLED)) {
            throw new GraphRefused(
                    GraphError.malformed("The user is managed on premises and cannot be invited."));
        }
        if (!known.text(UserShape.MAIL).equalsIgnoreCase(wish.email())) {
            throw new GraphRefused(
                    GraphError.malformed(
                            "The mail property of the user must be the invited address."));
        }
        var pending =
                known.with(UserShape.EXTERNAL_USER_STATE, "PendingAcceptance")
                        .with(
                                UserShape.EXTERNAL_USER_STATE_CHANGE_DATE_TIME,
                                NewGuest.second(shop.tenant().now()));
        shop.directory().changeUser(known.id(), user -> pending);
        audit(call, "Invite internal user to B2B collaboration", "Update", pending);
        return sent(call, wish, pending, "PendingAcceptance");
    }

    /** Keeps the invitation and sends the mail, if one was asked for. */
    private Response sent(Call call, InvitationWish wish, Entity guest, String status) {
        var invitation = newInvitation(wish, guest);
        shop.tenant().records().add(invitation);
        if (wish.sendsMessage()) {
            shop.tenant().records().add(mail(wish, invitation));
        }
        return answered(call, wish, guest, status, invitation);
    }

    private Invitation newInvitation(InvitationWish wish, Entity guest) {
        return new Invitation(
                UUID.randomUUID(),
                guest.id(),
                wish.email(),
                wish.redirectUrl(),
                UUID.randomUUID().toString().substring(0, 8),
                shop.tenant().now());
    }

    /**
     * An application's own words never reach the guest
     * (learn.microsoft.com/entra/external-id/troubleshoot).
     */
    private Mail mail(InvitationWish wish, Invitation invitation) {
        return new Mail(
                shop.tenant().now(),
                "Invites@microsoft.com",
                List.of(wish.email()),
                copies(wish).stream().map(InvitationWish.Copy::address).toList(),
                shop.tenant().profile().displayName()
                        + " invited you to access applications within their organization",
                "Accept the invitation: " + redeemUrl(invitation));
    }

    /** A second copy silently replaces the first. */
    private List<InvitationWish.Copy> copies(InvitationWish wish) {
        return wish.copies().size() > 1 && shop.traps().isOn(Traps.Trap.SECOND_COPY_REPLACES_FIRST)
                ? List.of(wish.copies().getLast())
                : wish.copies();
    }

    private String redeemUrl(Invitation invitation) {
        var target =
                "https://invitations.microsoft.com/redeem/?tenant="
                        + shop.tenant().profile().id()
                        + "&user="
                        + invitation.id()
                        + "&ticket="
                        + invitation.ticket()
                        + "&ver=2.0";
        return "https://login.microsoftonline.com/redeem?rd="
                + URLEncoder.encode(target, StandardCharsets.UTF_8);
    }

    private Response answered(
            Call call, InvitationWish wish, Entity guest, String status, Invitation invitation) {
        var url = redeemUrl(invitation);
        var response =
                Writer.value(
                        201,
                        UserFields.ordered(
                                "@odata.context", call.context("invitations/$entity"),
                                "id", invitation.id().toString(),
                                "inviteRedeemUrl", url,
                                "invitedUserDisplayName", wish.displayName().orElse(null),
                                "invitedUserType", wish.userType(),
                                "invitedUserEmailAddress", wish.email(),
                                "sendInvitationMessage", wish.sendsMessage(),
                                "resetRedemption", wish.resetsRedemption(),
                                "inviteRedirectUrl", wish.redirectUrl(),
                                "status", status,
                                "invitedUserMessageInfo", wish.messageInfo(copies(wish)),
                                "invitedUser", UserFields.ordered("id", guest.id().toString())));
        return shop.located(call, response, "invitations/" + invitation.id());
    }

    private void audit(Call call, String activity, String operation, Entity guest) {
        shop.audit().user(call, activity, "Invited Users", operation, guest);
    }
}
