package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.http.Response;
import dev.guestlist.emulator.state.Directory;
import dev.guestlist.emulator.state.Entity;
import dev.guestlist.emulator.state.Groups;
import dev.guestlist.emulator.state.UserShape;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@code /directory/deletedItems} (learn.microsoft.com/graph/api/resources/directory). */
final class RecycleBin {

    private final Shop shop;
    private final EntityFields fields;

    RecycleBin(Shop shop, EntityFields fields) {
        this.shop = shop;
        this.fields = fields;
    }

    Response answer(Call call) {
        var path = call.path();
        if (path.size() < 2 || !path.get(1).equals("deletedItems")) {
            throw new GraphRefused(GraphError.notEmulated("/" + String.join("/", path)));
        }
        var rest = path.subList(2, path.size());
        var method = call.request().method();
        if (rest.size() == 1 && rest.getFirst().startsWith("microsoft.graph.")) {
            return list(call, rest.getFirst());
        }
        if (rest.size() == 1 && method.equals("GET")) {
            return one(call, rest.getFirst());
        }
        if (rest.size() == 1 && method.equals("DELETE")) {
            return purge(call, rest.getFirst());
        }
        if (rest.size() == 2 && rest.getLast().equals("restore") && method.equals("POST")) {
            return restore(call, rest.getFirst());
        }
        throw Routes.unknownBelow(path);
    }

    private Response list(Call call, String type) {
        return switch (type) {
            case "microsoft.graph.user" -> {
                call.require(Permissions.READ_USERS);
                yield fields.users().list(call, this::users);
            }
            case "microsoft.graph.group" -> {
                call.require(Permissions.READ_GROUPS);
                yield fields.groups().list(call, this::groups);
            }
            default ->
                    throw new GraphRefused(GraphError.notEmulated("deleted items of type " + type));
        };
    }

    private void users(int from, Rows.Visitor visitor) {
        for (var place : shop.tenant().users().deleted().from(from)) {
            if (!visitor.visit(place.number(), place.thing())) {
                return;
            }
        }
    }

    private void groups(int from, Rows.Visitor visitor) {
        for (var place : shop.tenant().groups().deleted().from(from)) {
            if (!visitor.visit(place.number(), place.thing().group())) {
                return;
            }
        }
    }

    private Response one(Call call, String key) {
        var group = shop.tenant().reading(() -> findGroup(key));
        call.require(group.isPresent() ? Permissions.READ_GROUPS : Permissions.READ_USERS);
        return directoryObject(
                call, group.orElseGet(() -> shop.tenant().reading(() -> findUser(key))));
    }

    private Response restore(Call call, String key) {
        var body =
                call.request().bodyLength() == 0
                        ? JsonNodeFactory.instance.objectNode()
                        : call.body();
        return shop.tenant()
                .changing(() -> {
                    var group = findGroup(key);
                    return directoryObject(
                            call,
                            group.isPresent()
                                    ? restoreGroup(call, group.get())
                                    : restoreUser(call, findUser(key), body));
                });
    }

    private Entity restoreGroup(Call call, Entity group) {
        call.require(Permissions.WRITE_GROUPS);
        var restored = shop.directory().restoreGroup(group.id()).orElseThrow();
        shop.audit().group(call, "Restore Group", "Add", restored);
        return restored;
    }

    private Entity restoreUser(Call call, Entity binned, JsonNode body) {
        call.require(Permissions.DELETE_USERS);
        UserChanges.refuseAdministrator(call, binned);
        shop.directory().changeDeleted(reconciled(Directory.asRestored(binned), body));
        var user = shop.directory().restoreUser(binned.id()).orElseThrow();
        shop.audit().user(call, "Restore user", "Core Directory", "Add", user);
        return user;
    }

    /**
     * Someone else may have the name or an address by now: another name can be given, addresses
     * given up (learn.microsoft.com/graph/api/directory-deleteditems-restore).
     */
    private Entity reconciled(Entity user, JsonNode body) {
        var name =
                body.path("newUserPrincipalName")
                        .asString(user.text(UserShape.USER_PRINCIPAL_NAME));
        if (shop.people().isNamed(name)) {
            throw conflict("userPrincipalName");
        }
        var free =
                user.list(UserShape.PROXY_ADDRESSES).stream()
                        .filter(address ->
                                shop.people()
                                        .withAddress(address.substring(address.indexOf(':') + 1))
                                        .isEmpty())
                        .toList();
        if (free.size() < user.list(UserShape.PROXY_ADDRESSES).size()
                && !body.path("autoReconcileProxyConflict").asBoolean(false)) {
            throw conflict("proxyAddresses");
        }
        return user.with(UserShape.USER_PRINCIPAL_NAME, name).with(UserShape.PROXY_ADDRESSES, free);
    }

    private GraphRefused conflict(String property) {
        var error =
                shop.guesses()
                        .of(GraphGuess.RESTORE_CONFLICT)
                        .error(
                                "A conflicting object with one or more of the specified property"
                                        + " values is present in the directory.");
        return new GraphRefused(
                new GraphError(
                        error.status(),
                        error.code(),
                        error.message(),
                        List.of(
                                new GraphError.Detail(
                                        "ConflictingObjects", error.message(), property))));
    }

    private Response purge(Call call, String key) {
        if (shop.guesses().is(GraphGuess.DELETED_USER_PURGE, GraphGuess.Rule.REFUSED)) {
            throw new GraphRefused(GraphError.denied());
        }
        return shop.tenant()
                .changing(() -> {
                    var group = findGroup(key);
                    if (group.isPresent()) {
                        call.require(Permissions.WRITE_GROUPS);
                        shop.directory().purgeGroup(group.get().id());
                        shop.audit().group(call, "Hard Delete group", "Delete", group.get());
                        return Response.of(204);
                    }
                    call.require(Permissions.DELETE_USERS);
                    var user = findUser(key);
                    shop.directory().purgeUser(user.id());
                    shop.audit().user(call, "Hard Delete user", "Core Directory", "Delete", user);
                    return Response.of(204);
                });
    }

    private Response directoryObject(Call call, Entity object) {
        return Writer.entity(
                200,
                call.context("directoryObjects/$entity"),
                object,
                (json, entity) -> {
                    json.writeStringProperty("@odata.type", EntityFields.typeOf(entity));
                    Writer.columns(json, entity, fields.unasked(entity));
                });
    }

    private Optional<Entity> findGroup(String key) {
        UUID id = Reader.key(key);
        return shop.tenant().groups().deleted().find(id).map(Groups.Binned::group);
    }

    private Entity findUser(String key) {
        UUID id = Reader.key(key);
        return shop.tenant()
                .users()
                .deleted()
                .find(id)
                .orElseThrow(() -> new GraphRefused(GraphError.notFound(key)));
    }
}
