package dev.guestlist.emulator.annex;

import dev.guestlist.emulator.login.Gate;
import dev.guestlist.emulator.state.Tenant;

import java.util.Map;
import java.util.Optional;

/**
 * What an annex is given to build on.
 *
 * @param tenant already seeded with people, groups and licences
 * @param gate checks the tokens of requests
 * @param seed the whole state file as maps, lists and scalars
 */
public record Plot(Tenant tenant, Gate gate, Map<String, Object> seed) {

    public Plot {
        seed = Map.copyOf(seed);
    }

    /** A section of the state file by its top-level key. */
    public Optional<Object> section(String key) {
        return Optional.ofNullable(seed.get(key));
    }
}
