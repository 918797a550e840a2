package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.http.Response;
import dev.guestlist.emulator.state.Entity;
import dev.guestlist.emulator.state.GroupShape;
import dev.guestlist.emulator.state.PrincipalShape;
import dev.guestlist.emulator.state.UserShape;

import tools.jackson.core.JsonGenerator;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Members and owners of a group as they are listed
 * (learn.microsoft.com/graph/api/group-list-members and its sisters).
 */
final class GroupMembers {

    private final Shop shop;
    private final EntityFields fields;
    private final GroupWrites writes;
    private final DeletionByMistake deletion;

    GroupMembers(Shop shop, EntityFields fields, GroupWrites writes, DeletionByMistake deletion) {
        this.shop = shop;
        this.fields = fields;
        this.writes = writes;
        this.deletion = deletion;
    }

    /** {@code rest} begins with {@code members}, {@code transitiveMembers} or {@code owners}. */
    Response answer(Call call, String key, List<String> rest) {
        var method = call.request().method();
        var set = rest.getFirst();
        var form = String.join("/", rest.subList(1, rest.size()));
        if (method.equals("GET")) {
            return read(call, key, set, form);
        }
        if (set.equals("transitiveMembers")) {
            throw new GraphRefused(GraphError.methodNotAllowed());
        }
        var members = set.equals("members");
        if (method.equals("POST") && form.equals("$ref")) {
            return members ? writes.addMember(call, key) : writes.addOwner(call, key);
        }
        if (method.equals("DELETE") && rest.size() == 3 && rest.get(2).equals("$ref")) {
            return members
                    ? writes.removeMember(call, key, rest.get(1))
                    : writes.removeOwner(call, key, rest.get(1));
        }
        if (method.equals("DELETE") && rest.size() == 2) {
            return deletion.answer(call, rest.get(1));
        }
        throw new GraphRefused(GraphError.methodNotAllowed());
    }

    private Response read(Call call, String key, String set, String form) {
        call.require(Permissions.READ_GROUPS);
        if (!set.equals("owners") && isHidden(call, key)) {
            if (shop.guesses().is(GraphGuess.HIDDEN_MEMBERS, GraphGuess.Hidden.REFUSED)) {
                throw new GraphRefused(GraphError.denied());
            }
            return fields.objects().list(call, (from, visitor) -> {});
        }
        if (form.equals("$count")) {
            return fields.objects().count(call, rows(key, set));
        }
        if (form.equals("microsoft.graph.user") || form.equals("microsoft.graph.user/$count")) {
            return cast(call, key, set, form);
        }
        if (!form.isEmpty()) {
            throw new GraphRefused(Routes.noSuchSegment(form));
        }
        if (!call.caller().hasAny(Permissions.READ_USERS)) {
            return fields.objects().list(call, limited(rows(key, set)), this::type);
        }
        return fields.objects().list(call, rows(key, set), this::type);
    }

    /** learn.microsoft.com/graph/api/group-list-members: hidden members take a permission. */
    private boolean isHidden(Call call, String key) {
        var group = shop.tenant().reading(() -> shop.people().seenGroup(key));
        return group.text(GroupShape.VISIBILITY).equals("HiddenMembership")
                && !call.caller().hasAny("Member.Read.Hidden");
    }

    /** Any option on a cast needs an advanced query. */
    private Response cast(Call call, String key, String set, String form) {
        var advanced = QueryMode.of(call.request()) == QueryMode.ADVANCED;
        var options =
                call.request().query().options().stream()
                        .anyMatch(o -> !o.getKey().equals("$skiptoken"));
        if (options && !advanced) {
            throw new GraphRefused(GraphError.unsupportedQuery("Unsupported Query."));
        }
        if (form.endsWith("/$count")) {
            return fields.users().count(call, usersOnly(rows(key, set)));
        }
        return fields.users().list(call, usersOnly(rows(key, set)));
    }

    private Rows rows(String key, String set) {
        return (from, visitor) -> {
            var group = shop.people().seenGroup(key);
            switch (set) {
                case "members" -> shop.people().members(group.id()).walk(from, visitor);
                case "owners" -> walk(group.list(GroupShape.OWNERS), from, visitor);
                default -> walk(List.copyOf(transitive(group.id())), from, visitor);
            }
        };
    }

    private void walk(List<UUID> ids, int from, Rows.Visitor visitor) {
        for (var place = from; place < ids.size(); place++) {
            var object =
                    shop.people()
                            .object(ids.get(place), shop.tenant().now())
                            .filter(this::isListed);
            if (object.isPresent() && !visitor.visit(place, object.get())) {
                return;
            }
        }
    }

    private boolean isListed(Entity object) {
        return object.shape() != PrincipalShape.SHAPE
                || !shop.traps().isOn(Traps.Trap.SERVICE_PRINCIPALS_LEFT_OUT);
    }

    private Set<UUID> transitive(UUID group) {
        var all = new LinkedHashSet<UUID>();
        var waiting = new ArrayList<>(List.of(group));
        while (!waiting.isEmpty()) {
            shop.people()
                    .members(waiting.removeLast())
                    .walk(
                            0,
                            (place, member) -> {
                                if (all.add(member.id()) && member.shape() == GroupShape.SHAPE) {
                                    waiting.add(member.id());
                                }
                                return true;
                            });
        }
        return all;
    }

    private static Rows usersOnly(Rows rows) {
        return (from, visitor) ->
                rows.walk(
                        from,
                        (place, entity) ->
                                entity.shape() != UserShape.SHAPE || visitor.visit(place, entity));
    }

    /**
     * Without the right to read users only ids are shown
     * (learn.microsoft.com/graph/permissions-overview).
     */
    private static Rows limited(Rows rows) {
        return (from, visitor) ->
                rows.walk(
                        from,
                        (place, entity) ->
                                visitor.visit(place, new Entity(entity.shape(), entity.id())));
    }

    private void type(JsonGenerator json, Entity entity) {
        json.writeStringProperty("@odata.type", EntityFields.typeOf(entity));
    }
}
