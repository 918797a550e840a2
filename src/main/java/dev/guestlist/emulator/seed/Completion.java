package dev.guestlist.emulator.seed;

import dev.guestlist.emulator.state.Tenant;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What follows from the rest, so that a hand-written seed can leave it out. A key that stands
 * there, be it with {@code null}, is never completed.
 */
final class Completion {

    private Completion() {}

    /** Fills in what the service itself would have set when the user was made. */
    static SeedNode user(SeedNode node, Tenant.Profile tenant) {
        var values = new LinkedHashMap<>(node.values());
        var guest = node.text("userType").orElse("Member").equals("Guest");
        var mail = node.text("mail");
        var name =
                mail.or(() -> node.text("userPrincipalName"))
                        .orElseThrow(() ->
                                new SeedException(
                                        node.place(), "give 'mail' or 'userPrincipalName'"));
        complete(values, "id", idOf("user", name));
        complete(values, "userType", "Member");
        complete(values, "displayName", fullName(node, name));
        complete(values, "accountEnabled", true);
        complete(values, "createdDateTime", "2025-01-06T08:00:00Z");
        if (guest) {
            guest(values, mail.orElse(name), tenant);
        } else {
            complete(values, "userPrincipalName", name);
            complete(values, "mailNickname", localPart(name));
            mail.ifPresent(m -> complete(values, "proxyAddresses", List.of("SMTP:" + m)));
        }
        return new SeedNode(node.place(), values);
    }

    /** A plain assigned security group, unless told otherwise. */
    static SeedNode group(SeedNode node) {
        var values = new LinkedHashMap<>(node.values());
        var name = node.requiredText("displayName");
        complete(values, "id", idOf("group", name));
        complete(values, "mailEnabled", false);
        complete(values, "securityEnabled", true);
        complete(
                values,
                "mailNickname",
                name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
        complete(values, "createdDateTime", "2025-01-06T08:00:00Z");
        complete(values, "renewedDateTime", values.get("createdDateTime"));
        return new SeedNode(node.place(), values);
    }

    /** A name-based id, so that the same seed gives the same ids. */
    static String idOf(String kind, String name) {
        return UUID.nameUUIDFromBytes((kind + ":" + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** As learn.microsoft.com/entra/external-id/user-properties describes an invited guest. */
    private static void guest(Map<String, Object> values, String mail, Tenant.Profile tenant) {
        var local = mail.replace('@', '_') + "#EXT#";
        complete(values, "userPrincipalName", local + "@" + tenant.initialDomain());
        complete(values, "mailNickname", local);
        complete(values, "otherMails", List.of(mail));
        complete(values, "proxyAddresses", List.of("SMTP:" + mail));
        complete(values, "creationType", "Invitation");
        complete(values, "externalUserState", "Accepted");
        complete(values, "externalUserStateChangeDateTime", values.get("createdDateTime"));
        var accepted = "Accepted".equals(values.get("externalUserState"));
        complete(values, "identityIssuer", accepted ? "ExternalAzureAD" : tenant.initialDomain());
    }

    /** Unlike {@link Map#putIfAbsent}, leaves a key that stands there with {@code null}. */
    private static void complete(Map<String, Object> values, String key, Object value) {
        if (!values.containsKey(key)) {
            values.put(key, value);
        }
    }

    private static String fullName(SeedNode node, String name) {
        var full =
                (node.text("givenName").orElse("") + " " + node.text("surname").orElse("")).strip();
        return full.isEmpty() ? localPart(name) : full;
    }

    private static String localPart(String address) {
        var at = address.indexOf('@');
        return at < 0 ? address : address.substring(0, at);
    }
}
