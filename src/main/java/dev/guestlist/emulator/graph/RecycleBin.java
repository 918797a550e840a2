package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.http.Response;
import dev.guestlist.emulator.state.Entity;

import java.util.List;
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
            call.require(Permissions.READ_USERS);
            return directoryObject(call, shop.tenant().reading(() -> find(rest.getFirst())));
        }
        if (rest.size() == 1 && method.equals("DELETE")) {
            return purge(call, rest.getFirst());
        }
        if (rest.equals(List.of(rest.isEmpty() ? "" : rest.getFirst(), "restore"))
                && method.equals("POST")) {
            return restore(call, rest.getFirst());
        }
        throw Routes.unknownBelow(path);
    }

    private Response list(Call call, String type) {
        call.require(Permissions.READ_USERS);
        if (!type.equals("microsoft.graph.user")) {
            throw new GraphRefused(GraphError.notEmulated("deleted items of type " + type));
        }
        return fields.users()
                .list(
                        call,
                        (from, visitor) -> {
                            for (var place : shop.tenant().users().deleted().from(from)) {
                                if (!visitor.visit(place.number(), place.thing())) {
                                    return;
                                }
                            }
                        });
    }

    private Response restore(Call call, String key) {
        call.require(Permissions.DELETE_USERS);
        return shop.tenant()
                .changing(() -> {
                    var user = shop.directory().restoreUser(find(key).id()).orElseThrow();
                    shop.audit().user(call, "Restore user", "Core Directory", "Add", user);
                    return directoryObject(call, user);
                });
    }

    private Response purge(Call call, String key) {
        call.require(Permissions.DELETE_USERS);
        if (shop.guesses().is(GraphGuess.DELETED_USER_PURGE, GraphGuess.Rule.REFUSED)) {
            throw new GraphRefused(GraphError.denied());
        }
        return shop.tenant()
                .changing(() -> {
                    var user = find(key);
                    shop.directory().purgeUser(user.id());
                    shop.audit().user(call, "Hard Delete user", "Core Directory", "Delete", user);
                    return Response.of(204);
                });
    }

    private Response directoryObject(Call call, Entity user) {
        return Writer.entity(
                200,
                call.context("directoryObjects/$entity"),
                user,
                (json, entity) -> {
                    json.writeStringProperty("@odata.type", "#microsoft.graph.user");
                    Writer.columns(json, entity, fields.unasked(entity));
                });
    }

    private Entity find(String key) {
        UUID id = Reader.key(key);
        return shop.tenant()
                .users()
                .deleted()
                .find(id)
                .orElseThrow(() -> new GraphRefused(GraphError.notFound(key)));
    }
}
