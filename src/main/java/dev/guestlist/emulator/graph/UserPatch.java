package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.state.Entity;
import dev.guestlist.emulator.state.Property;
import dev.guestlist.emulator.state.UserShape;

import tools.jackson.databind.JsonNode;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Applies a PATCH body to a user: every property or none. */
final class UserPatch {

    private static final Set<String> READ_ONLY =
            Set.of(
                    "id",
                    "proxyAddresses",
                    "creationType",
                    "externalUserState",
                    "externalUserStateChangeDateTime",
                    "createdDateTime",
                    "deletedDateTime",
                    "assignedLicenses",
                    "assignedPlans",
                    "licenseAssignmentStates",
                    "onPremisesSyncEnabled",
                    "signInSessionsValidFromDateTime",
                    "signInActivity",
                    "securityIdentifier");

    /** Longest values (learn.microsoft.com/graph/api/resources/user); 64 for names not listed. */
    private static final Map<String, Integer> LONGEST =
            Map.of(
                    "displayName",
                    256,
                    "jobTitle",
                    128,
                    "city",
                    128,
                    "country",
                    128,
                    "state",
                    128,
                    "streetAddress",
                    1024,
                    "officeLocation",
                    128,
                    "userPrincipalName",
                    1024,
                    "mail",
                    1024);

    private static final int LONGEST_NAME = 64;
    private static final int MOST_OTHER_MAILS = 250;
    private static final int LONGEST_ADDRESS = 250;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Shop shop;

    UserPatch(Shop shop) {
        this.shop = shop;
    }

    Entity apply(Entity user, JsonNode body) {
        return applyBut(Set.of(), user, body);
    }

    /** The same without some properties. */
    Entity applyBut(Set<String> omitted, Entity user, JsonNode body) {
        var patched = user;
        for (var entry : body.properties()) {
            var name = entry.getKey();
            if (!name.startsWith("@odata.") && !omitted.contains(name)) {
                patched = apply(patched, name, entry.getValue());
            }
        }
        return patched;
    }

    private Entity apply(Entity user, String name, JsonNode value) {
        var ignored =
                shop.guesses().is(GraphGuess.EXTERNAL_USER_STATE_WRITE, GraphGuess.Write.IGNORED);
        if (name.equals("externalUserState") && ignored) {
            return user;
        }
        if (READ_ONLY.contains(name)) {
            throw new GraphRefused(
                    GraphError.badRequest(
                            "Property '" + name + "' is read-only and cannot be set."));
        }
        var property =
                UserShape.SHAPE
                        .find(name)
                        .filter(p -> KnownProperties.of("user").form(name).isPresent());
        if (property.isEmpty()) {
            throw new GraphRefused(absent(name));
        }
        check(user, name, value);
        var set = set(user, property.get(), value);
        return name.equals("mail") ? withProxyAddress(set) : set;
    }

    private static GraphError absent(String name) {
        return switch (KnownProperties.of("user").form(name).orElse(null)) {
            case null ->
                    GraphError.badRequest(
                            "One or more property values specified are invalid: there is no"
                                    + " property '"
                                    + name
                                    + "' on resource 'User'.");
            case NAVIGATION ->
                    GraphError.notEmulated(
                            "PATCH of the navigation property '" + name + "' of a user");
            case SINGLE, COLLECTION ->
                    GraphError.notEmulated("PATCH of the property '" + name + "' of a user");
        };
    }

    private void check(Entity user, String name, JsonNode value) {
        if (name.equals("displayName") && value.isNull()) {
            throw invalid(name);
        }
        if (name.equals("usageLocation")
                && !value.isNull()
                && !COUNTRIES.contains(value.asString("").toUpperCase(Locale.ROOT))) {
            throw invalid(name);
        }
        if (name.equals("userType") && !Set.of("Member", "Guest").contains(value.asString(""))) {
            throw invalid(name);
        }
        if (name.equals("otherMails") && value.size() > MOST_OTHER_MAILS) {
            throw invalid(name);
        }
        if ((name.equals("mail") || name.equals("otherMails")) && !isPlain(value)) {
            throw invalid(name);
        }
        if (name.equals("userPrincipalName") && taken(user, value.asString(""))) {
            throw new GraphRefused(nameTaken());
        }
    }

    /** learn.microsoft.com/graph/api/resources/user: no accented characters, 250 at most. */
    private static boolean isPlain(JsonNode addresses) {
        var texts = addresses.isArray() ? addresses.valueStream().toList() : List.of(addresses);
        return texts.stream()
                .map(text -> text.asString(""))
                .allMatch(text ->
                        text.length() <= LONGEST_ADDRESS && text.chars().allMatch(c -> c < 128));
    }

    /** A principal name that someone else has. */
    static GraphError nameTaken() {
        var message =
                "Another object with the same value for property userPrincipalName already exists.";
        return new GraphError(
                400,
                "Request_BadRequest",
                message,
                List.of(new GraphError.Detail("ObjectConflict", message, "userPrincipalName")));
    }

    private <T> Entity set(Entity user, Property<T> property, JsonNode value) {
        return user.with(
                property, value.isNull() ? Optional.empty() : Optional.of(read(property, value)));
    }

    @SuppressWarnings("unchecked") // each kind's record names the type it holds
    private <T> T read(Property<T> property, JsonNode value) {
        return (T)
                switch (property.kind()) {
                    case Property.Text() -> text(property.name(), value);
                    case Property.Flag() -> flag(property.name(), value);
                    case Property.Time() -> time(property.name(), value);
                    case Property.Texts() -> texts(property.name(), value);
                    case Property.Id() -> throw invalid(property.name());
                    case Property.Ids() -> throw invalid(property.name());
                    case Property.Licences() -> throw invalid(property.name());
                    case Property.Opaque() -> throw invalid(property.name());
                };
    }

    private String text(String name, JsonNode value) {
        if (!value.isString()) {
            throw invalid(name);
        }
        var text = value.asString();
        var empty =
                text.isEmpty() && shop.guesses().is(GraphGuess.EMPTY_TEXT, GraphGuess.Rule.REFUSED);
        if (empty || text.length() > LONGEST.getOrDefault(name, LONGEST_NAME)) {
            throw invalid(name);
        }
        return name.equals("usageLocation") ? text.toUpperCase(Locale.ROOT) : text;
    }

    private static Boolean flag(String name, JsonNode value) {
        if (!value.isBoolean()) {
            throw invalid(name);
        }
        return value.asBoolean();
    }

    private static Instant time(String name, JsonNode value) {
        try {
            return Instant.parse(value.asString(""));
        } catch (DateTimeException noTime) {
            throw invalid(name);
        }
    }

    private static List<String> texts(String name, JsonNode value) {
        if (!value.isArray() || value.valueStream().anyMatch(item -> !item.isString())) {
            throw invalid(name);
        }
        return value.valueStream().map(JsonNode::asString).toList();
    }

    /** Changing {@code mail} also changes {@code proxyAddresses}: the new one becomes primary. */
    private static Entity withProxyAddress(Entity user) {
        var mail = user.get(UserShape.MAIL);
        if (mail.isEmpty()) {
            return user;
        }
        var addresses = new ArrayList<String>();
        addresses.add("SMTP:" + mail.get());
        user.list(UserShape.PROXY_ADDRESSES).stream()
                .filter(known ->
                        !known.substring(known.indexOf(':') + 1).equalsIgnoreCase(mail.get()))
                .map(known -> "smtp" + known.substring(known.indexOf(':')))
                .forEach(addresses::add);
        return user.with(UserShape.PROXY_ADDRESSES, List.copyOf(addresses));
    }

    private boolean taken(Entity user, String name) {
        return shop.people().isNamed(name)
                && !user.text(UserShape.USER_PRINCIPAL_NAME).equalsIgnoreCase(name);
    }

    private static GraphRefused invalid(String name) {
        return new GraphRefused(GraphError.invalidValue(name, "User"));
    }
}
