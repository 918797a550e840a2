package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.http.Response;
import dev.guestlist.emulator.state.Entity;
import dev.guestlist.emulator.state.GroupShape;
import dev.guestlist.emulator.state.UserShape;

import tools.jackson.core.JsonGenerator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Members of a group: read, added, removed (learn.microsoft.com/graph/api/group-post-members and
 * its sisters).
 */
final class GroupMembers {

    private final Shop shop;
    private final EntityFields fields;

    GroupMembers(Shop shop, EntityFields fields) {
        this.shop = shop;
        this.fields = fields;
    }

    /** {@code rest} begins with {@code members}, {@code transitiveMembers} or {@code owners}. */
    Response answer(Call call, String key, List<String> rest) {
        var method = call.request().method();
        var form = String.join("/", rest.subList(1, rest.size()));
        if (method.equals("GET")) {
            return read(call, key, rest.getFirst(), form);
        }
        if (!rest.getFirst().equals("members")) {
            throw new GraphRefused(
                    GraphError.notEmulated(method + " /groups/{id}/" + String.join("/", rest)));
        }
        if (method.equals("POST") && form.equals("$ref")) {
            return add(call, key);
        }
        if (method.equals("DELETE") && rest.size() == 3 && rest.get(2).equals("$ref")) {
            return remove(call, key, rest.get(1));
        }
        if (method.equals("DELETE") && rest.size() == 2) {
            // learn.microsoft.com/graph/api/group-delete-members: without /$ref the user is deleted
            return new UserChanges(shop).delete(call, rest.get(1));
        }
        throw new GraphRefused(GraphError.methodNotAllowed());
    }

    /** Adds members to a group that is locked by the caller: all of them or none. */
    void addAll(Call call, Entity group, List<UUID> ids) {
        checkAssigned(call, group);
        var members = shop.tenant().groups().members(group.id());
        var objects = new ArrayList<Entity>();
        for (var id : ids) {
            objects.add(referable(id));
            refuseYoung(objects.getLast());
            if (members.holds(id)) {
                throw alreadyThere();
            }
        }
        if (new HashSet<>(ids).size() != ids.size()) {
            throw alreadyThere();
        }
        for (var object : objects) {
            shop.directory().addMember(group.id(), object.id());
            shop.audit().member(call, "Add member to group", "Assign", object, group);
        }
    }

    private Response read(Call call, String key, String set, String form) {
        call.require(Permissions.READ_GROUPS);
        if (form.equals("$count")) {
            return fields.users().count(call, rows(key, set));
        }
        if (form.startsWith("microsoft.graph.user")) {
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
            var object = shop.people().object(ids.get(place), shop.tenant().now());
            if (object.isPresent() && !visitor.visit(place, object.get())) {
                return;
            }
        }
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
                                visitor.visit(place, new Entity(UserShape.SHAPE, entity.id())));
    }

    private void type(JsonGenerator json, Entity entity) {
        json.writeStringProperty("@odata.type", EntityFields.typeOf(entity));
    }

    private Response add(Call call, String key) {
        call.require(Permissions.WRITE_MEMBERS);
        var id = References.one(call.body(), "members");
        return shop.tenant()
                .changing(() -> {
                    addAll(call, shop.people().groupToChange(key), List.of(id));
                    return Response.of(204);
                });
    }

    private Response remove(Call call, String key, String memberKey) {
        call.require(Permissions.WRITE_MEMBERS);
        var id = Reader.key(memberKey);
        return shop.tenant()
                .changing(() -> {
                    var group = shop.people().groupToChange(key);
                    checkAssigned(call, group);
                    if (!shop.tenant().groups().members(group.id()).holds(id)) {
                        throw notThere(memberKey);
                    }
                    var member = shop.people().object(id, shop.tenant().now());
                    shop.directory().removeMember(group.id(), id);
                    member.ifPresent(m ->
                            shop.audit()
                                    .member(
                                            call,
                                            "Remove member from group",
                                            "Unassign",
                                            m,
                                            group));
                    return Response.of(204);
                });
    }

    private void refuseYoung(Entity object) {
        if (shop.traps().isOn(Traps.Trap.READABLE_NOT_REFERABLE)
                && object.shape() == UserShape.SHAPE
                && shop.people().isYoung(object)) {
            throw new GraphRefused(GraphError.badRequest("Not a valid reference update."));
        }
    }

    private Entity referable(UUID id) {
        return shop.people()
                .object(id, shop.tenant().now())
                .orElseThrow(() -> new GraphRefused(GraphError.notFound(id.toString())));
    }

    /** learn.microsoft.com/troubleshoot/entra: which groups the API may not fill. */
    private static void checkAssigned(Call call, Entity group) {
        if (group.is(GroupShape.ON_PREMISES_SYNC_ENABLED)) {
            throw new GraphRefused(
                    GraphError.badRequest(
                            "Unable to update the specified properties for on-premises mastered"
                                    + " Directory Sync objects or objects currently undergoing"
                                    + " migration."));
        }
        var types = group.list(GroupShape.GROUP_TYPES);
        var mailGroup = group.is(GroupShape.MAIL_ENABLED) && !types.contains("Unified");
        var roleGroup =
                group.is(GroupShape.IS_ASSIGNABLE_TO_ROLE)
                        && !call.caller().hasAny("RoleManagement.ReadWrite.Directory");
        if (types.contains("DynamicMembership") || mailGroup || roleGroup) {
            throw new GraphRefused(GraphError.denied());
        }
    }

    private static GraphRefused alreadyThere() {
        return new GraphRefused(
                GraphError.badRequest(
                        "One or more added object references already exist for the following"
                                + " modified properties: 'members'."));
    }

    private GraphRefused notThere(String member) {
        return new GraphRefused(
                shop.guesses().is(GraphGuess.ABSENT_MEMBER_REMOVED, GraphGuess.Absent.NOT_FOUND)
                        ? GraphError.notFound(member)
                        : GraphError.badRequest(
                                "One or more removed object references do not exist for the"
                                        + " following modified properties: 'members'."));
    }
}
