package dev.guestlist.emulator.dataverse;

import dev.guestlist.emulator.dataverse.store.Row;

import java.util.Optional;
import java.util.UUID;

/**
 * Just-in-time arrival: who is asked for by the alternate key, or called on behalf of, is added if
 * eligible (learn.microsoft.com/power-apps/developer/data-platform/aad-group-team).
 */
public final class Arrivals {
    private final Environment environment;
    private final People people;
    private final GroupTeams groupTeams;

    Arrivals(Environment environment, People people, GroupTeams groupTeams) {
        this.environment = environment;
        this.people = people;
        this.groupTeams = groupTeams;
    }

    /**
     * The row of a person: found, brought back or made now; empty for who is not eligible and has
     * none.
     */
    public Optional<Row> ask(UUID person) {
        if (Eligibility.of(person, environment, Eligibility.View.REPLICATED)
                instanceof Eligibility.Eligible(var entity)) {
            people.of(person)
                    .ifPresentOrElse(
                            known -> people.enable(known, entity), () -> people.arrive(entity));
        }
        var row = people.of(person);
        row.filter(user -> !user.is("isdisabled")).ifPresent(groupTeams::refresh);
        return row;
    }
}
