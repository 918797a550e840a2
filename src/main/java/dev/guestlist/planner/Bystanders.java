package dev.guestlist.planner;

import dev.guestlist.model.Email;
import dev.guestlist.model.LiveGuest;
import dev.guestlist.model.LiveState;
import dev.guestlist.model.RoleOrigin;
import dev.guestlist.model.TenantIdentity;
import dev.guestlist.plan.Person;
import dev.guestlist.plan.Selection;
import dev.guestlist.plan.Subject;
import dev.guestlist.plan.Unlisted;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The guests who are not in any file.
 *
 * @param count all of them
 * @param atDoors those who have access through a door
 */
record Bystanders(int count, List<Unlisted> atDoors) {
    private static final Comparator<Unlisted> BY_GUEST =
            Comparator.comparing((Unlisted unlisted) -> unlisted.guest().email())
                    .thenComparing(unlisted -> unlisted.guest().objectId().orElse(""));

    static final Bystanders NONE = new Bystanders(0, List.of());

    Bystanders {
        atDoors = atDoors.stream().sorted(BY_GUEST).toList();
    }

    static Bystanders of(LiveState live, Identities identities, Doors doors, Selection selection) {
        var count = 0;
        var atDoors = new ArrayList<Unlisted>();
        for (var guest : live.directory().guests().values()) {
            if (!identities.named().contains(guest.objectId())) {
                count++;
                var around = doors.around(guest);
                var holds = around.stream().flatMap(door -> door.heldBy(guest).stream()).toList();
                if (!holds.isEmpty() && selection.includesAny(guest.addresses())) {
                    atDoors.add(
                            new Unlisted(
                                    person(guest, live.tenant()), holds, origin(guest, around)));
                }
            }
        }
        return new Bystanders(count, atDoors);
    }

    /** The same without those who are already planned for. */
    Bystanders without(Set<Subject> planned) {
        var ids =
                planned.stream()
                        .filter(Person.class::isInstance)
                        .flatMap(person -> ((Person) person).objectId().stream())
                        .collect(Collectors.toSet());
        return new Bystanders(
                count,
                atDoors.stream()
                        .filter(unlisted ->
                                unlisted.guest().objectId().stream().noneMatch(ids::contains))
                        .toList());
    }

    private static Optional<RoleOrigin> origin(LiveGuest guest, List<DoorAt> around) {
        return around.stream()
                        .filter(door -> !door.heldBy(guest).isEmpty())
                        .allMatch(door -> door.origin(guest).isPresent())
                ? Optional.of(RoleOrigin.LICENSE)
                : Optional.empty();
    }

    private static Person person(LiveGuest guest, TenantIdentity tenant) {
        var email =
                guest.addresses().stream()
                        .filter(address -> !tenant.isCalled(address.domain()))
                        .findFirst()
                        .or(() -> guest.addresses().stream().findFirst())
                        .orElseGet(() -> noAddress(guest));
        return new Person(email, guest.displayName(), Optional.of(guest.objectId()));
    }

    /** In a domain that never exists (rfc-editor.org/rfc/rfc2606), recognizable by the id. */
    private static Email noAddress(LiveGuest guest) {
        return new Email(guest.objectId() + "@no-address.invalid");
    }
}
