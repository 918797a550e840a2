package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.http.Response;
import dev.guestlist.emulator.state.AuditEvent;
import dev.guestlist.emulator.state.DirectoryRole;
import dev.guestlist.emulator.state.Entity;
import dev.guestlist.emulator.state.Property;
import dev.guestlist.emulator.state.UserShape;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** PATCH, DELETE and revocation of users. */
final class UserChanges {

    private static final Set<String> CONTACT_FIELDS =
            Set.of("otherMails", "mobilePhone", "businessPhones");
    private static final Set<String> SENSITIVE =
            Set.of(
                    "accountEnabled",
                    "businessPhones",
                    "mobilePhone",
                    "otherMails",
                    "userPrincipalName");

    private final Shop shop;
    private final UserPatch patch;

    UserChanges(Shop shop) {
        this.shop = shop;
        this.patch = new UserPatch(shop);
    }

    /** learn.microsoft.com/graph/api/user-update. */
    Response patch(Call call, String key) {
        var body = call.body();
        if (List.copyOf(body.propertyNames()).equals(List.of("accountEnabled"))) {
            call.require(
                    "User.EnableDisableAccount.All",
                    "User.ReadWrite.All",
                    "Directory.ReadWrite.All");
        } else {
            call.require(Permissions.WRITE_USERS);
        }
        return shop.tenant()
                .changing(() -> {
                    var before = shop.people().userToChange(key);
                    refuseSynced(before);
                    refuseSensitive(call, before, body);
                    refuseContactFields(call, body);
                    shop.recent().refuseConcurrent(before.id());
                    var after = patch.apply(before, body);
                    shop.directory().changeUser(before.id(), user -> after);
                    shop.audit()
                            .user(
                                    call,
                                    "Update user",
                                    "Core Directory",
                                    "Update",
                                    after,
                                    modified(before, after));
                    return Response.of(204);
                });
    }

    /** Into the recycle bin (learn.microsoft.com/graph/api/user-delete). */
    Response delete(Call call, String key) {
        call.require(Permissions.DELETE_USERS);
        return shop.tenant()
                .changing(() -> {
                    var user = shop.people().userToChange(key);
                    refuseAdministrator(call, user);
                    shop.directory().deleteUser(user.id());
                    shop.audit().user(call, "Delete user", "Core Directory", "Delete", user);
                    return Response.of(204);
                });
    }

    /** learn.microsoft.com/graph/api/user-revokesigninsessions. */
    Response revokeSessions(Call call, String key) {
        call.require("User.RevokeSessions.All", "User.ReadWrite.All", "Directory.ReadWrite.All");
        return shop.tenant()
                .changing(() -> {
                    var user = shop.people().userToChange(key);
                    var now = shop.tenant().now();
                    shop.directory()
                            .changeUser(
                                    user.id(),
                                    u -> u.with(UserShape.SIGN_IN_SESSIONS_VALID_FROM, now));
                    shop.audit()
                            .user(
                                    call,
                                    "Update StsRefreshTokenValidFrom Timestamp",
                                    "Core Directory",
                                    "Update",
                                    user);
                    return Writer.value(
                            200,
                            UserFields.ordered(
                                    "@odata.context", call.context("Edm.Boolean"), "value", true));
                });
    }

    /**
     * Some properties of an administrator take a role beside the permission
     * (learn.microsoft.com/graph/api/resources/users, sensitive actions).
     */
    private static void refuseSensitive(Call call, Entity user, JsonNode body) {
        if (body.propertyNames().stream().anyMatch(SENSITIVE::contains)) {
            refuseAdministrator(call, user);
        }
        if (body.has("employeeLeaveDateTime")) {
            call.require("User-LifeCycleInfo.ReadWrite.All");
        }
    }

    /** Who deletes or restores an administrator must be one. */
    static void refuseAdministrator(Call call, Entity user) {
        var roles = call.caller().directoryRoles();
        if (!user.list(UserShape.DIRECTORY_ROLES).isEmpty()
                && !roles.contains(DirectoryRole.GLOBAL_ADMINISTRATOR)
                && !roles.contains(DirectoryRole.PRIVILEGED_AUTHENTICATION_ADMINISTRATOR)) {
            throw new GraphRefused(GraphError.denied());
        }
    }

    private void refuseContactFields(Call call, JsonNode body) {
        if (shop.traps().isOn(Traps.Trap.CONTACT_FIELDS_NEED_ROLE)
                && call.caller().directoryRoles().isEmpty()
                && body.propertyNames().stream().anyMatch(CONTACT_FIELDS::contains)) {
            throw new GraphRefused(GraphError.denied());
        }
    }

    private static void refuseSynced(Entity user) {
        if (user.is(UserShape.ON_PREMISES_SYNC_ENABLED)) {
            throw new GraphRefused(
                    GraphError.badRequest(
                            "Unable to update the specified properties for on-premises mastered"
                                    + " Directory Sync objects or objects currently undergoing"
                                    + " migration."));
        }
    }

    private static AuditEvent.Modified[] modified(Entity before, Entity after) {
        var modified = new ArrayList<AuditEvent.Modified>();
        for (var property : UserShape.SHAPE.properties()) {
            var old = text(before, property);
            var now = text(after, property);
            if (!old.equals(now)) {
                modified.add(Audit.modified(property.name(), old, now));
            }
        }
        return modified.toArray(AuditEvent.Modified[]::new);
    }

    private static <T> Optional<String> text(Entity user, Property<T> property) {
        return user.get(property).map(Object::toString);
    }
}
