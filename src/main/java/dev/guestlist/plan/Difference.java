package dev.guestlist.plan;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The difference between a saved plan and the current one when their fingerprints differ. Changes
 * with the same effect are equal, wherever the files declare them.
 *
 * @param gone changes of the saved plan that are no longer planned
 * @param fresh changes that the saved plan does not contain
 */
public record Difference(List<Change> gone, List<Change> fresh) {
    public Difference {
        gone = List.copyOf(gone);
        fresh = List.copyOf(fresh);
    }

    public static Difference between(Plan saved, Plan current) {
        return new Difference(
                without(saved.changes(), current.changes()),
                without(current.changes(), saved.changes()));
    }

    private static List<Change> without(List<Change> changes, List<Change> others) {
        var known = others.stream().map(Change::essence).collect(Collectors.toSet());
        return changes.stream().filter(change -> !known.contains(change.essence())).toList();
    }
}
