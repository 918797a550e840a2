package dev.guestlist.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that a misspelt one was meant to be. */
final class DidYouMean {
    private DidYouMean() {}

    /** A hint, if one of the known names is near: at most a third of the letters differ. */
    static Optional<String> hint(String wrong, Collection<String> known) {
        return known.stream()
                .filter(name -> distance(wrong, name) <= Math.max(1, wrong.length() / 3))
                .min(
                        Comparator.comparingInt((String name) -> distance(wrong, name))
                                .thenComparing(Comparator.naturalOrder()))
                .map(name -> "did you mean \"" + name + "\"?");
    }

    /** Letters to insert, delete, replace or swap with the next; letter case doesn't count. */
    private static int distance(String from, String to) {
        var source = from.toLowerCase(Locale.ROOT);
        var target = to.toLowerCase(Locale.ROOT);
        var steps = new int[source.length() + 1][target.length() + 1];
        for (var i = 0; i <= source.length(); i++) {
            for (var j = 0; j <= target.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : step(steps, source, target, i, j);
            }
        }
        return steps[source.length()][target.length()];
    }

    private static int step(int[][] steps, String source, String target, int i, int j) {
        var same = source.charAt(i - 1) == target.charAt(j - 1);
        var replaced = steps[i - 1][j - 1] + (same ? 0 : 1);
        var cheapest = Math.min(replaced, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
        var swapped =
                i > 1
                        && j > 1
                        && source.charAt(i - 1) == target.charAt(j - 2)
                        && source.charAt(i - 2) == target.charAt(j - 1);
        return swapped ? Math.min(cheapest, steps[i - 2][j - 2] + 1) : cheapest;
    }
}
