package dev.guestlist.plan;

import dev.guestlist.model.Email;

import java.util.Objects;
import java.util.Optional;

/**
 * Whom a change is about.
 *
 * @param email the address the files use
 * @param name for people to read
 * @param objectId absent while the guest has not been invited
 */
public record Person(Email email, String name, Optional<String> objectId) {
    public Person {
        Objects.requireNonNull(email);
        Objects.requireNonNull(name);
        Objects.requireNonNull(objectId);
    }
}
