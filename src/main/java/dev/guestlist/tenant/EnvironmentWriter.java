package dev.guestlist.tenant;

import dev.guestlist.model.LiveEnvironment.SystemUser;
import dev.guestlist.plan.EnvironmentAct;
import dev.guestlist.plan.Target;

import java.util.Optional;

/** Writes to Dynamics 365 environments, with the same guarantees as {@link DirectoryWriter}. */
public interface EnvironmentWriter {
    /** Asks the environment to add the guest now instead of at its next synchronization. */
    Receipt requestSystemUser(String objectId, Target.Environment environment);

    /** The guest's row in the environment, as it is now. Has no side effect. */
    Optional<SystemUser> findSystemUser(String objectId, Target.Environment environment);

    Receipt carryOut(String systemUserId, EnvironmentAct act);
}
