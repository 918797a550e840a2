package dev.guestlist.planner;

import dev.guestlist.model.Problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Doors of one kind, found in the tenant.
 *
 * @param found by key; a door with an error is not among them
 * @param problems of the others, and warnings
 */
record Resolved<T extends DoorAt>(SortedMap<String, T> found, List<Problem> problems) {
    Resolved {
        found = Collections.unmodifiableSortedMap(new TreeMap<>(found));
        problems = List.copyOf(problems);
    }

    /**
     * Without doors that turned out to be one and the same thing under two keys: what one key asks
     * for, the other would call surplus.
     */
    Resolved<T> withoutTwins() {
        var firstWith = new HashMap<String, T>();
        var kept = new TreeMap<>(found);
        var all = new ArrayList<>(problems);
        found.forEach((key, door) -> {
            var first = firstWith.putIfAbsent(door.target().id(), door);
            if (first != null) {
                kept.remove(key);
                kept.remove(first.target().key());
                all.add(twins(first, door));
            }
        });
        return new Resolved<>(kept, all);
    }

    private static Problem twins(DoorAt first, DoorAt other) {
        var message =
                "\"%s\" and \"%s\" are the same object in the tenant"
                        .formatted(first.target().key(), other.target().key());
        return Problem.error("same-door", other.where(), message)
                .withHint("keep one of them; the other is at " + first.where());
    }
}
