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
        return new DesiredState(
                desired.tenant(),
                desired.groups(),
                desired.licenses(),
                desired.environments(),
                guests,
                desired.limits(),
                desired.files());
    }

    private static Guest favoured(Guest guest) {
        var environments = new TreeMap<>(guest.environments());
        environments.computeIfPresent(
                "sales",
                (_, access) -> {
                    var roles = new TreeMap<>(access.roles());
                    roles.put("System Customizer", access.where());
                    return new EnvironmentAccess(roles, access.businessUnit(), access.where());
                });
        return new Guest(
                guest.email(),
                guest.profile(),
                guest.groups(),
                guest.licenses(),
                environments,
                guest.invitation(),
                guest.until(),
                guest.where());
    }

    private static Guest forgotten(Guest guest) {
        var groups = new TreeMap<>(guest.groups());
        groups.remove("field-crew");
        return new Guest(
                guest.email(),
                guest.profile(),
                groups,
                guest.licenses(),
                guest.environments(),
                guest.invitation(),
                guest.until(),
                guest.where());
    }
}
