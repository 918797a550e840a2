package dev.guestlist.plan;

import dev.guestlist.model.BusinessUnit;
import dev.guestlist.model.RoleOrigin;
import dev.guestlist.model.SecurityRole;

import java.util.List;
import java.util.Optional;

/** What is done to a guest's row in an environment. */
public sealed interface EnvironmentAct extends Act {
    Target.Environment environment();

    /**
     * The row that the act is about, whatever state it is in now. If absent, the act needs the
     * guest's row to be enabled.
     */
    default Optional<String> rowInAnyState() {
        return Optional.empty();
    }

    @Override
    default Optional<Target> target() {
        return Optional.of(environment());
    }

    /**
     * Revokes a security role.
     *
     * @param systemUserId of the guest's row in the environment
     * @param origin absent if somebody gave the role by hand
     */
    record RevokeRole(
            Target.Environment environment,
            SecurityRole role,
            String systemUserId,
            Optional<RoleOrigin> origin)
            implements EnvironmentAct {
        /** Revokes a role that somebody gave by hand. */
        public RevokeRole(Target.Environment environment, SecurityRole role, String systemUserId) {
            this(environment, role, systemUserId, Optional.empty());
        }

        @Override
        public ChangeKind kind() {
            return ChangeKind.REVOKE_ROLE;
        }

        @Override
        public Optional<String> rowInAnyState() {
            return Optional.of(systemUserId);
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

    /**
     * Moves the guest's row to another business unit. The service removes all roles in the process
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
            implements EnvironmentAct {
        @Override
        public ChangeKind kind() {
            return ChangeKind.MOVE_UNIT;
        }

        @Override
        public boolean needs(Act earlier) {
            return EnvironmentAct.super.needs(earlier)
                    || (systemUserId.isEmpty() && admits(earlier));
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
     * @param again why the guest, who has the role, must be given it again; absent if it is new
     */
    record GrantRole(
            Target.Environment environment,
            SecurityRole role,
            Optional<String> systemUserId,
            Optional<Again> again)
            implements EnvironmentAct {
        /** Why a role that the guest has is granted. */
        public enum Again {
            /** The guest has the copy of the business unit that they leave. */
            MOVE
        }

        /** Assigns a role that the guest does not have. */
        public GrantRole(
                Target.Environment environment, SecurityRole role, Optional<String> systemUserId) {
            this(environment, role, systemUserId, Optional.empty());
        }

        @Override
        public ChangeKind kind() {
            return ChangeKind.GRANT_ROLE;
        }

        @Override
        public String detail() {
            return role.name();
        }

        @Override
        public boolean needs(Act earlier) {
            return EnvironmentAct.super.needs(earlier)
                    || movesWithin(earlier)
                    || (systemUserId.isEmpty() && admits(earlier));
        }

        private boolean movesWithin(Act earlier) {
            return earlier instanceof MoveUnit move
                    && move.environment().key().equals(environment.key());
        }

        @Override
        public List<String> essence() {
            return List.of(environment.id(), role.id(), Essence.maybe(systemUserId));
        }
    }

    /** Whether the environment may need this before it adds the guest. */
    private static boolean admits(Act earlier) {
        return earlier instanceof GroupAct.JoinGroup || earlier instanceof LicenseAct.AssignLicense;
    }
}
