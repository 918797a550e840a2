package dev.guestlist.source;

import dev.guestlist.model.Guest;
import dev.guestlist.model.SourceLocation;

import java.util.Objects;

/**
 * A guest of the files.
 *
 * @param where the address
 */
record ListedGuest(Guest guest, SourceLocation where) {
    ListedGuest {
        Objects.requireNonNull(guest);
        Objects.requireNonNull(where);
    }
}
