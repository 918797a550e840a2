package dev.guestlist.plan;

import dev.guestlist.model.Door;
import dev.guestlist.model.Problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Doors of one kind, found in the tenant.
 *
 * @param found by key; a door with an error is not among them
 * @param problems of the others, and warnings
 */
record Resolved<T>(SortedMap<String, T> found, List<Problem> problems) {
    Resolved {
        found = Collections.unmodifiableSortedMap(new TreeMap<>(found));
        problems = List.copyOf(problems);
    }

    /**
     * Without doors that turned out to be one and the same thing under two keys: what one key asks
     * for, the other would call surplus.
     */
    Resolved<T> withoutTwins(Function<T, String> id, Map<String, ? extends Door> doors) {
        var keyOf = new HashMap<String, String>();
        var kept = new TreeMap<>(found);
        var all = new ArrayList<>(problems);
        found.forEach((key, thing) -> {
            var first = keyOf.putIfAbsent(id.apply(thing), key);
            if (first != null) {
                kept.remove(key);
                kept.remove(first);
                all.add(twins(first, key, doors));
            }
        });
        return new Resolved<>(kept, all);
    }

    private static Problem twins(String first, String key, Map<String, ? extends Door> doors) {
        var message = "\"%s\" and \"%s\" are one and the same in the tenant".formatted(first, key);
        return Problem.error("same-door", doors.get(key).where(), message)
                .withHint("keep one of them; the other is at " + doors.get(first).where());
    }
}
