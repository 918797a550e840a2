package dev.guestlist.source;

import org.snakeyaml.engine.v2.common.Anchor;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The values of a text that aliases may repeat. An alias is paid for: it costs as many values as it
 * repeats, and a text may repeat {@link #REPEATED_VALUES} in all, so that nine lines can't unfold
 * into a billion.
 */
final class Anchors {
    static final int REPEATED_VALUES = 100_000;

    private final Map<Anchor, Anchored> known = new HashMap<>();
    private int values;
    private int repeated;

    /** A value, and how many values it consists of. */
    private record Anchored(Yaml value, int values) {}

    /** Counts a value that begins; returns how many there were before it. */
    int count() {
        return values++;
    }

    /**
     * Keeps a value that has been read to its end.
     *
     * @param before what {@link #count} returned when it began
     */
    void remember(Anchor anchor, Yaml value, int before) {
        known.put(anchor, new Anchored(value, values - before));
    }

    boolean knows(Anchor anchor) {
        return known.containsKey(anchor);
    }

    /**
     * The value that a known anchor stands for; empty if that would be too much.
     *
     * @throws IllegalArgumentException if it is not known
     */
    Optional<Yaml> repeat(Anchor anchor) {
        var anchored = known.get(anchor);
        if (anchored == null) {
            throw new IllegalArgumentException("no such anchor: " + anchor);
        }
        repeated += anchored.values();
        values += anchored.values();
        return repeated > REPEATED_VALUES ? Optional.empty() : Optional.of(anchored.value());
    }
}
