package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.guess.GuessBook;
import dev.guestlist.emulator.state.Entity;
import dev.guestlist.emulator.state.PrincipalShape;
import dev.guestlist.emulator.state.Tenant;
import dev.guestlist.emulator.state.UserShape;
import dev.guestlist.emulator.state.Users;
import dev.guestlist.emulator.time.Delay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Finds users and groups, as readers see them or as writers know them. */
final class People {

    private static final Duration YOUTH = Duration.ofMinutes(2);

    private final Tenant tenant;
    private final Traps traps;
    private final GuessBook guesses;

    People(Tenant tenant, Traps traps, GuessBook guesses) {
        this.tenant = tenant;
        this.guesses = guesses;
        this.traps = traps;
    }

    /** A user by object id or principal name, as readers see it, or a 404. */
    Entity seenUser(String key) {
        var now = tenant.now();
        return Call.id(key.toLowerCase(Locale.ROOT))
                .flatMap(id -> tenant.users().seen(id, now))
                .or(() -> key.contains("@") ? byPrincipalName(key, now) : Optional.empty())
                .orElseThrow(() -> new GraphRefused(GraphError.notFound(key)));
    }

    /** A user who is to be changed: it must be seen, and is given as it was written. */
    Entity userToChange(String key) {
        var seen = seenUser(key);
        if (isYoung(seen) && traps.isOn(Traps.Trap.READABLE_NOT_WRITABLE)) {
            throw new GraphRefused(tooYoung(key));
        }
        return tenant.users()
                .written(seen.id())
                .orElseThrow(() -> new GraphRefused(GraphError.notFound(key)));
    }

    private GraphError tooYoung(String key) {
        return guesses.now().is(GraphGuess.YOUNG_USER_WRITTEN, GraphGuess.Young.NOT_FOUND)
                ? GraphError.notFound(key)
                : GraphError.badRequest(
                        "Unable to read the company information from the directory.");
    }

    /** A user by id that writers can refer to. */
    Entity referable(UUID id) {
        return tenant.users()
                .seen(id, tenant.now())
                .flatMap(seen -> tenant.users().written(id))
                .orElseThrow(() -> new GraphRefused(GraphError.notFound(id.toString())));
    }

    /** A user, group or service principal that writers can refer to. */
    Entity referableObject(UUID id) {
        return object(id, tenant.now())
                .orElseThrow(() -> new GraphRefused(GraphError.notFound(id.toString())));
    }

    /** A group by id as readers see it, or a 404. */
    Entity seenGroup(String key) {
        return Call.id(key.toLowerCase(Locale.ROOT))
                .flatMap(id -> tenant.groups().seen(id, tenant.now()))
                .orElseThrow(() ->
                        new GraphRefused(
                                key.length() == 36
                                        ? GraphError.notFound(key)
                                        : GraphError.badRequest(
                                                "Invalid object identifier '" + key + "'.")));
    }

    /** A group who is to be changed, as it was written. */
    Entity groupToChange(String key) {
        var seen = seenGroup(key);
        return tenant.groups()
                .written(seen.id())
                .orElseThrow(() -> new GraphRefused(GraphError.notFound(key)));
    }

    /** All users a query sees; the advanced index lags behind. */
    Rows users(QueryMode mode) {
        var at = viewTime(mode);
        return (from, visitor) -> {
            for (var place : tenant.users().from(from)) {
                var seen = place.thing().seen(at);
                if (seen.isPresent() && !visitor.visit(place.number(), seen.get())) {
                    return;
                }
            }
        };
    }

    /** All groups a query sees. */
    Rows groups(QueryMode mode) {
        var at = viewTime(mode);
        return (from, visitor) -> {
            for (var place : tenant.groups().from(from)) {
                var seen = place.thing().seen(at);
                if (seen.isPresent() && !visitor.visit(place.number(), seen.get())) {
                    return;
                }
            }
        };
    }

    /**
     * Direct members of a group that a list shows: first come, first shown, service principals left
     * out as v1.0 does.
     */
    Rows members(UUID group) {
        return traps.isOn(Traps.Trap.SERVICE_PRINCIPALS_LEFT_OUT)
                ? (from, visitor) ->
                        allMembers(group)
                                .walk(
                                        from,
                                        (place, member) ->
                                                member.shape() == PrincipalShape.SHAPE
                                                        || visitor.visit(place, member))
                : allMembers(group);
    }

    /** Direct members of whatever kind. */
    Rows allMembers(UUID group) {
        var now = tenant.now();
        return (from, visitor) -> {
            for (var place : tenant.groups().members(group).from(from)) {
                var seen = place.thing().seen(now).flatMap(id -> object(id, now));
                if (seen.isPresent() && !visitor.visit(place.number(), seen.get())) {
                    return;
                }
            }
        };
    }

    /** A user, group or service principal as readers see it. */
    Optional<Entity> object(UUID id, Instant now) {
        return tenant.users()
                .seen(id, now)
                .or(() -> tenant.groups().seen(id, now))
                .or(() -> principal(id));
    }

    private Optional<Entity> principal(UUID id) {
        return tenant.applications().stream()
                .filter(app -> app.servicePrincipalId().equals(id))
                .findFirst()
                .map(PrincipalShape::of);
    }

    /** Users, as writers know them, who own an address in any of its places. */
    List<Entity> withAddress(String address) {
        return tenant.users().owning(address).stream()
                .filter(user -> Users.addressesOf(user).anyMatch(address::equalsIgnoreCase))
                .toList();
    }

    /** Whether a principal name is in use. */
    boolean isNamed(String principalName) {
        return tenant.users().owning(principalName).stream()
                .anyMatch(user -> isNamed(user, principalName));
    }

    private static boolean isNamed(Entity user, String principalName) {
        return user.text(UserShape.USER_PRINCIPAL_NAME).equalsIgnoreCase(principalName);
    }

    /** Whether a user is so new that the traps for new users catch it. */
    boolean isYoung(Entity user) {
        return user.get(UserShape.CREATED_DATE_TIME)
                .filter(created -> created.plus(YOUTH).isAfter(tenant.now()))
                .isPresent();
    }

    private Instant viewTime(QueryMode mode) {
        var lag = tenant.settling().of(Delay.ADVANCED_INDEX).minus(tenant.settling().replication());
        return mode == QueryMode.ADVANCED && lag.compareTo(Duration.ZERO) > 0
                ? tenant.now().minus(lag)
                : tenant.now();
    }

    private Optional<Entity> byPrincipalName(String name, Instant now) {
        return tenant.users().owning(name).stream()
                .filter(user -> isNamed(user, name))
                .findFirst()
                .flatMap(user -> tenant.users().seen(user.id(), now));
    }
}
