package dev.guestlist.model;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * An unmodifiable sorted map in two arrays. A list of guests is made of some hundred thousand small
 * maps, most with one or two keys: a tree with its wrapper takes 120 bytes for one key and 40 for
 * each further one, this takes 56 and 8.
 */
final class CompactMap<K extends Comparable<? super K>, V> extends AbstractMap<K, V>
        implements SortedMap<K, V> {
    private final CompactSet<K> keys;
    private final Object[] values;

    private CompactMap(CompactSet<K> keys, Object[] values) {
        this.keys = keys;
        this.values = values;
    }

    /** A copy, or the map itself if it is one already. */
    static <K extends Comparable<? super K>, V> SortedMap<K, V> of(Map<K, V> map) {
        if (map instanceof CompactMap<K, V> compact) {
            return compact;
        }
        var sorted =
                map instanceof SortedMap<K, V> tree && tree.comparator() == null
                        ? tree
                        : new TreeMap<>(map);
        var values = sorted.values().toArray();
        for (var value : values) {
            Objects.requireNonNull(value);
        }
        return new CompactMap<>(CompactSet.ofSorted(sorted.keySet()), values);
    }

    @Override
    public V get(Object key) {
        var index = keys.indexOf(key);
        return index < 0 ? null : value(index);
    }

    @Override
    public boolean containsKey(Object key) {
        return keys.contains(key);
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public Set<K> keySet() {
        return keys;
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<K, V>> iterator() {
                return new Entries();
            }

            @Override
            public int size() {
                return values.length;
            }
        };
    }

    @Override
    public void forEach(BiConsumer<? super K, ? super V> action) {
        for (var index = 0; index < values.length; index++) {
            action.accept(keys.at(index), value(index));
        }
    }

    @Override
    public Comparator<? super K> comparator() {
        return null; // the interface's word for the natural order
    }

    @Override
    public K firstKey() {
        return keys.first();
    }

    @Override
    public K lastKey() {
        return keys.last();
    }

    @Override
    public SortedMap<K, V> subMap(K from, K to) {
        return range(keys.insertion(from), keys.insertion(to));
    }

    @Override
    public SortedMap<K, V> headMap(K to) {
        return range(0, keys.insertion(to));
    }

    @Override
    public SortedMap<K, V> tailMap(K from) {
        return range(keys.insertion(from), size());
    }

    private SortedMap<K, V> range(int from, int to) {
        return new CompactMap<>(keys.range(from, to), Arrays.copyOfRange(values, from, to));
    }

    @SuppressWarnings("unchecked") // only values of the map that was copied
    private V value(int index) {
        return (V) values[index];
    }

    private final class Entries implements Iterator<Entry<K, V>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < values.length;
        }

        @Override
        public Entry<K, V> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            var index = next++;
            return Map.entry(keys.at(index), value(index));
        }
    }
}
