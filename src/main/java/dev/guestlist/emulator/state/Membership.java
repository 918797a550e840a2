package dev.guestlist.emulator.state;

import dev.guestlist.emulator.time.Replicated;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who belongs to one group directly, in order of joining, as written and as seen. */
public final class Membership {

    private final Roster<Replicated<UUID>> members = new Roster<>();

    /** Whether someone is a member as far as writers know. */
    public boolean holds(UUID member) {
        return members.find(member).flatMap(Replicated::written).isPresent();
    }

    /** Whether someone is a member as far as readers see. */
    public boolean shows(UUID member, Instant now) {
        return members.find(member).flatMap(m -> m.seen(now)).isPresent();
    }

    /** How many places there are to look at, empty ones left out. */
    public int size() {
        return members.size();
    }

    /** Members from a place on; ask each {@code seen} or {@code written}. */
    public Iterable<Roster.Place<Replicated<UUID>>> from(int place) {
        return members.from(place);
    }

    void settle(UUID member) {
        members.put(member, new Replicated<>(member));
    }

    void add(UUID member, Instant now, Instant visibleAt) {
        members.find(member)
                .ifPresentOrElse(
                        known -> known.write(Optional.of(member), now, visibleAt),
                        () -> members.put(member, new Replicated<>(member, visibleAt)));
    }

    void remove(UUID member, Instant now, Instant visibleAt) {
        members.find(member).ifPresent(known -> known.write(Optional.empty(), now, visibleAt));
    }

    void forget(UUID member, Instant now) {
        if (members.find(member).filter(m -> m.isGone(now)).isPresent()) {
            members.remove(member);
        }
    }
}
