package dev.guestlist.plan;

import dev.guestlist.model.EnvironmentAccess;
import dev.guestlist.model.Guest;
import dev.guestlist.model.LicenseHolding;
import dev.guestlist.model.LiveGuest;
import dev.guestlist.model.SourceLocation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * One guest on the way from what they hold to what they shall hold. Somebody who leaves is asked
 * for nothing, somebody who arrives holds nothing: so all three phases take the same difference.
 *
 * @param live absent while the guest is not in the tenant
 * @param memberOf keys of the group doors that the guest stands at, in order
 * @param surplus why what is too much is taken away
 */
record Traveller(
        Guest guest,
        Person person,
        Phase phase,
        Optional<LiveGuest> live,
        List<String> memberOf,
        Reason surplus) {

    static Traveller arriving(Guest guest) {
        var person = new Person(guest.email(), Names.of(guest), Optional.empty());
        return new Traveller(
                guest,
                person,
                Phase.ARRIVING,
                Optional.empty(),
                List.of(),
                new Reason.Surplus(guest.where()));
    }

    static Traveller changing(Guest guest, LiveGuest live, List<String> memberOf) {
        return new Traveller(
                guest,
                person(guest, live),
                Phase.CHANGING,
                Optional.of(live),
                memberOf,
                new Reason.Surplus(guest.where()));
    }

    static Traveller leaving(Guest guest, LocalDate until, LiveGuest live, List<String> memberOf) {
        return new Traveller(
                guest,
                person(guest, live),
                Phase.LEAVING,
                Optional.of(live),
                memberOf,
                new Reason.Expired(until, guest.where()));
    }

    SortedMap<String, SourceLocation> groups() {
        return leaves() ? Collections.emptySortedMap() : guest.groups();
    }

    SortedMap<String, SourceLocation> licenses() {
        return leaves() ? Collections.emptySortedMap() : guest.licenses();
    }

    Optional<EnvironmentAccess> access(String environmentKey) {
        return leaves()
                ? Optional.empty()
                : Optional.ofNullable(guest.environments().get(environmentKey));
    }

    Optional<LicenseHolding> holding(String skuId) {
        return live.map(LiveGuest::licenses)
                .map((Map<String, LicenseHolding> all) -> all.get(skuId));
    }

    private boolean leaves() {
        return phase == Phase.LEAVING;
    }

    private static Person person(Guest guest, LiveGuest live) {
        var name = live.displayName().isBlank() ? Names.of(guest) : live.displayName();
        return new Person(guest.email(), name, Optional.of(live.objectId()));
    }
}
