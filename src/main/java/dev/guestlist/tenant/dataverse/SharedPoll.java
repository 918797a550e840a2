package dev.guestlist.tenant.dataverse;

import dev.guestlist.model.Guid;
import dev.guestlist.model.LiveEnvironment.SystemUser;
import dev.guestlist.tenant.http.CallException;
import dev.guestlist.tenant.http.Gatherer;
import dev.guestlist.tenant.http.Gatherer.Result;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Looks for the rows of everybody who waits for one, with one query. The moment is long: rows take
 * seconds to minutes to appear, and however many guests wait, the environment is queried only a few
 * times a second.
 */
final class SharedPoll {
    /** Each id takes up 43 of the 32,768 characters that an address may have. */
    private static final int MOST = 250;

    /** The usual moment. */
    static final Duration MOMENT = Duration.ofMillis(250);

    private final Organization organization;
    private final Gatherer<String, Optional<SystemUser>> gatherer;

    SharedPoll(Organization organization, Duration moment) {
        this.organization = organization;
        this.gatherer = new Gatherer<>(MOST, moment, this::look);
    }

    /**
     * Waits for the next look at the table.
     *
     * @throws CallException if it fails
     */
    Optional<SystemUser> find(String objectId) {
        return gatherer.ask(Guid.folded(objectId));
    }

    private List<Result<Optional<SystemUser>>> look(List<String> objectIds) {
        var found = organization.people(objectIds);
        return objectIds.stream().map(id -> answer(Optional.ofNullable(found.get(id)))).toList();
    }

    private static Result<Optional<SystemUser>> answer(Optional<SystemUser> user) {
        return new Result.Good<>(user);
    }
}
