package dev.guestlist.emulator.dataverse.store;

import dev.guestlist.emulator.odata.Guids;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/** The pairs of one many-to-many relationship, readable from both sides. */
public final class Links {
    private final String leftType;
    private final Map<UUID, SortedSet<UUID>> rightsOf = new HashMap<>();
    private final Map<UUID, SortedSet<UUID>> leftsOf = new HashMap<>();

    Links(String leftType) {
        this.leftType = leftType;
    }

    /** The rows at the other end of a row of {@code type}, sorted. */
    public SortedSet<UUID> of(String type, UUID id) {
        var side = type.equals(leftType) ? rightsOf : leftsOf;
        return Optional.ofNullable(side.get(id))
                .map(Collections::unmodifiableSortedSet)
                .orElseGet(Collections::emptySortedSet);
    }

    /** Whether two rows are linked; {@code type} is that of the first. */
    public boolean holds(String type, UUID id, UUID other) {
        return of(type, id).contains(other);
    }

    boolean add(String type, UUID id, UUID other) {
        var left = type.equals(leftType) ? id : other;
        var right = type.equals(leftType) ? other : id;
        leftsOf.computeIfAbsent(right, _ -> new TreeSet<>(Guids::compare)).add(left);
        return rightsOf.computeIfAbsent(left, _ -> new TreeSet<>(Guids::compare)).add(right);
    }

    boolean remove(String type, UUID id, UUID other) {
        var left = type.equals(leftType) ? id : other;
        var right = type.equals(leftType) ? other : id;
        take(leftsOf, right, left);
        return take(rightsOf, left, right);
    }

    private static boolean take(Map<UUID, SortedSet<UUID>> side, UUID from, UUID what) {
        var set = side.get(from);
        if (set == null || !set.remove(what)) {
            return false;
        }
        if (set.isEmpty()) {
            side.remove(from);
        }
        return true;
    }
}
