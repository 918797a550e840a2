package dev.guestlist.tenant;

/**
 * A guest who is in the directory now.
 *
 * @param objectId of the guest
 * @param receipt already so, if the guest was found there instead of invited
 */
public record Invited(String objectId, Receipt receipt) {}
