package dev.guestlist.apply;

import dev.guestlist.model.Email;
import dev.guestlist.plan.ChangeKind;
import dev.guestlist.plan.Person;

import java.time.Instant;
import java.util.Optional;

/**
 * What became of one change, and when.
 *
 * @param guest absent if the change is about something that guests share
 */
public record JournalEntry(Instant at, Optional<Email> guest, ChangeKind kind, State state) {
    /** The words of the journal. */
    public enum State {
        DONE,
        FAILED,
        WAITING,
        HELD
    }

    /** Empty for a change that was not reached before the run was stopped. */
    public static Optional<JournalEntry> of(Instant at, Outcome outcome) {
        var change = outcome.change();
        return state(outcome)
                .map(state ->
                        new JournalEntry(
                                at, change.guest().map(Person::email), change.kind(), state));
    }

    private static Optional<State> state(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Applied _ -> Optional.of(State.DONE);
            case Outcome.Failed _ -> Optional.of(State.FAILED);
            case Outcome.StillWaiting _ -> Optional.of(State.WAITING);
            case Outcome.Skipped _ -> Optional.of(State.HELD);
            case Outcome.Unreached _ -> Optional.empty();
        };
    }
}
