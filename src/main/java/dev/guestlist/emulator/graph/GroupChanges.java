package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.http.Response;
import dev.guestlist.emulator.state.Entity;
import dev.guestlist.emulator.state.GroupShape;
import dev.guestlist.emulator.state.UserShape;

import tools.jackson.databind.JsonNode;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Creates, changes and deletes groups (learn.microsoft.com/graph/api/group-post-groups and its
 * sisters).
 */
final class GroupChanges {

    private static final String FORBIDDEN_IN_NICKNAME = "@()\\[]\";:<>, ";

    private final Shop shop;
    private final GroupWrites members;
    private final GroupBody bodies;
    private final Reader reader;

    GroupChanges(Shop shop, GroupWrites members, Reader reader) {
        this.shop = shop;
        this.members = members;
        this.bodies = new GroupBody(shop);
        this.reader = reader;
    }

    /** 201 with the new group. */
    Response create(Call call) {
        call.require(Permissions.CREATE_GROUPS);
        var body = call.body();
        var group = shop.tenant().changing(() -> add(call, body));
        return shop.located(call, reader.one(call, 201, group), "groups/" + group.id());
    }

    /** Members by {@code members@odata.bind}, properties, or both; 204. */
    Response patch(Call call, String key) {
        var body = call.body();
        refuseOwners(body);
        var bound = bodies.members(body);
        if (!bound.isEmpty()) {
            call.require(Permissions.WRITE_MEMBERS);
        }
        var properties =
                body.properties().stream()
                        .filter(entry -> !entry.getKey().contains("@odata."))
                        .toList();
        return shop.tenant()
                .changing(() -> {
                    var group = shop.people().groupToChange(key);
                    if (!properties.isEmpty()) {
                        requireOwnership(call, group);
                    }
                    var changed = bodies.changed(group, body);
                    if (!bound.isEmpty()) {
                        members.addMembers(call, group, bound);
                    }
                    if (!properties.isEmpty()) {
                        shop.directory().writeGroup(changed);
                        shop.audit().group(call, "Update group", "Update", changed);
                    }
                    return Response.of(204);
                });
    }

    /**
     * An application that may only create groups can change those it owns
     * (learn.microsoft.com/graph/api/group-post-groups).
     */
    private static void requireOwnership(Call call, Entity group) {
        var isOwner = group.list(GroupShape.OWNERS).contains(call.caller().servicePrincipalId());
        if (!(isOwner && call.caller().hasAny("Group.Create"))) {
            call.require(Permissions.WRITE_GROUPS);
        }
    }

    private static void refuseOwners(JsonNode body) {
        if (body.has("owners@odata.bind")) {
            throw new GraphRefused(
                    GraphError.notEmulated("PATCH of a group with 'owners@odata.bind'"));
        }
    }

    /** learn.microsoft.com/graph/api/group-upsert. */
    Response upsert(Call call, String uniqueName, Optional<Entity> known) {
        if (known.isPresent()) {
            return patch(call, known.get().id().toString());
        }
        if (call.request()
                .header("Prefer")
                .filter(p -> p.contains("create-if-missing"))
                .isEmpty()) {
            throw new GraphRefused(GraphError.notFound(uniqueName));
        }
        call.require(Permissions.CREATE_GROUPS);
        var body = call.body();
        var group =
                shop.tenant()
                        .changing(() -> {
                            var added = add(call, body).with(GroupShape.UNIQUE_NAME, uniqueName);
                            shop.directory().writeGroup(added);
                            return added;
                        });
        return reader.one(call, 201, group);
    }

    /** Into the recycle bin or for good, as its kind goes. */
    Response delete(Call call, String key) {
        call.require(Permissions.WRITE_GROUPS);
        return shop.tenant()
                .changing(() -> {
                    var group = shop.people().groupToChange(key);
                    if (!group.list(GroupShape.LICENCES).isEmpty()) {
                        throw new GraphRefused(
                                GraphError.badRequest(
                                        "Group has active licenses. Remove all licenses before"
                                                + " deleting the group."));
                    }
                    shop.directory().deleteGroup(group.id());
                    shop.audit().group(call, "Delete group", "Delete", group);
                    return Response.of(204);
                });
    }

    private Entity add(Call call, JsonNode body) {
        var now = NewGuest.second(shop.tenant().now());
        var owners = bodies.owners(body);
        var bound = bodies.members(body);
        if (owners.size() + bound.size() > GroupBody.MOST_REFERENCES) {
            throw new GraphRefused(
                    bodies.tooMany(
                            "The total number of owners and members must not exceed "
                                    + GroupBody.MOST_REFERENCES
                                    + "."));
        }
        if (new HashSet<>(owners).size() != owners.size()) {
            throw new GraphRefused(
                    GraphError.badRequest("Request contains a property with duplicate values."));
        }
        owners.stream().map(shop.people()::referableObject).forEach(this::refuseYoung);
        GroupWrites.refuseMany(owners.size());
        var group =
                bodies.created(new Entity(GroupShape.SHAPE, UUID.randomUUID()), body)
                        .with(GroupShape.CREATED_DATE_TIME, now)
                        .with(GroupShape.RENEWED_DATE_TIME, now)
                        .with(GroupShape.OWNERS, owners);
        check(call, group);
        shop.directory().writeGroup(group);
        if (!bound.isEmpty()) {
            members.addMembers(call, group, bound);
        }
        shop.audit().group(call, "Add group", "Add", group);
        overwriteDescription(group);
        return group;
    }

    private void refuseYoung(Entity owner) {
        if (shop.traps().isOn(Traps.Trap.NEW_OWNER_REFUSED)
                && owner.shape() == UserShape.SHAPE
                && shop.people().isYoung(owner)) {
            var message =
                    switch (shop.guesses().of(GraphGuess.YOUNG_OWNER_NAMED)) {
                        case INVALID_VALUES -> "One or more property values specified are invalid.";
                        case NOT_PRESENT -> GraphError.notFound(owner.id().toString()).message();
                    };
            throw new GraphRefused(GraphError.badRequest(message));
        }
    }

    private void overwriteDescription(Entity group) {
        if (group.list(GroupShape.GROUP_TYPES).contains("Unified")
                && shop.traps().isOn(Traps.Trap.GROUP_DESCRIPTION_OVERWRITTEN)) {
            var at = shop.tenant().now().plus(shop.tenant().settling().replication());
            var text = group.text(GroupShape.DISPLAY_NAME);
            shop.tenant()
                    .agenda()
                    .at(
                            at,
                            () ->
                                    shop.tenant()
                                            .groups()
                                            .written(group.id())
                                            .ifPresent(g ->
                                                    shop.directory()
                                                            .writeGroup(
                                                                    g.with(
                                                                            GroupShape.DESCRIPTION,
                                                                            text))));
        }
    }

    private void check(Call call, Entity group) {
        for (var required : List.of(GroupShape.DISPLAY_NAME, GroupShape.MAIL_NICKNAME)) {
            if (group.text(required).isEmpty()) {
                throw new GraphRefused(GraphError.invalidValue(required.name(), "Group"));
            }
        }
        var nickname = group.text(GroupShape.MAIL_NICKNAME);
        if (nickname.length() > 64
                || nickname.chars().anyMatch(c -> FORBIDDEN_IN_NICKNAME.indexOf(c) >= 0)) {
            throw new GraphRefused(GraphError.invalidValue("mailNickname", "Group"));
        }
        if (group.is(GroupShape.MAIL_ENABLED)
                && !group.list(GroupShape.GROUP_TYPES).contains("Unified")) {
            throw new GraphRefused(
                    GraphError.badRequest(
                            "Cannot Create a mail-enabled security groups and or distribution"
                                    + " list"));
        }
        if (group.is(GroupShape.IS_ASSIGNABLE_TO_ROLE)) {
            call.require("RoleManagement.ReadWrite.Directory");
        }
        checkUniqueName(group);
    }

    private void checkUniqueName(Entity group) {
        var name = group.get(GroupShape.UNIQUE_NAME);
        var taken =
                name.isPresent()
                        && shop.tenant().groups().allWritten().stream()
                                .anyMatch(other -> other.get(GroupShape.UNIQUE_NAME).equals(name));
        if (taken) {
            throw new GraphRefused(
                    new GraphError(
                            shop.guesses().of(GraphGuess.TAKEN_NAME_STATUS),
                            "Request_MultipleObjectsWithSameKeyValue",
                            "A conflicting object with one or more of the specified property values"
                                    + " is present in the directory.",
                            List.of(
                                    new GraphError.Detail(
                                            "ConflictingObjects",
                                            "A conflicting object with one or more of the specified"
                                                + " property values is present in the directory.",
                                            "uniqueName"))));
        }
    }
}
