package dev.guestlist.emulator.dataverse.seed;

import dev.guestlist.emulator.state.Entity;
import dev.guestlist.emulator.state.Tenant;
import dev.guestlist.emulator.state.UserShape;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The people of the directory by whatever a state file may call them: address, principal name,
 * object id.
 */
public final class Directories {
    private final Map<String, Entity> byName = new HashMap<>();

    /** Looks everybody up once. */
    public Directories(Tenant tenant) {
        tenant.users().from(0).forEach(place -> place.thing().written().ifPresent(this::know));
    }

    Optional<Entity> person(String name) {
        return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)));
    }

    private void know(Entity person) {
        byName.put(person.id().toString(), person);
        byName.put(person.text(UserShape.USER_PRINCIPAL_NAME).toLowerCase(Locale.ROOT), person);
        person.get(UserShape.MAIL)
                .ifPresent(mail -> byName.put(mail.toLowerCase(Locale.ROOT), person));
    }
}
