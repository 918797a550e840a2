package dev.guestlist.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

final class CopiesTest {
    @Test
    void a_map_says_what_a_tree_would_say() {
        var random = new Random(7);
        for (var round = 0; round < 500; round++) {
            var tree = new TreeMap<Integer, String>();
            for (var key = random.nextInt(12); key > 0; key--) {
                tree.put(random.nextInt(20), "value " + key);
            }
            var copy = Copies.sorted(new HashMap<>(tree));
            assertEquals(tree, copy);
            assertEquals(copy, tree);
            assertEquals(tree.hashCode(), copy.hashCode());
            assertEquals(tree.toString(), copy.toString());
            assertEquals(List.copyOf(tree.entrySet()), List.copyOf(copy.entrySet()));
            assertEquals(List.copyOf(tree.keySet()), List.copyOf(copy.keySet()));
            assertEquals(List.copyOf(tree.values()), List.copyOf(copy.values()));
            assertEquals(tree.firstEntry(), copy.firstEntry());
            assertEquals(tree.lastEntry(), copy.lastEntry());
            assertEquals(tree.reversed().toString(), copy.reversed().toString());
            for (var key = -1; key < 21; key++) {
                assertEquals(tree.get(key), copy.get(key));
                assertEquals(tree.containsKey(key), copy.containsKey(key));
                assertEquals(tree.headMap(key), copy.headMap(key));
                assertEquals(tree.tailMap(key), copy.tailMap(key));
                assertEquals(tree.subMap(key, key + 4), copy.subMap(key, key + 4));
            }
        }
    }

    @Test
    void a_set_says_what_a_tree_would_say() {
        var random = new Random(8);
        for (var round = 0; round < 500; round++) {
            var tree = new TreeSet<Integer>();
            for (var size = random.nextInt(12); size > 0; size--) {
                tree.add(random.nextInt(20));
            }
            var copy = Copies.sorted(new ArrayList<>(tree).reversed());
            assertEquals(tree, copy);
            assertEquals(copy, tree);
            assertEquals(tree.hashCode(), copy.hashCode());
            assertEquals(List.copyOf(tree), List.copyOf(copy));
            for (var element = -1; element < 21; element++) {
                assertEquals(tree.contains(element), copy.contains(element));
                assertEquals(tree.headSet(element), copy.headSet(element));
                assertEquals(tree.tailSet(element), copy.tailSet(element));
                assertEquals(tree.subSet(element, element + 4), copy.subSet(element, element + 4));
            }
        }
    }

    @Test
    void what_is_there_twice_is_taken_once_and_nothing_is_no_element() {
        assertEquals(List.of(1, 2, 3), List.copyOf(Copies.sorted(List.of(3, 1, 2, 1, 3, 3))));
        var nothing = new ArrayList<String>();
        nothing.add(null);
        assertThrows(NullPointerException.class, () -> Copies.sorted(nothing));
    }

    @Test
    void a_map_is_walked_through_in_order() {
        var seen = new ArrayList<String>();
        Copies.sorted(Map.of("b", 2, "a", 1)).forEach((key, value) -> seen.add(key + value));
        assertEquals(List.of("a1", "b2"), seen);
    }

    @Test
    void the_order_is_the_natural_one_whatever_it_was() {
        var backwards = new TreeMap<String, Integer>(Comparator.reverseOrder());
        backwards.putAll(Map.of("a", 1, "b", 2));
        assertEquals("{a=1, b=2}", Copies.sorted(backwards).toString());
        var set = new TreeSet<String>(Comparator.reverseOrder());
        set.addAll(Set.of("a", "b"));
        assertEquals("[a, b]", Copies.sorted(set).toString());
    }

    @Test
    void a_copy_is_independent_and_fixed_and_not_copied_again() {
        var source = new TreeMap<>(Map.of("a", 1));
        var copy = Copies.sorted(source);
        source.put("b", 2);
        assertNotEquals(source, copy);
        assertSame(copy, Copies.sorted(copy));
        assertThrows(UnsupportedOperationException.class, () -> copy.put("b", 2));
        assertThrows(UnsupportedOperationException.class, () -> copy.remove("a"));
        assertThrows(UnsupportedOperationException.class, () -> copy.keySet().clear());
        var set = Copies.sorted(new HashSet<>(Set.of("a")));
        assertSame(set, Copies.sorted(set));
        assertThrows(UnsupportedOperationException.class, () -> set.remove("a"));
    }

    @Test
    void nothing_is_no_element_and_null_no_value() {
        assertThrows(
                NoSuchElementException.class, () -> Copies.sorted(Set.<String>of()).getFirst());
        assertThrows(
                NoSuchElementException.class,
                () -> Copies.sorted(Set.of("a")).headSet("a").getFirst());
        var nothing = new HashMap<String, String>();
        nothing.put("a", null);
        assertThrows(NullPointerException.class, () -> Copies.sorted(nothing));
    }
}
