package dev.guestlist.model;

import org.jspecify.annotations.Nullable;

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
 * An unmodifiable sorted map in one array: the keys, then their values. A guest list holds some
 * hundred thousand small maps, most with one or two keys. A tree with its wrapper takes 120 bytes
 * for one key and 40 for each further one; this takes 40 and 8, and gives the garbage collector
 * only two objects to move.
 */
final class CompactMap<K extends Comparable<? super K>, V> extends AbstractMap<K, V>
        implements SortedMap<K, V> {
    private final Object[] cells;

    private CompactMap(Object[] cells) {
        this.cells = cells;
    }

    /** A copy, or the map itself if it is already compact. */
    static <K extends Comparable<? super K>, V> SortedMap<K, V> of(Map<K, V> map) {
        if (map instanceof CompactMap<K, V> compact) {
            return compact;
        }
        var sorted =
                map instanceof SortedMap<K, V> tree && tree.comparator() == null
                        ? tree
                        : new TreeMap<>(map);
        var cells = new Object[2 * sorted.size()];
        var index = 0;
        for (var entry : sorted.entrySet()) {
            cells[index] = Objects.requireNonNull(entry.getKey());
            cells[sorted.size() + index++] = Objects.requireNonNull(entry.getValue());
        }
        return new CompactMap<>(cells);
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        var index = indexOf(key);
        return index < 0 ? null : value(index);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return indexOf(key) >= 0;
    }

    @Override
    public int size() {
        return cells.length / 2;
    }

    @Override
    public Set<K> keySet() {
        return keys();
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<K, V>> iterator() {
                return new Walk();
            }

            @Override
            public int size() {
                return CompactMap.this.size();
            }
        };
    }

    @Override
    public void forEach(BiConsumer<? super K, ? super V> action) {
        for (var index = 0; index < size(); index++) {
            action.accept(key(index), value(index));
        }
    }

    @Override
    public @Nullable Comparator<? super K> comparator() {
        return null; // in this interface, null means natural order
    }

    @Override
    public K firstKey() {
        return keys().first();
    }

    @Override
    public K lastKey() {
        return keys().last();
    }

    @Override
    public SortedMap<K, V> subMap(K from, K to) {
        return range(keys().insertion(from), keys().insertion(to));
    }

    @Override
    public SortedMap<K, V> headMap(K to) {
        return range(0, keys().insertion(to));
    }

    @Override
    public SortedMap<K, V> tailMap(K from) {
        return range(keys().insertion(from), size());
    }

    private SortedMap<K, V> range(int from, int to) {
        var cells = Arrays.copyOfRange(this.cells, from, 2 * to - from);
        System.arraycopy(this.cells, size() + from, cells, to - from, to - from);
        return new CompactMap<>(cells);
    }

    private CompactSet<K> keys() {
        return CompactSet.ofSorted(Arrays.copyOf(cells, size()));
    }

    /** Negative if the key is absent. */
    private int indexOf(@Nullable Object key) {
        return Arrays.binarySearch(cells, 0, size(), key);
    }

    @SuppressWarnings("unchecked") // only keys of the map that was copied
    private K key(int index) {
        return (K) cells[index];
    }

    @SuppressWarnings("unchecked") // only values of the map that was copied
    private V value(int index) {
        return (V) cells[size() + index];
    }

    private final class Walk implements Iterator<Entry<K, V>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < size();
        }

        @Override
        public Entry<K, V> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            var index = next++;
            return Map.entry(key(index), value(index));
        }
    }
}
