package dev.guestlist.emulator.dataverse;

import dev.guestlist.emulator.dataverse.store.Row;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who does something.
 *
 * @param user the systemuser row of who counts as the doer
 * @param behind the application that acts on the user's behalf; what it may not do, the two may not
 *     do together
 *     (learn.microsoft.com/power-apps/developer/data-platform/webapi/impersonate-another-user-web-api)
 */
public record Actor(Row user, Optional<Row> behind) {

    /** Who acts for itself. */
    public static Actor alone(Row user) {
        return new Actor(user, Optional.empty());
    }

    /** The doer's id. */
    public UUID id() {
        return user.id();
    }

    /** Everybody whose rights count. */
    public Stream<Row> everybody() {
        return Stream.concat(Stream.of(user), behind.stream());
    }
}
