package dev.guestlist.emulator.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One line of the directory's audit log
 * (learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities).
 *
 * @param service {@code loggedByService}, such as {@code Core Directory}
 * @param operation {@code Add}, {@code Update}, {@code Delete}, {@code Assign} or {@code Unassign}
 */
public record AuditEvent(
        UUID correlation,
        Instant at,
        String activity,
        String service,
        String category,
        String operation,
        Actor actor,
        List<Target> targets) {

    public AuditEvent {
        targets = List.copyOf(targets);
    }

    /**
     * Who did it: an application, or a person in the portal.
     *
     * @param servicePrincipal present for an application
     * @param user present for a person
     */
    public record Actor(
            Optional<UUID> servicePrincipal,
            Optional<UUID> user,
            String name,
            String userPrincipalName) {}

    /** What it was done to. */
    public record Target(
            UUID id,
            String type,
            String displayName,
            String userPrincipalName,
            List<Modified> modified) {
        public Target {
            modified = List.copyOf(modified);
        }

        /** A user of whom nothing but its licences changed. */
        static Target of(Entity user) {
            return new Target(
                    user.id(),
                    "User",
                    user.text(UserShape.DISPLAY_NAME),
                    user.text(UserShape.USER_PRINCIPAL_NAME),
                    List.of());
        }
    }

    /** A property that changed; both values are JSON inside a text, or empty for {@code null}. */
    public record Modified(String name, Optional<String> oldValue, Optional<String> newValue) {}
}
