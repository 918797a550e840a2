package dev.guestlist.tenant;

import dev.guestlist.model.LiveEnvironment.SystemUser;
import dev.guestlist.plan.Change;
import dev.guestlist.plan.Target;

import java.util.Optional;

/**
 * Writes to a tenant, one method per kind of change. Each is safe to repeat: what is already so
 * counts as done. May be called from many threads at once; calls made at the same time may share a
 * request. Every method throws {@link TenantException}, whose kind says whether to try again.
 */
public interface TenantWriter {
    /**
     * Invites, after a look whether the address has a user by now, so that nobody gets a second
     * mail.
     *
     * @return object id of the guest
     */
    String invite(Change.Invite change);

    Receipt updateProfile(String objectId, Change.UpdateProfile change);

    Receipt join(String objectId, Change.JoinGroup change);

    Receipt leave(String objectId, Change.LeaveGroup change);

    Receipt assign(String objectId, Change.AssignLicense change);

    Receipt unassign(String objectId, Change.UnassignLicense change);

    /** Asks the environment to take the guest in now rather than at its next synchronisation. */
    Receipt requestSystemUser(String objectId, Target.Environment environment);

    /** The guest's row in the environment, as it is now. Has no side effect. */
    Optional<SystemUser> findSystemUser(String objectId, Target.Environment environment);

    Receipt move(String systemUserId, Change.MoveUnit change);

    Receipt grant(String systemUserId, Change.GrantRole change);

    Receipt revoke(Change.RevokeRole change);
}
