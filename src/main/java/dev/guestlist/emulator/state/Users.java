package dev.guestlist.emulator.state;

import dev.guestlist.emulator.time.Replicated;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The people of the tenant, as written and as seen; and those in the recycle bin. */
public final class Users {

    private final Roster<Replicated<Entity>> users = new Roster<>();
    private final Roster<Entity> deleted = new Roster<>();
    private final Addresses addresses = new Addresses();
    private final Map<UUID, Replicated<String>> unsettledLocations = new HashMap<>();

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

    /**
     * Users, as writers know them, who own an address in any of its places, or a principal name.
     */
    public List<Entity> owning(String address) {
        return addresses.of(address).stream().sorted().flatMap(id -> written(id).stream()).toList();
    }

    /** Every address of a user, without the prefix of proxy addresses. */
    public static Stream<String> addressesOf(Entity user) {
        return Addresses.all(user);
    }

    /** Soft-deleted users, oldest first. */
    public Roster<Entity> deleted() {
        return deleted;
    }

    /**
     * The usage location that licensing goes by: the one before, until a new one has settled.
     *
     * @param user as writers know it
     */
    public Optional<String> licensingLocation(Entity user, Instant now) {
        return Optional.ofNullable(unsettledLocations.get(user.id()))
                .map(location -> location.seen(now))
                .orElseGet(() -> user.get(UserShape.USAGE_LOCATION));
    }

    /** Notes that a user's location was changed and from when on licensing knows. */
    void moveLocation(Entity before, Optional<String> location, Instant now, Instant visibleAt) {
        var known =
                unsettledLocations.computeIfAbsent(
                        before.id(), id -> new Replicated<>(before.get(UserShape.USAGE_LOCATION)));
        known.write(location, now, visibleAt);
    }

    /** Forgets what has settled. */
    void settleLocation(UUID id, Instant now) {
        var settled =
                Optional.ofNullable(unsettledLocations.get(id))
                        .filter(location -> location.isSettled(now));
        if (settled.isPresent()) {
            unsettledLocations.remove(id);
        }
    }

    void settle(Entity user) {
        users.put(user.id(), new Replicated<>(user));
        addresses.add(user);
    }

    void write(Entity user, Instant now, Instant visibleAt) {
        written(user.id()).ifPresent(addresses::remove);
        addresses.add(user);
        users.find(user.id())
                .ifPresentOrElse(
                        known -> known.write(Optional.of(user), now, visibleAt),
                        () -> users.put(user.id(), new Replicated<>(user, visibleAt)));
    }

    void remove(UUID id, Instant now, Instant visibleAt) {
        written(id).ifPresent(addresses::remove);
        users.find(id).ifPresent(known -> known.write(Optional.empty(), now, visibleAt));
    }

    void forget(UUID id, Instant now) {
        if (users.find(id).filter(user -> user.isGone(now)).isPresent()) {
            users.remove(id);
        }
    }
}
