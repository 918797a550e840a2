package dev.guestlist.tenant.entra;

import java.util.Optional;

/**
 * What was tried when a call failed.
 *
 * @param shared id of the group that the call names besides the guest
 */
record Tried(Operation operation, Optional<String> shared) {
    static Tried to(Operation operation) {
        return new Tried(operation, Optional.empty());
    }

    static Tried to(Operation operation, String shared) {
        return new Tried(operation, Optional.of(shared));
    }
}
