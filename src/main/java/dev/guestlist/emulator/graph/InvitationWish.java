package dev.guestlist.emulator.graph;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a body of {@code POST /invitations} asks for
 * (learn.microsoft.com/graph/api/resources/invitation). Of {@code invitedUser} only the id counts;
 * other properties in it are ignored without a word.
 *
 * @param messageInfo as the answer repeats it
 */
record InvitationWish(
        String email,
        String redirectUrl,
        Optional<String> displayName,
        String userType,
        Switch message,
        Switch redemptionReset,
        Optional<UUID> invitedUser,
        List<UUID> sponsors,
        Optional<String> copyTo,
        Object messageInfo) {

    private static final Set<String> KNOWN =
            Set.of(
                    "invitedUserEmailAddress",
                    "inviteRedirectUrl",
                    "invitedUserDisplayName",
                    "invitedUserType",
                    "sendInvitationMessage",
                    "invitedUserMessageInfo",
                    "resetRedemption",
                    "invitedUser",
                    "invitedUserSponsors");

    /** Asked for or not. */
    enum Switch {
        ON,
        OFF
    }

    InvitationWish {
        sponsors = List.copyOf(sponsors);
    }

    static InvitationWish read(JsonNode body) {
        refuseUnknown(body);
        var info = body.path("invitedUserMessageInfo");
        return new InvitationWish(
                required(body, "invitedUserEmailAddress"),
                required(body, "inviteRedirectUrl"),
                text(body, "invitedUserDisplayName"),
                text(body, "invitedUserType").orElse("Guest"),
                flag(body, "sendInvitationMessage"),
                flag(body, "resetRedemption"),
                text(body.path("invitedUser"), "id").map(Reader::key),
                sponsors(body),
                copyTo(info),
                messageInfo(info));
    }

    boolean sendsMessage() {
        return message == Switch.ON;
    }

    boolean resetsRedemption() {
        return redemptionReset == Switch.ON;
    }

    private static void refuseUnknown(JsonNode body) {
        body.propertyNames().stream()
                .filter(name -> !KNOWN.contains(name) && !name.contains("@odata."))
                .findFirst()
                .ifPresent(name -> {
                    throw new GraphRefused(
                            GraphError.malformed(
                                    "The property '"
                                            + name
                                            + "' does not exist on type"
                                            + " 'microsoft.graph.invitation'. Make sure to only use"
                                            + " property names that are defined by the type."));
                });
    }

    /** Bound by URL, or as objects with an id, as both have been seen. */
    private static List<UUID> sponsors(JsonNode body) {
        var sponsors = new ArrayList<UUID>();
        body.path("invitedUserSponsors")
                .valueStream()
                .forEach(item -> sponsors.add(Reader.key(item.path("id").asString(""))));
        body.path("invitedUserSponsors@odata.bind")
                .valueStream()
                .forEach(item ->
                        sponsors.add(References.read(item.asString(""), "invitedUserSponsors")));
        return sponsors;
    }

    /**
     * Only one copy is sent; a second recipient silently replaces the first
     * (github.com/MicrosoftDocs/azure-docs/issues/58614).
     */
    private static Optional<String> copyTo(JsonNode info) {
        return info.path("ccRecipients")
                .valueStream()
                .flatMap(recipient -> text(recipient.path("emailAddress"), "address").stream())
                .reduce((first, second) -> second);
    }

    /** Without any, the answer still shows the object, its members null. */
    private static Object messageInfo(JsonNode info) {
        var recipient = new LinkedHashMap<String, Object>();
        var address = info.path("ccRecipients").path(0).path("emailAddress");
        recipient.put("name", text(address, "name").orElse(null));
        recipient.put("address", copyTo(info).orElse(null));
        return UserFields.ordered(
                "messageLanguage",
                text(info, "messageLanguage").orElse(null),
                "customizedMessageBody",
                text(info, "customizedMessageBody").orElse(null),
                "ccRecipients",
                List.of(UserFields.ordered("emailAddress", recipient)));
    }

    private static String required(JsonNode body, String name) {
        return text(body, name)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() ->
                        new GraphRefused(
                                GraphError.malformed("The '" + name + "' property is required.")));
    }

    private static Switch flag(JsonNode body, String name) {
        return body.path(name).asBoolean(false) ? Switch.ON : Switch.OFF;
    }

    private static Optional<String> text(JsonNode body, String name) {
        var node = body.path(name);
        return node.isString() ? Optional.of(node.asString()) : Optional.empty();
    }
}
