package dev.guestlist.emulator.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The last change of every user that has changed since the start, oldest first. */
public final class ChangeLog {

    private final Map<UUID, Change> changes = new LinkedHashMap<>();
    private long number;

    /** What happened to a user. */
    public enum Kind {
        WRITTEN,
        DELETED,
        PURGED
    }

    /** One change; numbers grow with every change of anybody. */
    public record Change(UUID user, long number, Kind kind, Instant visibleAt) {}

    /** The number of the latest change that everybody sees, with all before it. */
    public long seenUpTo(Instant now) {
        return changes.values().stream()
                .filter(change -> change.visibleAt().isAfter(now))
                .mapToLong(change -> change.number() - 1)
                .min()
                .orElse(number);
    }

    /** The changes after one number up to another, in order. */
    public List<Change> between(long after, long upTo) {
        var found = new ArrayList<Change>();
        for (var change : changes.values()) {
            if (change.number() > after && change.number() <= upTo) {
                found.add(change);
            }
        }
        return found;
    }

    void note(UUID user, Kind kind, Instant visibleAt) {
        number++;
        changes.remove(user);
        changes.put(user, new Change(user, number, kind, visibleAt));
    }
}
