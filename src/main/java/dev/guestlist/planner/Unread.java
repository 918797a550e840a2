package dev.guestlist.planner;

import dev.guestlist.model.DesiredState;
import dev.guestlist.model.Door;
import dev.guestlist.model.Gap;
import dev.guestlist.model.Guest;
import dev.guestlist.model.LiveState;
import dev.guestlist.model.Problem;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What could not be read, and which guests that affects.
 *
 * <p>A guest loses what their block does not name. So every guest in the tenant might have to lose
 * something at a door that could not be read, and a single gap affects them all. A guest who is not
 * in the tenant yet has nothing to lose, and is affected only by a gap at a door that their own
 * block names.
 */
final class Unread {
    private final DesiredState desired;
    private final List<Gap> gaps;

    Unread(DesiredState desired, LiveState live) {
        this.desired = desired;
        this.gaps = live.gaps();
    }

    /** Whether the gaps leave no guest who can be judged. */
    boolean guests() {
        return gaps.stream().anyMatch(Gap.Guests.class::isInstance);
    }

    /** Whether nothing can be said about this door. */
    boolean hides(Door.Kind kind, String key) {
        return gaps.stream()
                .anyMatch(gap ->
                        switch (gap) {
                            case Gap.Guests _ -> false;
                            case Gap.AllDoors all -> all.kind() == kind;
                            case Gap.AtDoor at -> at.kind() == kind && at.key().equals(key);
                        });
    }

    /** Whether the gaps affect the guests who are in the tenant. */
    boolean hidesThoseInside() {
        return !gaps.isEmpty();
    }

    /** Whether a gap affects this guest, who is not in the tenant yet. */
    boolean hidesNewcomer(Guest guest) {
        return gaps.stream()
                .anyMatch(gap ->
                        switch (gap) {
                            case Gap.Guests _ -> true;
                            case Gap.AllDoors all -> !guest.access().keys(all.kind()).isEmpty();
                            case Gap.AtDoor at -> guest.access().keys(at.kind()).contains(at.key());
                        });
    }

    List<Problem> problems() {
        return gaps.stream().map(this::problem).collect(Collectors.toList());
    }

    private Problem problem(Gap gap) {
        return switch (gap) {
            case Gap.Guests guests ->
                    unread("unread-guests", Optional.empty(), "the tenant's guests", guests);
            case Gap.AllDoors all ->
                    unread(
                            "unread-" + all.kind().code() + "s",
                            Optional.empty(),
                            "the " + all.kind().noun() + "s",
                            all);
            case Gap.AtDoor at ->
                    unread(
                            "unread-" + at.kind().code(),
                            Optional.ofNullable(desired.doors().of(at.kind()).get(at.key())),
                            at.kind().contents() + " \"" + at.key() + "\"",
                            at);
        };
    }

    private static Problem unread(
            String code, Optional<? extends Door> door, String what, Gap gap) {
        var message = "could not read " + what + " completely: " + gap.because();
        var problem =
                door.map(at -> Problem.error(code, at.where(), message))
                        .orElseGet(() -> Problem.error(code, message));
        return problem.withHint(
                "guests it may affect are not changed; run again when it can be read");
    }
}
