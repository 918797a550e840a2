package dev.guestlist.planner;

import dev.guestlist.model.Problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Doors of one kind as the tenant has them.
 *
 * @param found by key; without doors that have an error
 * @param locked the others
 * @param faults of doors that were found
 * @param problems errors of the files, and warnings
 */
record Resolved<T extends DoorAt>(
        SortedMap<String, T> found,
        List<LockedDoor> locked,
        List<Fault> faults,
        List<Problem> problems) {
    Resolved {
        found = Collections.unmodifiableSortedMap(new TreeMap<>(found));
        locked = List.copyOf(locked);
        faults = List.copyOf(faults);
        problems = List.copyOf(problems);
    }

    /**
     * The same, without doors whose two keys name one object: what one key declares would be
     * surplus for the other.
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
        return new Resolved<>(kept, locked, faults, all);
    }

    private static Problem twins(DoorAt first, DoorAt other) {
        var message =
                "\"%s\" and \"%s\" are the same object in the tenant"
                        .formatted(first.target().key(), other.target().key());
        return Problem.error("same-door", other.where(), message)
                .withHint("keep one of them; the other is at " + first.where());
    }
}
