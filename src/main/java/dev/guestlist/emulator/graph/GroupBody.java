package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.state.Entity;
import dev.guestlist.emulator.state.GroupShape;
import dev.guestlist.emulator.state.Property;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads what a body says about a group: its properties, and whom it binds to it. */
final class GroupBody {

    static final int MOST_REFERENCES = 20;
    private static final Set<String> CREATED_WITH =
            Set.of(
                    "displayName",
                    "description",
                    "mailEnabled",
                    "mailNickname",
                    "securityEnabled",
                    "groupTypes",
                    "uniqueName",
                    "membershipRule",
                    "membershipRuleProcessingState",
                    "isAssignableToRole",
                    "visibility");
    private static final Set<String> CHANGEABLE =
            Set.of(
                    "displayName",
                    "description",
                    "mailNickname",
                    "securityEnabled",
                    "membershipRule",
                    "membershipRuleProcessingState",
                    "visibility");

    private final Shop shop;

    GroupBody(Shop shop) {
        this.shop = shop;
    }

    /** A new group with the properties that can be given at creation. */
    Entity created(Entity group, JsonNode body) {
        return apply(group, body, CREATED_WITH);
    }

    /** A group with the properties that can be changed later. */
    Entity changed(Entity group, JsonNode body) {
        return apply(group, body, CHANGEABLE);
    }

    /** Whom the body makes members. */
    List<UUID> members(JsonNode body) {
        return bound(body, "members@odata.bind", "members");
    }

    /** Whom the body makes owners. */
    List<UUID> owners(JsonNode body) {
        return bound(body, "owners@odata.bind", "owners");
    }

    private Entity apply(Entity group, JsonNode body, Set<String> allowed) {
        var applied = group;
        for (var entry : body.properties()) {
            var name = entry.getKey();
            if (name.contains("@odata.")) {
                continue;
            }
            if (!allowed.contains(name)) {
                throw new GraphRefused(refused(name));
            }
            refuseEmpty(name, entry.getValue());
            applied = set(applied, GroupShape.SHAPE.find(name).orElseThrow(), entry.getValue());
        }
        return applied;
    }

    private void refuseEmpty(String name, JsonNode value) {
        var empty = value.isString() && value.asString().isEmpty();
        if (empty && shop.guesses().is(GraphGuess.EMPTY_TEXT, GraphGuess.Rule.REFUSED)) {
            throw new GraphRefused(GraphError.invalidValue(name, "Group"));
        }
    }

    private static GraphError refused(String name) {
        return KnownProperties.of("group").form(name).isPresent()
                ? GraphError.badRequest("Property '" + name + "' is read-only and cannot be set.")
                : GraphError.badRequest(
                        "One or more property values specified are invalid: there is no property '"
                                + name
                                + "' on resource 'Group'.");
    }

    @SuppressWarnings("unchecked") // only texts, flags and lists of texts are allowed here
    private static <T> Entity set(Entity group, Property<T> property, JsonNode value) {
        if (value.isNull()) {
            return group.with(property, Optional.empty());
        }
        Optional<Object> read =
                switch (property.kind()) {
                    case Property.Text() ->
                            value.isString() ? Optional.of(value.asString()) : Optional.empty();
                    case Property.Flag() ->
                            value.isBoolean() ? Optional.of(value.asBoolean()) : Optional.empty();
                    case Property.Texts() ->
                            value.isArray()
                                    ? Optional.of(
                                            value.valueStream()
                                                    .map(item -> item.asString(""))
                                                    .toList())
                                    : Optional.empty();
                    case Property.Time() -> Optional.empty();
                    case Property.Id() -> Optional.empty();
                    case Property.Ids() -> Optional.empty();
                    case Property.Licences() -> Optional.empty();
                    case Property.Opaque() -> Optional.empty();
                };
        return group.with(
                property,
                (T)
                        read.orElseThrow(() ->
                                new GraphRefused(
                                        GraphError.invalidValue(property.name(), "Group"))));
    }

    /** More references at once than a call may carry. */
    GraphError tooMany(String message) {
        return shop.guesses().of(GraphGuess.TOO_MANY_REFERENCES).error(message);
    }

    private List<UUID> bound(JsonNode body, String name, String property) {
        var urls = body.path(name);
        if (urls.size() > MOST_REFERENCES) {
            throw new GraphRefused(
                    tooMany(
                            "The number of references in '"
                                    + name
                                    + "' must not exceed "
                                    + MOST_REFERENCES
                                    + "."));
        }
        var ids = new ArrayList<UUID>();
        urls.valueStream().forEach(url -> ids.add(References.read(url.asString(""), property)));
        return ids;
    }
}
