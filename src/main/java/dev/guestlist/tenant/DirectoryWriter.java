package dev.guestlist.tenant;

import dev.guestlist.model.Email;
import dev.guestlist.plan.DirectoryAct;
import dev.guestlist.plan.Invite;
import dev.guestlist.plan.LicenseAct;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Writes to Entra. Each method is safe to repeat: a change that is already in place counts as done.
 * May be called from many threads at once; simultaneous calls may share a request. Every method
 * throws {@link TenantException}, whose kind says whether to try again.
 */
public interface DirectoryWriter {
    /**
     * Sends an invitation, after checking whether the address already has a user, so that nobody
     * gets a second mail.
     */
    Invited invite(Email address, Invite act);

    Receipt carryOut(String objectId, DirectoryAct act);

    /**
     * Assigns and removes licenses with one call, so that an add-on and its base may come or go
     * together: all of it is done, or nothing (learn.microsoft.com/graph/api/user-assignlicense).
     */
    Receipt changeLicenses(String objectId, List<LicenseAct> acts);

    /**
     * When the guest's account was created, by the tenant's own date; empty if there is no such
     * account. Asked only after a failure that time resolves for a new guest.
     */
    Optional<Instant> createdAt(String objectId);
}
