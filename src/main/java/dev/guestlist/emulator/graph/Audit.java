package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.state.AuditEvent;
import dev.guestlist.emulator.state.Entity;
import dev.guestlist.emulator.state.GroupShape;
import dev.guestlist.emulator.state.Tenant;
import dev.guestlist.emulator.state.UserShape;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes the directory's audit log
 * (learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities).
 */
final class Audit {

    private final Tenant tenant;

    Audit(Tenant tenant) {
        this.tenant = tenant;
    }

    /** Something done to a user. */
    void user(
            Call call,
            String activity,
            String service,
            String operation,
            Entity user,
            AuditEvent.Modified... modified) {
        add(
                call,
                activity,
                service,
                "UserManagement",
                operation,
                List.of(target(user, List.of(modified))));
    }

    /** Someone joined or left a group. */
    void member(Call call, String activity, String operation, Entity user, Entity group) {
        var joined = operation.equals("Assign");
        var modified =
                List.of(
                        change("Group.ObjectID", group.id().toString(), joined),
                        change("Group.DisplayName", group.text(GroupShape.DISPLAY_NAME), joined));
        add(
                call,
                activity,
                "Core Directory",
                "GroupManagement",
                operation,
                List.of(target(user, modified), target(group, List.of())));
    }

    /** Something done to a group. */
    void group(Call call, String activity, String operation, Entity group) {
        add(
                call,
                activity,
                "Core Directory",
                "GroupManagement",
                operation,
                List.of(target(group, List.of())));
    }

    /** A text as the log shows it: JSON within a text. */
    static AuditEvent.Modified modified(
            String name, Optional<String> before, Optional<String> after) {
        return new AuditEvent.Modified(name, before.map(Audit::quoted), after.map(Audit::quoted));
    }

    private void add(
            Call call,
            String activity,
            String service,
            String category,
            String operation,
            List<AuditEvent.Target> targets) {
        var actor = call.actedBy().flatMap(this::person).orElseGet(() -> application(call));
        tenant.records()
                .add(
                        new AuditEvent(
                                UUID.randomUUID(),
                                tenant.now(),
                                activity,
                                service,
                                category,
                                operation,
                                actor,
                                targets));
    }

    private static AuditEvent.Actor application(Call call) {
        var caller = call.caller();
        return new AuditEvent.Actor(
                Optional.of(caller.servicePrincipalId()),
                Optional.empty(),
                caller.displayName(),
                "");
    }

    private Optional<AuditEvent.Actor> person(String address) {
        return tenant.users().owning(address).stream()
                .findFirst()
                .map(user ->
                        new AuditEvent.Actor(
                                Optional.empty(),
                                Optional.of(user.id()),
                                user.text(UserShape.DISPLAY_NAME),
                                user.text(UserShape.USER_PRINCIPAL_NAME)));
    }

    private static AuditEvent.Modified change(String name, String value, boolean joined) {
        return joined
                ? modified(name, Optional.empty(), Optional.of(value))
                : modified(name, Optional.of(value), Optional.empty());
    }

    private static AuditEvent.Target target(Entity entity, List<AuditEvent.Modified> modified) {
        return entity.shape() == UserShape.SHAPE
                ? new AuditEvent.Target(
                        entity.id(),
                        "User",
                        entity.text(UserShape.DISPLAY_NAME),
                        entity.text(UserShape.USER_PRINCIPAL_NAME),
                        modified)
                : new AuditEvent.Target(
                        entity.id(), "Group", entity.text(GroupShape.DISPLAY_NAME), "", modified);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
