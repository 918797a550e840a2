package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.http.Response;
import dev.guestlist.emulator.state.Entity;
import dev.guestlist.emulator.state.UserShape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Sponsors and manager of a user (learn.microsoft.com/graph/api/user-list-sponsors and its
 * sisters).
 */
final class Sponsors {

    private final Shop shop;
    private final EntityFields fields;
    private final DeletionByMistake deletion;

    Sponsors(Shop shop, EntityFields fields, DeletionByMistake deletion) {
        this.shop = shop;
        this.fields = fields;
        this.deletion = deletion;
    }

    /** {@code rest} begins with {@code sponsors}. */
    Response answer(Call call, String key, List<String> rest) {
        var method = call.request().method();
        if (rest.size() == 1 && method.equals("GET")) {
            return list(call, key);
        }
        if (rest.size() == 2 && rest.get(1).equals("$ref") && method.equals("POST")) {
            return add(call, key);
        }
        if (rest.size() == 3 && rest.get(2).equals("$ref") && method.equals("DELETE")) {
            return remove(call, key, rest.get(1));
        }
        if (rest.size() == 2 && method.equals("DELETE")) {
            return deletion.answer(call, rest.get(1));
        }
        throw new GraphRefused(GraphError.methodNotAllowed());
    }

    /** {@code rest} begins with {@code manager}. */
    Response manager(Call call, String key, List<String> rest) {
        var method = call.request().method();
        if (rest.size() == 1 && method.equals("GET")) {
            return readManager(call, key);
        }
        if (rest.size() == 2 && rest.get(1).equals("$ref") && method.equals("PUT")) {
            return write(
                    call, key, user -> user.with(UserShape.MANAGER, referred(call, "manager")));
        }
        if (rest.size() == 2 && rest.get(1).equals("$ref") && method.equals("DELETE")) {
            return write(call, key, user -> user.with(UserShape.MANAGER, Optional.empty()));
        }
        throw new GraphRefused(GraphError.methodNotAllowed());
    }

    private Response list(Call call, String key) {
        call.require(Permissions.READ_USERS);
        return fields.objects()
                .list(
                        call,
                        (from, visitor) -> {
                            var now = shop.tenant().now();
                            var sponsors = shop.people().seenUser(key).list(UserShape.SPONSORS);
                            for (var place = from; place < sponsors.size(); place++) {
                                var sponsor = shop.people().object(sponsors.get(place), now);
                                if (sponsor.isPresent() && !visitor.visit(place, sponsor.get())) {
                                    return;
                                }
                            }
                        },
                        (json, entity) ->
                                json.writeStringProperty(
                                        "@odata.type", EntityFields.typeOf(entity)));
    }

    private Response add(Call call, String key) {
        return write(
                call,
                key,
                user -> {
                    var sponsor = referred(call, "sponsors");
                    var sponsors = new ArrayList<>(user.list(UserShape.SPONSORS));
                    if (sponsors.contains(sponsor)) {
                        throw new GraphRefused(
                                GraphError.badRequest(
                                        "One or more added object references already exist for the"
                                                + " following modified properties: 'sponsors'."));
                    }
                    sponsors.add(sponsor);
                    if (sponsors.size() > shop.guesses().of(GraphGuess.MAXIMUM_SPONSORS)) {
                        throw new GraphRefused(
                                new GraphError(
                                        403,
                                        "Directory_QuotaExceeded",
                                        "Unable to perform operation as '"
                                                + sponsors.size()
                                                + "' would exceed the maximum quota count '"
                                                + shop.guesses().of(GraphGuess.MAXIMUM_SPONSORS)
                                                + "' for forward-link sponsors."));
                    }
                    return user.with(UserShape.SPONSORS, List.copyOf(sponsors));
                });
    }

    private Response remove(Call call, String key, String sponsor) {
        return write(
                call,
                key,
                user -> {
                    var sponsors = new ArrayList<>(user.list(UserShape.SPONSORS));
                    if (!sponsors.remove(Reader.key(sponsor))) {
                        throw new GraphRefused(GraphError.notFound(sponsor));
                    }
                    return user.with(UserShape.SPONSORS, List.copyOf(sponsors));
                });
    }

    private Response readManager(Call call, String key) {
        call.require(Permissions.READ_USERS);
        var manager =
                shop.tenant()
                        .reading(() ->
                                shop.people()
                                        .seenUser(key)
                                        .get(UserShape.MANAGER)
                                        .flatMap(id ->
                                                shop.people().object(id, shop.tenant().now())))
                        .orElseThrow(() -> new GraphRefused(GraphError.notFound("manager")));
        return Writer.entity(
                200,
                call.context("directoryObjects/$entity"),
                manager,
                (json, entity) -> {
                    json.writeStringProperty("@odata.type", EntityFields.typeOf(entity));
                    Writer.columns(json, entity, fields.unasked(entity));
                });
    }

    private UUID referred(Call call, String property) {
        var id = References.one(call.body(), property);
        return shop.people()
                .object(id, shop.tenant().now())
                .map(Entity::id)
                .orElseThrow(() -> new GraphRefused(GraphError.notFound(id.toString())));
    }

    private Response write(Call call, String key, java.util.function.UnaryOperator<Entity> change) {
        call.require(Permissions.WRITE_USERS);
        return shop.tenant()
                .changing(() -> {
                    var changed = change.apply(shop.people().userToChange(key));
                    shop.directory().changeUser(changed.id(), user -> changed);
                    shop.audit().user(call, "Update user", "Core Directory", "Update", changed);
                    return Response.of(204);
                });
    }
}
