package dev.guestlist.tenant;

import dev.guestlist.plan.Change;

/**
 * Writes to Entra. Each method is safe to repeat: what is already so counts as done. May be called
 * from many threads at once; calls made at the same time may share a request. Every method throws
 * {@link TenantException}, whose kind says whether to try again.
 */
public interface DirectoryWriter {
    /**
     * Invites, after a look whether the address has a user by now, so that nobody gets a second
     * mail.
     */
    Invited invite(Change.Invite change);

    Receipt updateProfile(String objectId, Change.UpdateProfile change);

    Receipt join(String objectId, Change.JoinGroup change);

    Receipt leave(String objectId, Change.LeaveGroup change);

    Receipt assign(String objectId, Change.AssignLicense change);

    Receipt unassign(String objectId, Change.UnassignLicense change);
}
