package dev.guestlist.plan;

import dev.guestlist.model.BusinessUnit;
import dev.guestlist.model.InvitationMail;
import dev.guestlist.model.ProfileField;
import dev.guestlist.model.SecurityRole;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a change does. An act knows its kind, what it is done to, whether it gives or takes, and
 * which of its parts make the effect; whom it is done for stands in the {@link Change} around it.
 */
public sealed interface Act {
    ChangeKind kind();

    /** What it is done to; absent where it is the guest's account itself. */
    Optional<Target> target();

    /** What it is about at the target, where there may be several such acts: a role's name. */
    default String detail() {
        return "";
    }

    default ChangeKind.Direction direction() {
        return kind().direction();
    }

    /** What decides the effect, for the fingerprint: ids and values, no names. */
    List<String> essence();

    /**
     * Takes a security role away.
     *
     * @param systemUserId of the guest's row in the environment
     */
    record RevokeRole(Target.Environment environment, SecurityRole role, String systemUserId)
            implements Act {
        @Override
        public ChangeKind kind() {
            return ChangeKind.REVOKE_ROLE;
        }

        @Override
        public Optional<Target> target() {
            return Optional.of(environment);
        }

        @Override
        public String detail() {
            return role.name();
        }

        @Override
        public List<String> essence() {
            return List.of(environment.id(), role.id(), systemUserId);
        }
    }

    record LeaveGroup(Target.Group group) implements Act {
        @Override
        public ChangeKind kind() {
            return ChangeKind.LEAVE_GROUP;
        }

        @Override
        public Optional<Target> target() {
            return Optional.of(group);
        }

        @Override
        public List<String> essence() {
            return List.of(group.id());
        }
    }

    record UnassignLicense(Target.License license) implements Act {
        @Override
        public ChangeKind kind() {
            return ChangeKind.UNASSIGN_LICENSE;
        }

        @Override
        public Optional<Target> target() {
            return Optional.of(license);
        }

        @Override
        public List<String> essence() {
            return List.of(license.id());
        }
    }

    record Invite(String displayName, InvitationMail invitation) implements Act {
        @Override
        public ChangeKind kind() {
            return ChangeKind.INVITE;
        }

        @Override
        public Optional<Target> target() {
            return Optional.empty();
        }

        @Override
        public List<String> essence() {
            return List.of(
                    displayName,
                    invitation.delivery().name(),
                    invitation.redirectTo().toString(),
                    Essence.maybe(invitation.language()),
                    Essence.maybe(invitation.message()));
        }
    }

    record UpdateProfile(SortedMap<ProfileField, Edit> fields) implements Act {
        /** Absent = no value. */
        public record Edit(Optional<String> before, Optional<String> after) {}

        public UpdateProfile {
            fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        }

        @Override
        public ChangeKind kind() {
            return ChangeKind.UPDATE_PROFILE;
        }

        @Override
        public Optional<Target> target() {
            return Optional.empty();
        }

        @Override
        public List<String> essence() {
            var parts = new ArrayList<String>();
            fields.forEach((field, edit) -> {
                parts.add(field.key());
                parts.add(Essence.maybe(edit.before()));
                parts.add(Essence.maybe(edit.after()));
            });
            return parts;
        }
    }

    record JoinGroup(Target.Group group) implements Act {
        @Override
        public ChangeKind kind() {
            return ChangeKind.JOIN_GROUP;
        }

        @Override
        public Optional<Target> target() {
            return Optional.of(group);
        }

        @Override
        public List<String> essence() {
            return List.of(group.id());
        }
    }

    /**
     * Gives a license directly, or changes which of its service plans are off.
     *
     * @param disabledPlans service plan ids
     * @param before service plan ids switched off so far; absent = not assigned so far
     */
    record AssignLicense(
            Target.License license,
            SortedSet<String> disabledPlans,
            Optional<SortedSet<String>> before)
            implements Act {
        public AssignLicense {
            disabledPlans = copy(disabledPlans);
            before = before.map(AssignLicense::copy);
        }

        private static SortedSet<String> copy(SortedSet<String> plans) {
            return Collections.unmodifiableSortedSet(new TreeSet<>(plans));
        }

        @Override
        public ChangeKind kind() {
            return ChangeKind.ASSIGN_LICENSE;
        }

        @Override
        public Optional<Target> target() {
            return Optional.of(license);
        }

        @Override
        public ChangeKind.Direction direction() {
            return before.isPresent() ? ChangeKind.Direction.ALTERS : ChangeKind.Direction.GIVES;
        }

        @Override
        public List<String> essence() {
            return List.of(
                    license.id(),
                    Essence.line(disabledPlans),
                    Essence.maybe(before.map(Essence::line)));
        }
    }

    /**
     * Moves the guest's row to another business unit. The service takes all roles away with it
     * (learn.microsoft.com/power-platform/admin/create-edit-business-units), so the roles to keep
     * are granted again.
     *
     * @param from absent while the row does not exist
     * @param systemUserId absent while the row does not exist
     */
    record MoveUnit(
            Target.Environment environment,
            Optional<BusinessUnit> from,
            BusinessUnit to,
            Optional<String> systemUserId)
            implements Act {
        @Override
        public ChangeKind kind() {
            return ChangeKind.MOVE_UNIT;
        }

        @Override
        public Optional<Target> target() {
            return Optional.of(environment);
        }

        @Override
        public List<String> essence() {
            return List.of(
                    environment.id(),
                    Essence.maybe(from.map(BusinessUnit::id)),
                    to.id(),
                    Essence.maybe(systemUserId));
        }
    }

    /**
     * Assigns a security role.
     *
     * @param systemUserId absent while the guest has no row in the environment
     */
    record GrantRole(
            Target.Environment environment, SecurityRole role, Optional<String> systemUserId)
            implements Act {
        @Override
        public ChangeKind kind() {
            return ChangeKind.GRANT_ROLE;
        }

        @Override
        public Optional<Target> target() {
            return Optional.of(environment);
        }

        @Override
        public String detail() {
            return role.name();
        }

        @Override
        public List<String> essence() {
            return List.of(environment.id(), role.id(), Essence.maybe(systemUserId));
        }
    }
}
