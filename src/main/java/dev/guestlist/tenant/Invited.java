package dev.guestlist.tenant;

import java.util.Objects;

/**
 * A guest who is in the directory now.
 *
 * @param objectId of the guest
 * @param receipt already so, if the guest was found there instead of invited
 */
public record Invited(String objectId, Receipt receipt) {
    public Invited {
        Objects.requireNonNull(objectId);
        Objects.requireNonNull(receipt);
    }
}
