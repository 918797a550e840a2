package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.http.Response;
import dev.guestlist.emulator.state.Mail;
import dev.guestlist.emulator.state.UserShape;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** {@code POST /users/{id}/sendMail} (learn.microsoft.com/graph/api/user-sendmail). */
final class SendMail {

    private final Shop shop;

    SendMail(Shop shop) {
        this.shop = shop;
    }

    /** 202: accepted, not delivered. The mail can be read in the emulator's outbox. */
    Response answer(Call call, String key) {
        if (!call.caller().hasAny("Mail.Send")) {
            throw new GraphRefused(
                    new GraphError(
                            403,
                            "ErrorAccessDenied",
                            "Access is denied. Check credentials and try again."));
        }
        var message = call.body().path("message");
        checkHeaders(message);
        return shop.tenant().changing(() -> send(key, message));
    }

    private Response send(String key, JsonNode message) {
        var sender = shop.people().seenUser(key);
        if (shop.traps().isOn(Traps.Trap.MAIL_POLICY)) {
            throw new GraphRefused(
                    new GraphError(
                            403,
                            "ErrorAccessDenied",
                            "Access to OData is disabled: [RAOP] : Blocked by tenant configured"
                                    + " AppOnly AccessPolicy settings."));
        }
        if (sender.get(UserShape.MAIL).isEmpty()
                || sender.text(UserShape.USER_TYPE).equals("Guest")) {
            throw new GraphRefused(noMailbox(key));
        }
        var to = recipients(message, "toRecipients");
        if (to.isEmpty()) {
            throw new GraphRefused(
                    new GraphError(
                            400, "ErrorInvalidRecipients", "At least one recipient isn't valid."));
        }
        shop.tenant()
                .records()
                .add(
                        new Mail(
                                shop.tenant().now(),
                                sender.text(UserShape.MAIL),
                                to,
                                recipients(message, "ccRecipients"),
                                message.path("subject").asString(""),
                                message.path("body").path("content").asString("")));
        return Response.of(202);
    }

    private GraphError noMailbox(String key) {
        return shop.guesses().is(GraphGuess.NO_MAILBOX, GraphGuess.Mailbox.INVALID_USER)
                ? new GraphError(
                        404, "ErrorInvalidUser", "The requested user '" + key + "' is invalid.")
                : new GraphError(
                        404,
                        "MailboxNotEnabledForRESTAPI",
                        "The mailbox is either inactive, soft-deleted, or is hosted on-premise.");
    }

    private static void checkHeaders(JsonNode message) {
        var foreign =
                message.path("internetMessageHeaders")
                        .valueStream()
                        .map(header -> header.path("name").asString(""))
                        .filter(name -> !name.regionMatches(true, 0, "x-", 0, 2))
                        .findFirst();
        if (foreign.isPresent()) {
            throw new GraphRefused(
                    new GraphError(
                            400,
                            "InvalidInternetMessageHeader",
                            "The internet message header name '"
                                    + foreign.get()
                                    + "' should start with 'x-' or 'X-'."));
        }
    }

    private static List<String> recipients(JsonNode message, String property) {
        return message.path(property)
                .valueStream()
                .map(recipient -> recipient.path("emailAddress").path("address").asString(""))
                .filter(address -> !address.isEmpty())
                .toList();
    }
}
