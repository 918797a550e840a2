package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.http.Response;
import dev.guestlist.emulator.state.Entity;
import dev.guestlist.emulator.state.GroupShape;
import dev.guestlist.emulator.state.PrincipalShape;
import dev.guestlist.emulator.state.UserShape;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/**
 * Who belongs to a group or owns it, changed by reference
 * (learn.microsoft.com/graph/api/group-post-members, group-post-owners and their sisters).
 */
final class GroupWrites {

    private static final int MOST_OWNERS = 100;

    private final Shop shop;

    GroupWrites(Shop shop) {
        this.shop = shop;
    }

    /** {@code POST …/members/$ref}. */
    Response addMember(Call call, String key) {
        call.require(Permissions.WRITE_MEMBERS);
        var id = References.one(call.body(), "members");
        return shop.tenant()
                .changing(() -> {
                    addMembers(call, shop.people().groupToChange(key), List.of(id));
                    return Response.of(204);
                });
    }

    /** Adds members to a group that is locked by the caller: all of them or none. */
    void addMembers(Call call, Entity group, List<UUID> ids) {
        checkAssigned(call, group);
        shop.traps().refuseIfFull();
        shop.recent().refuseConcurrent(group.id());
        var members = shop.tenant().groups().members(group.id());
        var objects = new ArrayList<Entity>();
        for (var id : ids) {
            objects.add(shop.people().referableObject(id));
            refuseYoung(objects.getLast());
            refuseGuest(group, objects.getLast());
            if (members.holds(id)) {
                throw alreadyThere("members");
            }
        }
        if (new HashSet<>(ids).size() != ids.size()) {
            throw alreadyThere("members");
        }
        for (var object : objects) {
            shop.directory().addMember(group.id(), object.id());
            shop.audit().member(call, "Add member to group", "Assign", object, group);
        }
    }

    /** {@code DELETE …/members/{id}/$ref}. */
    Response removeMember(Call call, String key, String memberKey) {
        call.require(Permissions.WRITE_MEMBERS);
        var id = Reader.key(memberKey);
        return shop.tenant()
                .changing(() -> {
                    var group = shop.people().groupToChange(key);
                    checkAssigned(call, group);
                    shop.recent().refuseConcurrent(group.id());
                    if (!shop.tenant().groups().members(group.id()).holds(id)) {
                        throw notThere(memberKey, "members");
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

    /** {@code POST …/owners/$ref}: users and service principals. */
    Response addOwner(Call call, String key) {
        var id = References.one(call.body(), "owners");
        return shop.tenant()
                .changing(() -> {
                    var group = ownable(call, key);
                    var owner = shop.people().referableObject(id);
                    var owners = new ArrayList<>(group.list(GroupShape.OWNERS));
                    if (owner.shape() == GroupShape.SHAPE) {
                        throw new GraphRefused(
                                GraphError.unsupportedQuery(
                                        "Unsupported referenced-object resource identifier for link"
                                                + " property 'owners'."));
                    }
                    if (owners.contains(id)) {
                        throw alreadyThere("owners");
                    }
                    owners.add(id);
                    refuseMany(owners.size());
                    return writeOwners(call, group, owner, owners, "Add owner to group");
                });
    }

    /** {@code DELETE …/owners/{id}/$ref}; the last one cannot be removed. */
    Response removeOwner(Call call, String key, String ownerKey) {
        var id = Reader.key(ownerKey);
        return shop.tenant()
                .changing(() -> {
                    var group = ownable(call, key);
                    var owners = new ArrayList<>(group.list(GroupShape.OWNERS));
                    if (!owners.remove(id)) {
                        throw notThere(ownerKey, "owners");
                    }
                    if (owners.isEmpty()) {
                        throw new GraphRefused(
                                shop.guesses()
                                        .of(GraphGuess.LAST_OWNER_REMOVED)
                                        .error(
                                                "The group must have at least one owner, hence this"
                                                        + " owner cannot be removed."));
                    }
                    var owner =
                            shop.people()
                                    .object(id, shop.tenant().now())
                                    .orElseGet(() -> new Entity(UserShape.SHAPE, id));
                    return writeOwners(call, group, owner, owners, "Remove owner from group");
                });
    }

    /** An owner more than the group may have. */
    static void refuseMany(int owners) {
        if (owners > MOST_OWNERS) {
            throw new GraphRefused(
                    new GraphError(
                            403,
                            "Directory_QuotaExceeded",
                            "Unable to perform operation as '"
                                    + owners
                                    + "' would exceed the maximum quota count '"
                                    + MOST_OWNERS
                                    + "' for forward-link owners."));
        }
    }

    private Entity ownable(Call call, String key) {
        call.require(Permissions.WRITE_GROUPS);
        var group = shop.people().groupToChange(key);
        refuseSynced(group);
        return group;
    }

    private Response writeOwners(
            Call call, Entity group, Entity owner, List<UUID> owners, String activity) {
        shop.directory().writeGroup(group.with(GroupShape.OWNERS, List.copyOf(owners)));
        shop.audit()
                .member(
                        call,
                        activity,
                        activity.startsWith("Add") ? "Assign" : "Unassign",
                        owner,
                        group);
        return Response.of(204);
    }

    private void refuseYoung(Entity object) {
        if (shop.traps().isOn(Traps.Trap.READABLE_NOT_REFERABLE)
                && object.shape() == UserShape.SHAPE
                && shop.people().isYoung(object)) {
            throw new GraphRefused(GraphError.badRequest("Not a valid reference update."));
        }
    }

    /** As recorded by Microsoft's Group Membership Management, misspelling included. */
    private static void refuseGuest(Entity group, Entity member) {
        var closed = group.get(GroupShape.ALLOW_TO_ADD_GUESTS).filter(open -> !open).isPresent();
        if (closed
                && group.list(GroupShape.GROUP_TYPES).contains("Unified")
                && member.shape() != PrincipalShape.SHAPE
                && member.text(UserShape.USER_TYPE).equals("Guest")) {
            throw new GraphRefused(
                    new GraphError(
                            403,
                            "Authorization_RequestDenied",
                            "Guests users are not allowed to join this Unified Group due to policy"
                                    + " setting."));
        }
    }

    /** learn.microsoft.com/troubleshoot/entra: which groups the API may not fill. */
    private void checkAssigned(Call call, Entity group) {
        refuseSynced(group);
        var types = group.list(GroupShape.GROUP_TYPES);
        var mailGroup = group.is(GroupShape.MAIL_ENABLED) && !types.contains("Unified");
        var roleGroup =
                group.is(GroupShape.IS_ASSIGNABLE_TO_ROLE)
                        && !call.caller().hasAny("RoleManagement.ReadWrite.Directory");
        var restricted =
                group.is(GroupShape.IS_MANAGEMENT_RESTRICTED)
                        && shop.guesses()
                                .is(GraphGuess.RESTRICTED_MANAGEMENT, GraphGuess.Rule.REFUSED);
        if (types.contains("DynamicMembership") || mailGroup || roleGroup || restricted) {
            throw new GraphRefused(GraphError.denied());
        }
    }

    private static void refuseSynced(Entity group) {
        if (group.is(GroupShape.ON_PREMISES_SYNC_ENABLED)) {
            throw new GraphRefused(
                    GraphError.badRequest(
                            "Unable to update the specified properties for on-premises mastered"
                                    + " Directory Sync objects or objects currently undergoing"
                                    + " migration."));
        }
    }

    private static GraphRefused alreadyThere(String property) {
        return new GraphRefused(
                GraphError.badRequest(
                        "One or more added object references already exist for the following"
                                + " modified properties: '"
                                + property
                                + "'."));
    }

    private GraphRefused notThere(String member, String property) {
        return new GraphRefused(
                shop.guesses().is(GraphGuess.ABSENT_MEMBER_REMOVED, GraphGuess.Absent.NOT_FOUND)
                        ? GraphError.notFound(member)
                        : GraphError.badRequest(
                                "One or more removed object references do not exist for the"
                                        + " following modified properties: '"
                                        + property
                                        + "'."));
    }
}
