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

    /** Letters to insert, delete or replace; letter case doesn't count. */
    private static int distance(String from, String to) {
        var source = from.toLowerCase(Locale.ROOT);
        var target = to.toLowerCase(Locale.ROOT);
        var previous = new int[target.length() + 1];
        for (var j = 0; j <= target.length(); j++) {
            previous[j] = j;
        }
        for (var i = 1; i <= source.length(); i++) {
            var current = new int[target.length() + 1];
            current[0] = i;
            for (var j = 1; j <= target.length(); j++) {
                var replaced = source.charAt(i - 1) == target.charAt(j - 1) ? 0 : 1;
                current[j] =
                        Math.min(
                                previous[j - 1] + replaced,
                                1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[target.length()];
    }
}
