package dev.guestlist.planner;

import dev.guestlist.model.Guest;
import dev.guestlist.model.GuestAccess;
import dev.guestlist.model.LicenseHolding;
import dev.guestlist.model.LiveGuest;
import dev.guestlist.model.ProfileField;
import dev.guestlist.plan.Person;
import dev.guestlist.plan.Phase;
import dev.guestlist.plan.Reason;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One guest on the way from the access they have to the access they should have. The files want
 * nothing for a guest who leaves, and a guest who arrives has nothing yet, so all three phases
 * compute the same difference.
 *
 * @param live absent while the guest is not in the tenant
 * @param surplus why surplus access is removed
 */
record Traveller(
        Guest guest, Person person, Phase phase, Optional<LiveGuest> live, Reason surplus) {

    static Traveller arriving(Guest guest) {
        var person = new Person(guest.email(), nameOf(guest), Optional.empty());
        return new Traveller(
                guest, person, Phase.ARRIVING, Optional.empty(), new Reason.Surplus(guest.where()));
    }

    static Traveller changing(Guest guest, LiveGuest live) {
        return new Traveller(
                guest,
                person(guest, live),
                Phase.CHANGING,
                Optional.of(live),
                new Reason.Surplus(guest.where()));
    }

    static Traveller leaving(Guest guest, LiveGuest live, Reason because) {
        return new Traveller(guest, person(guest, live), Phase.LEAVING, Optional.of(live), because);
    }

    /** What the guest should have. */
    GuestAccess access() {
        return switch (phase) {
            case LEAVING -> GuestAccess.NONE;
            case SHARED, CHANGING, ARRIVING -> guest.access();
        };
    }

    Optional<LicenseHolding> holding(String skuId) {
        return live.isPresent()
                ? Optional.ofNullable(live.get().licenses().get(skuId))
                : Optional.empty();
    }

    private static Person person(Guest guest, LiveGuest live) {
        var name = live.displayName().isBlank() ? nameOf(guest) : live.displayName();
        return new Person(guest.email(), name, Optional.of(live.objectId()));
    }

    /** The display name in the files, otherwise first and last name, otherwise the address. */
    static String nameOf(Guest guest) {
        var displayName = guest.profile().getOrDefault(ProfileField.DISPLAY_NAME, "");
        if (!displayName.isBlank()) {
            return displayName;
        }
        var fullName =
                Stream.of(ProfileField.FIRST_NAME, ProfileField.LAST_NAME)
                        .map(field -> guest.profile().getOrDefault(field, "").strip())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
        return fullName.isEmpty() ? guest.email().value() : fullName;
    }
}
