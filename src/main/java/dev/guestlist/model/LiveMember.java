package dev.guestlist.model;

import java.util.SortedSet;

/**
 * A user of type Member with an address that the files list. Read only to report the mistake; never
 * changed.
 */
public record LiveMember(String objectId, String displayName, SortedSet<Email> addresses) {
    public LiveMember {
        addresses = Copies.sorted(addresses);
    }
}
