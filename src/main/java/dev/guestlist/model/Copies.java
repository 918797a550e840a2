package dev.guestlist.model;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * Copies for compact constructors, and for code that builds large values: sorted, unmodifiable,
 * independent of the argument. Copying a copy costs nothing.
 */
public final class Copies {
    private Copies() {}

    public static <K extends Comparable<? super K>, V> SortedMap<K, V> sorted(Map<K, V> map) {
        return map.isEmpty() ? Collections.emptySortedMap() : CompactMap.of(map);
    }

    public static <T extends Comparable<? super T>> SortedSet<T> sorted(Collection<T> values) {
        return values.isEmpty() ? Collections.emptySortedSet() : CompactSet.of(values);
    }
}
