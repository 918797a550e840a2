package dev.guestlist.tenant;

/**
 * A guest who is in the directory after an invitation.
 *
 * @param objectId of the guest
 * @param receipt already so if the guest was found in the directory instead of invited
 */
public record Invited(String objectId, Receipt receipt) {}
