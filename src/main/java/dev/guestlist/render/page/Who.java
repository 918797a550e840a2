package dev.guestlist.render.page;

import dev.guestlist.plan.Person;

import java.util.Optional;

/**
 * Somebody as people recognize them.
 *
 * @param name absent where it says no more than the address
 */
public record Who(String email, Optional<String> name) {
    public static Who of(Person person) {
        var email = person.email().value();
        var name = person.name().strip();
        return new Who(
                email,
                name.isEmpty() || name.equalsIgnoreCase(email)
                        ? Optional.empty()
                        : Optional.of(name));
    }
}
