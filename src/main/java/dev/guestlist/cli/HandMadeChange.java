package dev.guestlist.cli;

import dev.guestlist.model.DesiredState;
import dev.guestlist.model.Email;
import dev.guestlist.model.EnvironmentAccess;
import dev.guestlist.model.Guest;

import java.util.TreeMap;

/** What an administrator in the demo changes by hand. */
final class HandMadeChange {
    private static final Email OMAR = new Email("omar.haddad@northwind.com");
    private static final Email PRIYA = new Email("priya.nair@fabrikam.com");

    private HandMadeChange() {}

    /** The state that this administrator creates. */
    static DesiredState of(DesiredState desired) {
        var guests = new TreeMap<>(desired.guests());
        guests.computeIfPresent(OMAR, (_, guest) -> favoured(guest));
        guests.computeIfPresent(PRIYA, (_, guest) -> forgotten(guest));
        return desired.with(guests);
    }

    private static Guest favoured(Guest guest) {
        var access = guest.access();
        var environments = new TreeMap<>(access.environments());
        environments.computeIfPresent(
                "sales",
                (_, inside) -> {
                    var roles = new TreeMap<>(inside.roles());
                    roles.put("System Customizer", inside.where());
                    return new EnvironmentAccess(roles, inside.businessUnit(), inside.where());
                });
        return guest.with(access.withEnvironments(environments));
    }

    private static Guest forgotten(Guest guest) {
        var groups = new TreeMap<>(guest.access().groups());
        groups.remove("field-crew");
        return guest.with(guest.access().withGroups(groups));
    }
}
