package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.http.Response;
import dev.guestlist.emulator.state.Entity;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which groups someone belongs to, through other groups too. */
final class MemberChecks {

    private static final int MOST_GROUPS = 20;
    private static final int MOST_IDS = 1000;
    private static final Set<String> FORMS =
            Set.of("", "$count", "microsoft.graph.group", "microsoft.graph.group/$count");

    private final Shop shop;
    private final EntityFields fields;

    MemberChecks(Shop shop, EntityFields fields) {
        this.shop = shop;
        this.fields = fields;
    }

    /** learn.microsoft.com/graph/api/directoryobject-checkmembergroups. */
    Response check(Call call, String key) {
        requireBoth(call);
        var body = call.body();
        var asked =
                ids(body.has("groupIds") ? body.path("groupIds") : body.path("ids"), MOST_GROUPS);
        var of = shop.tenant().reading(() -> transitive(shop.people().seenUser(key).id()));
        return names(call, asked.stream().filter(of::contains).toList());
    }

    /** learn.microsoft.com/graph/api/directoryobject-getmembergroups. */
    Response all(Call call, String key) {
        requireBoth(call);
        return names(
                call,
                List.copyOf(
                        shop.tenant().reading(() -> transitive(shop.people().seenUser(key).id()))));
    }

    /** learn.microsoft.com/graph/api/user-list-memberof. */
    Response memberOf(Call call, String key, List<String> rest) {
        requireBoth(call);
        var form = String.join("/", rest.subList(1, rest.size()));
        if (!FORMS.contains(form)) {
            throw new GraphRefused(Routes.noSuchSegment(rest.getLast()));
        }
        var transitively = call.path().contains("transitiveMemberOf");
        Rows rows =
                (from, visitor) -> {
                    var id = shop.people().seenUser(key).id();
                    var groups = List.copyOf(transitively ? transitive(id) : direct(id));
                    for (var place = from; place < groups.size(); place++) {
                        var group =
                                shop.tenant().groups().seen(groups.get(place), shop.tenant().now());
                        if (group.isPresent() && !visitor.visit(place, group.get())) {
                            return;
                        }
                    }
                };
        return form.endsWith("$count")
                ? fields.groups().count(call, rows)
                : fields.groups()
                        .list(
                                call,
                                rows,
                                (json, group) ->
                                        json.writeStringProperty(
                                                "@odata.type", "#microsoft.graph.group"));
    }

    /** learn.microsoft.com/graph/api/directoryobject-getbyids. */
    Response byIds(Call call) {
        call.require(
                "Directory.Read.All",
                "Directory.ReadWrite.All",
                "User.Read.All",
                "User.ReadWrite.All");
        var asked = ids(call.body().path("ids"), MOST_IDS);
        var found = new ArrayList<Entity>();
        shop.tenant()
                .reading(() -> {
                    asked.forEach(id ->
                            shop.people().object(id, shop.tenant().now()).ifPresent(found::add));
                    return found;
                });
        return Writer.page(
                new Writer.Page(
                        call.context("directoryObjects"),
                        java.util.Optional.empty(),
                        java.util.OptionalLong.empty(),
                        java.util.Optional.empty(),
                        found),
                (json, entity) -> {
                    json.writeStartObject();
                    json.writeStringProperty("@odata.type", EntityFields.typeOf(entity));
                    Writer.columns(json, entity, fields.unasked(entity));
                    json.writeEndObject();
                });
    }

    private static void requireBoth(Call call) {
        call.require(Permissions.READ_USERS);
        call.require(Permissions.READ_GROUPS);
    }

    private static List<UUID> ids(JsonNode list, int most) {
        if (!list.isArray() || list.size() > most) {
            throw new GraphRefused(
                    GraphError.badRequest(
                            "The list of ids must have between 1 and " + most + " items."));
        }
        return list.valueStream()
                .map(item ->
                        Call.id(item.asString(""))
                                .orElseThrow(() ->
                                        new GraphRefused(
                                                GraphError.badRequest(
                                                        "Invalid object identifier '"
                                                                + item.asString("")
                                                                + "'."))))
                .toList();
    }

    private Set<UUID> transitive(UUID member) {
        var all = new LinkedHashSet<>(direct(member));
        var waiting = new ArrayList<>(all);
        while (!waiting.isEmpty()) {
            for (var outer : direct(waiting.removeLast())) {
                if (all.add(outer)) {
                    waiting.add(outer);
                }
            }
        }
        return all;
    }

    private Set<UUID> direct(UUID member) {
        var now = shop.tenant().now();
        var of = new LinkedHashSet<UUID>();
        for (var place : shop.tenant().groups().from(0)) {
            if (shop.tenant().groups().members(place.id()).shows(member, now)) {
                of.add(place.id());
            }
        }
        return of;
    }

    private static Response names(Call call, List<UUID> ids) {
        return Writer.value(
                200,
                UserFields.ordered(
                        "@odata.context",
                        call.context("Collection(Edm.String)"),
                        "value",
                        ids.stream().map(UUID::toString).toList()));
    }
}
