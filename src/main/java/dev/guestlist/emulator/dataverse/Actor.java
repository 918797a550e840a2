package dev.guestlist.emulator.dataverse;

import dev.guestlist.emulator.dataverse.store.Row;

import java.util.UUID;

/**
 * Who does something.
 *
 * @param user the systemuser row of the caller
 */
public record Actor(Row user) {

    /** The caller's id. */
    public UUID id() {
        return user.id();
    }
}
