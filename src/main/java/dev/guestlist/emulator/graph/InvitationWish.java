package dev.guestlist.emulator.graph;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a body of {@code POST /invitations} asks for
 * (learn.microsoft.com/graph/api/resources/invitation).
 *
 * @param invitedUserProperties what stands in {@code invitedUser} beside its id
 * @param copies who is to get a copy of the mail
 */
record InvitationWish(
        String email,
        String redirectUrl,
        Optional<String> displayName,
        String userType,
        Switch message,
        Switch redemptionReset,
        Optional<UUID> invitedUser,
        JsonNode invitedUserProperties,
        List<UUID> sponsors,
        Optional<String> language,
        Optional<String> words,
        List<Copy> copies) {

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

    /** Someone who is to get a copy. */
    record Copy(Optional<String> name, String address) {}

    InvitationWish {
        sponsors = List.copyOf(sponsors);
        copies = List.copyOf(copies);
    }

    /** Reads a body; {@code invalid} is how a missing property is refused. */
    static InvitationWish read(JsonNode body, Refusal invalid) {
        refuseUnknown(body);
        var info = body.path("invitedUserMessageInfo");
        return new InvitationWish(
                required(body, "invitedUserEmailAddress", invalid),
                required(body, "inviteRedirectUrl", invalid),
                text(body, "invitedUserDisplayName"),
                text(body, "invitedUserType").orElse("Guest"),
                flag(body, "sendInvitationMessage"),
                flag(body, "resetRedemption"),
                text(body.path("invitedUser"), "id").map(Reader::key),
                body.path("invitedUser"),
                sponsors(body),
                text(info, "messageLanguage"),
                text(info, "customizedMessageBody"),
                copies(info));
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

    private static List<Copy> copies(JsonNode info) {
        var copies = new ArrayList<Copy>();
        for (var recipient : info.path("ccRecipients")) {
            var address = recipient.path("emailAddress");
            text(address, "address")
                    .ifPresent(to -> copies.add(new Copy(text(address, "name"), to)));
        }
        return copies;
    }

    /** As the answer repeats it; without any copy it still shows one whose members are null. */
    Object messageInfo(List<Copy> sent) {
        var recipients =
                sent.isEmpty()
                        ? List.of(recipient(Optional.empty(), Optional.empty()))
                        : sent.stream()
                                .map(copy -> recipient(copy.name(), Optional.of(copy.address())))
                                .toList();
        return UserFields.ordered(
                "messageLanguage",
                language.orElse(null),
                "customizedMessageBody",
                words.orElse(null),
                "ccRecipients",
                recipients);
    }

    private static Object recipient(Optional<String> name, Optional<String> address) {
        return UserFields.ordered(
                "emailAddress",
                UserFields.ordered("name", name.orElse(null), "address", address.orElse(null)));
    }

    private static String required(JsonNode body, String name, Refusal invalid) {
        return text(body, name)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() ->
                        new GraphRefused(
                                invalid.error("The '" + name + "' property is required.")));
    }

    private static Switch flag(JsonNode body, String name) {
        return body.path(name).asBoolean(false) ? Switch.ON : Switch.OFF;
    }

    private static Optional<String> text(JsonNode body, String name) {
        var node = body.path(name);
        return node.isString() ? Optional.of(node.asString()) : Optional.empty();
    }
}
