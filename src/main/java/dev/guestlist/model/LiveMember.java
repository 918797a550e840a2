package dev.guestlist.model;

import java.util.SortedSet;

/**
 * A user of type Member who holds an address that the files name. Read to be refused, never to be
 * changed.
 */
public record LiveMember(String objectId, String displayName, SortedSet<Email> addresses) {
    public LiveMember {
        addresses = Copies.sorted(addresses);
    }
}
