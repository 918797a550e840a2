package dev.guestlist.plan;

import dev.guestlist.model.Email;

import java.util.List;
import java.util.Optional;

/**
 * A guest whom a change is about.
 *
 * @param email the address the files use
 * @param name for people to read
 * @param objectId absent while the guest has not been invited
 */
public record Person(Email email, String name, Optional<String> objectId) implements Subject {

    @Override
    public String label() {
        return email.value();
    }

    @Override
    public List<String> essence() {
        return List.of(email.value(), Essence.maybe(objectId));
    }
}
