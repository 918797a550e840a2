package dev.guestlist.emulator.dataverse;

import dev.guestlist.emulator.dataverse.store.Row;

import java.util.Optional;
import java.util.UUID;

/**
 * Just-in-time arrival: who is asked for by the alternate key, or called on behalf of, is added if
 * eligible (learn.microsoft.com/power-apps/developer/data-platform/aad-group-team).
 */
public final class Arrivals {
    private final People people;
    private final Presence presence;
    private final GroupTeams groupTeams;

    Arrivals(People people, Presence presence, GroupTeams groupTeams) {
        this.people = people;
        this.presence = presence;
        this.groupTeams = groupTeams;
    }

    /**
     * The row of a person: found, brought back or made now; empty for who is not eligible and has
     * none.
     */
    public Optional<Row> ask(UUID person) {
        presence.admit(person, Eligibility.View.REPLICATED);
        var row = people.of(person);
        row.filter(user -> !user.is("isdisabled")).ifPresent(groupTeams::refresh);
        return row;
    }
}
