package dev.guestlist.plan;

import dev.guestlist.model.InvitationMail;
import dev.guestlist.model.ProfileField;

import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One thing to be done for one guest. The kinds are declared in the order in which a guest's
 * changes are carried out.
 */
public sealed interface Change {
    Person guest();

    Reason reason();

    Phase phase();

    /**
     * Takes a security role away.
     *
     * @param systemUserId of the guest's row in the environment
     */
    record RevokeRole(
            Person guest,
            Reason reason,
            Phase phase,
            Target.Environment environment,
            Role role,
            String systemUserId)
            implements Change {
        public RevokeRole {
            require(guest, reason, phase);
            Objects.requireNonNull(environment);
            Objects.requireNonNull(role);
            Objects.requireNonNull(systemUserId);
        }
    }

    record LeaveGroup(Person guest, Reason reason, Phase phase, Target.Group group)
            implements Change {
        public LeaveGroup {
            require(guest, reason, phase);
            Objects.requireNonNull(group);
        }
    }

    record UnassignLicense(Person guest, Reason reason, Phase phase, Target.License license)
            implements Change {
        public UnassignLicense {
            require(guest, reason, phase);
            Objects.requireNonNull(license);
        }
    }

    record Invite(
            Person guest, Reason reason, Phase phase, String displayName, InvitationMail invitation)
            implements Change {
        public Invite {
            require(guest, reason, phase);
            Objects.requireNonNull(displayName);
            Objects.requireNonNull(invitation);
        }
    }

    record UpdateProfile(
            Person guest, Reason reason, Phase phase, SortedMap<ProfileField, Edit> fields)
            implements Change {
        /** Absent = no value. */
        public record Edit(Optional<String> before, Optional<String> after) {
            public Edit {
                Objects.requireNonNull(before);
                Objects.requireNonNull(after);
            }
        }

        public UpdateProfile {
            require(guest, reason, phase);
            fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        }
    }

    record JoinGroup(Person guest, Reason reason, Phase phase, Target.Group group)
            implements Change {
        public JoinGroup {
            require(guest, reason, phase);
            Objects.requireNonNull(group);
        }
    }

    /**
     * Gives a licence directly, or changes which of its service plans are off.
     *
     * @param disabledPlans service plan ids
     * @param before service plan ids switched off so far; absent = not assigned so far
     */
    record AssignLicense(
            Person guest,
            Reason reason,
            Phase phase,
            Target.License license,
            SortedSet<String> disabledPlans,
            Optional<SortedSet<String>> before)
            implements Change {
        public AssignLicense {
            require(guest, reason, phase);
            Objects.requireNonNull(license);
            disabledPlans = copy(disabledPlans);
            before = before.map(AssignLicense::copy);
        }

        private static SortedSet<String> copy(SortedSet<String> plans) {
            return Collections.unmodifiableSortedSet(new TreeSet<>(plans));
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
            Person guest,
            Reason reason,
            Phase phase,
            Target.Environment environment,
            Optional<Role.Unit> from,
            Role.Unit to,
            Optional<String> systemUserId)
            implements Change {
        public MoveUnit {
            require(guest, reason, phase);
            Objects.requireNonNull(environment);
            Objects.requireNonNull(from);
            Objects.requireNonNull(to);
            Objects.requireNonNull(systemUserId);
        }
    }

    /**
     * Assigns a security role.
     *
     * @param systemUserId absent while the guest has no row in the environment
     */
    record GrantRole(
            Person guest,
            Reason reason,
            Phase phase,
            Target.Environment environment,
            Role role,
            Optional<String> systemUserId)
            implements Change {
        public GrantRole {
            require(guest, reason, phase);
            Objects.requireNonNull(environment);
            Objects.requireNonNull(role);
            Objects.requireNonNull(systemUserId);
        }
    }

    /** Whether this takes access away. */
    default boolean takesAccess() {
        return switch (this) {
            case RevokeRole _, LeaveGroup _, UnassignLicense _ -> true;
            case Invite _, UpdateProfile _, JoinGroup _, AssignLicense _, MoveUnit _, GrantRole _ ->
                    false;
        };
    }

    /** The stable name of the kind, in plan files and reports. */
    default String kind() {
        return switch (this) {
            case RevokeRole _ -> "revokeRole";
            case LeaveGroup _ -> "leaveGroup";
            case UnassignLicense _ -> "unassignLicense";
            case Invite _ -> "invite";
            case UpdateProfile _ -> "updateProfile";
            case JoinGroup _ -> "joinGroup";
            case AssignLicense _ -> "assignLicense";
            case MoveUnit _ -> "moveUnit";
            case GrantRole _ -> "grantRole";
        };
    }

    private static void require(Person guest, Reason reason, Phase phase) {
        Objects.requireNonNull(guest);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(phase);
    }
}
