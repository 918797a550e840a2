package dev.guestlist.emulator.state;

import dev.guestlist.emulator.time.Replicated;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The people of the tenant, as written and as seen; and those in the recycle bin. */
public final class Users {

    private final Roster<Replicated<Entity>> users = new Roster<>();
    private final Roster<Entity> deleted = new Roster<>();

    /** A user as writers know it. */
    public Optional<Entity> written(UUID id) {
        return users.find(id).flatMap(Replicated::written);
    }

    /** A user as readers see it. */
    public Optional<Entity> seen(UUID id, Instant now) {
        return users.find(id).flatMap(user -> user.seen(now));
    }

    /** Users from a place on; ask each {@code seen} or {@code written}. */
    public Iterable<Roster.Place<Replicated<Entity>>> from(int place) {
        return users.from(place);
    }

    /** How many there are, as readers and writers together know. */
    public int size() {
        return users.size();
    }

    /** Soft-deleted users, oldest first. */
    public Roster<Entity> deleted() {
        return deleted;
    }

    void settle(Entity user) {
        users.put(user.id(), new Replicated<>(user));
    }

    void write(Entity user, Instant now, Instant visibleAt) {
        users.find(user.id())
                .ifPresentOrElse(
                        known -> known.write(Optional.of(user), now, visibleAt),
                        () -> users.put(user.id(), new Replicated<>(user, visibleAt)));
    }

    void remove(UUID id, Instant now, Instant visibleAt) {
        users.find(id).ifPresent(known -> known.write(Optional.empty(), now, visibleAt));
    }

    void forget(UUID id, Instant now) {
        if (users.find(id).filter(user -> user.isGone(now)).isPresent()) {
            users.remove(id);
        }
    }
}
