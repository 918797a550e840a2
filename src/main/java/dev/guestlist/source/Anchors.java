package dev.guestlist.source;

import dev.guestlist.model.Problem;
import dev.guestlist.model.Quoted;

import org.snakeyaml.engine.v2.common.Anchor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values of a text that aliases can repeat. A text may repeat at most {@link #REPEATED_VALUES}
 * values in total, so that nine lines can't expand into a billion.
 */
final class Anchors {
    static final int REPEATED_VALUES = 100_000;

    private final Map<Anchor, Anchored> known = new HashMap<>();
    private final Map<Anchor, Yaml.Scalar> unused = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private int values;
    private int repeated;

    /** A value and the number of values that it consists of. */
    private record Anchored(Yaml value, int values) {}

    /** Counts a value when it starts; returns the number of values before it. */
    int count() {
        return values++;
    }

    /**
     * Keeps a value that has been read completely.
     *
     * @param before what {@link #count} returned when the value started
     */
    void remember(Anchor anchor, Yaml value, int before) {
        reportUnused(anchor);
        if (value instanceof Yaml.Scalar text) {
            unused.put(anchor, text);
        }
        known.put(anchor, new Anchored(value, values - before));
    }

    boolean knows(Anchor anchor) {
        return known.containsKey(anchor);
    }

    /**
     * The value that a known anchor stands for; empty if the limit is exceeded.
     *
     * @throws IllegalArgumentException if the anchor is not known
     */
    Optional<Yaml> repeat(Anchor anchor) {
        var anchored = known.get(anchor);
        if (anchored == null) {
            throw new IllegalArgumentException("no such anchor: " + anchor);
        }
        unused.remove(anchor);
        repeated += anchored.values();
        values += anchored.values();
        return repeated > REPEATED_VALUES ? Optional.empty() : Optional.of(anchored.value());
    }

    /** Anchors that cut a text and that no alias uses: they were meant as part of the text. */
    List<Problem> unused() {
        List.copyOf(unused.keySet()).forEach(this::reportUnused);
        return problems;
    }

    private void reportUnused(Anchor anchor) {
        var text = unused.remove(anchor);
        if (text != null) {
            var name = "&" + anchor.getValue();
            problems.add(
                    Problem.error(
                                    "unused-anchor",
                                    text.where(),
                                    "%s is not part of the text %s: it makes an anchor, which no alias uses"
                                            .formatted(name, Quoted.of(text.text())))
                            .withHint(
                                    "put the whole text in quotes if the & belongs to it;"
                                            + " otherwise, remove the anchor"));
        }
    }
}
