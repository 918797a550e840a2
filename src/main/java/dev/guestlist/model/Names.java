package dev.guestlist.model;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;

/**
 * When two names are one name: the only place that decides it, for groups, roles, business units,
 * products and service plans alike.
 *
 * <p>Both services ignore the case of letters, and Dynamics also their width and spaces at the end
 * (learn.microsoft.com/power-platform/admin/language-collations). An accented letter can be written
 * as one character or as two, and a space as one that does not break the line: in a list or a
 * message they look the same.
 *
 * <p>Whether accents count depends on the language in which an environment was created. So they
 * count here, as do invisible characters within a name and letters of other scripts: such names are
 * different, and {@link LookAlike} tells how.
 */
public final class Names {
    /** Equal for names that are the same. */
    public static final Comparator<String> ORDER = Comparator.comparing(Names::folded);

    private Names() {}

    public static boolean same(String one, String other) {
        return one.equals(other) || folded(one).equals(folded(other));
    }

    /** The same text for all spellings of a name. */
    public static String folded(String name) {
        return isAscii(name) ? name.strip().toLowerCase(Locale.ROOT) : foldedWidely(name);
    }

    /**
     * Some letters have a small form only together with others, and only the capital one agrees.
     */
    private static String foldedWidely(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("\\p{Zs}", " ")
                .strip()
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    static boolean isAscii(String text) {
        for (var index = 0; index < text.length(); index++) {
            if (text.charAt(index) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
