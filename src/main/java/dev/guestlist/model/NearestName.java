package dev.guestlist.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant by a misspelled one. */
public final class NearestName {
    private NearestName() {}

    /**
     * The known name that is nearest, ignoring case: the fewest letters added, removed, changed or
     * swapped with the next one, and at most a third of the letters.
     */
    public static Optional<String> to(String written, Collection<String> known) {
        var word = written.toLowerCase(Locale.ROOT);
        var reach = Math.max(1, Math.min(word.length(), 60) / 3);
        return known.stream()
                .map(name -> new Candidate(name, distance(word, name.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.distance() <= reach)
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    /** {@code did you mean "crm-users"?} if one of the known names is near. */
    public static Optional<String> hint(String written, Collection<String> known) {
        return to(written, known).map(name -> "did you mean " + Quoted.whole(name) + "?");
    }

    /** The same; if a name looks like the written one, the hint says what differs. */
    public static Optional<String> explained(String written, Collection<String> known) {
        return LookAlike.hint(written, known).or(() -> hint(written, known));
    }

    private record Candidate(String name, int distance) {}

    /** Optimal string alignment distance; words of very different length are not compared. */
    private static int distance(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 20) {
            return Integer.MAX_VALUE;
        }
        var rows = new int[one.length() + 1][other.length() + 1];
        for (var i = 0; i <= one.length(); i++) {
            for (var j = 0; j <= other.length(); j++) {
                rows[i][j] = cell(rows, one, other, i, j);
            }
        }
        return rows[one.length()][other.length()];
    }

    private static int cell(int[][] rows, String one, String other, int i, int j) {
        if (i == 0 || j == 0) {
            return i + j;
        }
        var changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        var least =
                Math.min(
                        Math.min(rows[i - 1][j], rows[i][j - 1]) + 1, rows[i - 1][j - 1] + changed);
        var swapped =
                i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
    }
}
