package dev.guestlist.tenant;

import dev.guestlist.model.Email;
import dev.guestlist.plan.Act;

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
    Invited invite(Email address, Act.Invite act);

    Receipt updateProfile(String objectId, Act.UpdateProfile act);

    Receipt join(String objectId, Act.JoinGroup act);

    Receipt leave(String objectId, Act.LeaveGroup act);

    Receipt assign(String objectId, Act.AssignLicense act);

    Receipt unassign(String objectId, Act.UnassignLicense act);
}
