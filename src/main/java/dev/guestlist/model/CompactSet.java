package dev.guestlist.model;

import org.jspecify.annotations.Nullable;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.SortedSet;

/** An unmodifiable sorted set in an array, for the same reason as {@link CompactMap}. */
final class CompactSet<T extends Comparable<? super T>> extends AbstractSet<T>
        implements SortedSet<T> {
    private final Object[] elements;

    private CompactSet(Object[] elements) {
        this.elements = elements;
    }

    /** A copy, or the set itself if it is already compact. */
    static <T extends Comparable<? super T>> SortedSet<T> of(Collection<T> values) {
        if (values instanceof CompactSet<T> compact) {
            return compact;
        }
        var isSorted = values instanceof SortedSet<T> tree && tree.comparator() == null;
        return new CompactSet<>(isSorted ? values.toArray() : sorted(values));
    }

    /** Without duplicates, in natural order. */
    private static Object[] sorted(Collection<?> values) {
        var sorted = values.toArray();
        for (var value : sorted) {
            Objects.requireNonNull(value);
        }
        Arrays.sort(sorted);
        var kept = Math.min(1, sorted.length);
        for (var index = 1; index < sorted.length; index++) {
            if (!sorted[index].equals(sorted[kept - 1])) {
                sorted[kept++] = sorted[index];
            }
        }
        return kept == sorted.length ? sorted : Arrays.copyOf(sorted, kept);
    }

    /**
     * A set of elements that are already sorted.
     *
     * @param elements without duplicates, in natural order; not copied
     */
    static <T extends Comparable<? super T>> CompactSet<T> ofSorted(Object[] elements) {
        return new CompactSet<>(elements);
    }

    /** Negative if the element is absent. */
    private int indexOf(Object element) {
        return Arrays.binarySearch(elements, element);
    }

    /** The index of the element, or where it would be inserted. */
    int insertion(T element) {
        var index = indexOf(element);
        return index < 0 ? -index - 1 : index;
    }

    private CompactSet<T> range(int from, int to) {
        return new CompactSet<>(Arrays.copyOfRange(elements, from, to));
    }

    @Override
    public boolean contains(Object element) {
        return indexOf(element) >= 0;
    }

    @Override
    public int size() {
        return elements.length;
    }

    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < elements.length;
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return element(next++);
            }
        };
    }

    @Override
    public @Nullable Comparator<? super T> comparator() {
        return null; // in this interface, null means natural order
    }

    @Override
    public T first() {
        return end(0);
    }

    @Override
    public T last() {
        return end(elements.length - 1);
    }

    @Override
    public SortedSet<T> subSet(T from, T to) {
        return range(insertion(from), insertion(to));
    }

    @Override
    public SortedSet<T> headSet(T to) {
        return range(0, insertion(to));
    }

    @Override
    public SortedSet<T> tailSet(T from) {
        return range(insertion(from), elements.length);
    }

    private T end(int index) {
        if (elements.length == 0) {
            throw new NoSuchElementException();
        }
        return element(index);
    }

    @SuppressWarnings("unchecked") // only elements of the collection that was copied
    private T element(int index) {
        return (T) elements[index];
    }
}
