package dev.guestlist.emulator.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The last change of every user (or every group) that has changed since the start, oldest first.
 */
public final class ChangeLog {

    private static final String MEMBER = "members/";

    private final Map<UUID, Change> changes = new LinkedHashMap<>();
    private long number;

    /** What happened to an object. */
    public enum Kind {
        WRITTEN,
        DELETED,
        PURGED
    }

    /**
     * One change; numbers grow with every change of anybody.
     *
     * @param touched what was written since the start, with the number of its latest change: names
     *     of properties, and of a group its {@link #member members}
     */
    public record Change(
            UUID object,
            long number,
            Kind kind,
            Instant visibleAt,
            SortedMap<String, Long> touched) {

        public Change {
            touched = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(touched));
        }

        /** Whether a property has been written after a number. */
        public boolean touches(String property, long after) {
            return touched.getOrDefault(property, 0L) > after;
        }

        /** Who joined or left a group after a number. */
        public List<UUID> members(long after) {
            return touched.entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith(MEMBER) && entry.getValue() > after)
                    .map(entry -> UUID.fromString(entry.getKey().substring(MEMBER.length())))
                    .toList();
        }
    }

    /** How a member is named among what was touched. */
    static String member(UUID member) {
        return MEMBER + member;
    }

    /** Names of the properties in which two states of an object differ. */
    static Set<String> touched(Optional<Entity> before, Entity after) {
        var touched = new TreeSet<String>();
        for (var property : after.shape().properties()) {
            if (before.isEmpty() || !before.get().get(property).equals(after.get(property))) {
                touched.add(property.name());
            }
        }
        return touched;
    }

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

    void note(UUID object, Kind kind, Instant visibleAt, Set<String> what) {
        number++;
        var touched =
                Optional.ofNullable(changes.remove(object))
                        .map(known -> new TreeMap<>(known.touched()))
                        .orElseGet(TreeMap::new);
        what.forEach(name -> touched.put(name, number));
        changes.put(object, new Change(object, number, kind, visibleAt, touched));
    }
}
