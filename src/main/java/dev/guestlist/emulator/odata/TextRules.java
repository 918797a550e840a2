package dev.guestlist.emulator.odata;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** How an API searches in texts. All but one compare without regard to case. */
public enum TextRules {
    /** The pattern is plain text, and capitals matter. */
    EXACT,
    /** The pattern is plain text. */
    IGNORE_CASE,
    /**
     * The pattern is one of SQL's LIKE: {@code %} any text, {@code _} any letter, {@code [a-c]} a
     * set, {@code [^a]} its complement
     * (learn.microsoft.com/power-apps/developer/data-platform/wildcard-characters).
     */
    SQL_LIKE;

    /** Compares two texts for order and equality. */
    public int compare(String left, String right) {
        return this == EXACT
                ? left.compareTo(right)
                : String.CASE_INSENSITIVE_ORDER.compare(left, right);
    }

    Predicate<String> startsWith(String pattern) {
        return hasWildcard(pattern)
                ? like(pattern + "%")
                : text -> text.regionMatches(this != EXACT, 0, pattern, 0, pattern.length());
    }

    Predicate<String> endsWith(String pattern) {
        return hasWildcard(pattern)
                ? like("%" + pattern)
                : text ->
                        text.regionMatches(
                                this != EXACT,
                                text.length() - pattern.length(),
                                pattern,
                                0,
                                pattern.length());
    }

    Predicate<String> contains(String pattern) {
        if (hasWildcard(pattern)) {
            return like("%" + pattern + "%");
        }
        return text -> {
            for (var i = 0; i <= text.length() - pattern.length(); i++) {
                if (text.regionMatches(this != EXACT, i, pattern, 0, pattern.length())) {
                    return true;
                }
            }
            return false;
        };
    }

    private boolean hasWildcard(String pattern) {
        return this == SQL_LIKE
                && pattern.chars()
                        .anyMatch(letter -> letter == '%' || letter == '_' || letter == '[');
    }

    private static Predicate<String> like(String pattern) {
        var regex = new StringBuilder();
        for (var i = 0; i < pattern.length(); i++) {
            var letter = pattern.charAt(i);
            var close = pattern.indexOf(']', i + 2);
            if (letter == '%') {
                regex.append(".*");
            } else if (letter == '_') {
                regex.append('.');
            } else if (letter == '[' && close > 0) {
                regex.append(set(pattern.substring(i + 1, close)));
                i = close;
            } else {
                regex.append(Pattern.quote(String.valueOf(letter)));
            }
        }
        return Pattern.compile(
                        regex.toString(),
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL)
                .asMatchPredicate();
    }

    private static String set(String inner) {
        var negated = inner.startsWith("^");
        var members =
                (negated ? inner.substring(1) : inner).replaceAll("([\\\\\\[\\]&^])", "\\\\$1");
        return members.isEmpty() ? Pattern.quote(inner) : (negated ? "[^" : "[") + members + "]";
    }
}
