package dev.guestlist.planner;

import dev.guestlist.model.DesiredState;
import dev.guestlist.model.Door;
import dev.guestlist.model.Gap;
import dev.guestlist.model.Guest;
import dev.guestlist.model.LiveState;
import dev.guestlist.model.Problem;

import java.util.List;
import java.util.Map;
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

    boolean group(String key) {
        return gaps.stream().anyMatch(gap -> gap instanceof Gap.Group at && at.key().equals(key));
    }

    boolean licenses() {
        return gaps.stream().anyMatch(Gap.Licenses.class::isInstance);
    }

    boolean environment(String key) {
        return gaps.stream()
                .anyMatch(gap -> gap instanceof Gap.Environment at && at.key().equals(key));
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
                            case Gap.Group group ->
                                    guest.access().groups().containsKey(group.key());
                            case Gap.Licenses _ -> !guest.access().licenses().isEmpty();
                            case Gap.Environment environment ->
                                    guest.access().environments().containsKey(environment.key());
                        });
    }

    List<Problem> problems() {
        return gaps.stream().map(this::problem).collect(Collectors.toList());
    }

    private Problem problem(Gap gap) {
        return switch (gap) {
            case Gap.Guests guests ->
                    unread("unread-guests", Optional.empty(), "the tenant's guests", guests);
            case Gap.Group group ->
                    unread(
                            "unread-group",
                            door(desired.groups(), group.key()),
                            "the members of the group \"" + group.key() + "\"",
                            group);
            case Gap.Licenses licenses ->
                    unread("unread-licenses", Optional.empty(), "the licenses", licenses);
            case Gap.Environment environment ->
                    unread(
                            "unread-environment",
                            door(desired.environments(), environment.key()),
                            "the environment \"" + environment.key() + "\"",
                            environment);
        };
    }

    private static Optional<Door> door(Map<String, ? extends Door> doors, String key) {
        return Optional.ofNullable(doors.get(key));
    }

    private static Problem unread(String code, Optional<Door> door, String what, Gap gap) {
        var message = "could not read " + what + " completely: " + gap.because();
        var problem =
                door.map(at -> Problem.error(code, at.where(), message))
                        .orElseGet(() -> Problem.error(code, message));
        return problem.withHint(
                "guests it may affect are not changed; run again when it can be read");
    }
}
