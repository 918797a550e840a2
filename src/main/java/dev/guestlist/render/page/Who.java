package dev.guestlist.render.page;

import dev.guestlist.plan.Person;
import dev.guestlist.plan.Shared;
import dev.guestlist.plan.Subject;

import java.util.Optional;

/**
 * Whom or what something is about, as people recognize them.
 *
 * @param address address of a guest, or key of something that guests share
 * @param name absent if it says no more than the address
 */
public record Who(String address, Optional<String> name) {
    public static Who of(Subject subject) {
        var name =
                switch (subject) {
                    case Person person -> person.name().strip();
                    case Shared shared -> shared.target().name().strip();
                };
        return new Who(
                subject.label(),
                name.isEmpty() || name.equalsIgnoreCase(subject.label())
                        ? Optional.empty()
                        : Optional.of(name));
    }
}
