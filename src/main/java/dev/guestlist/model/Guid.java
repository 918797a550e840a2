package dev.guestlist.model;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Ids as the services compare them: in any case of letters, and with the braces in which some
 * consoles show them (learn.microsoft.com/dotnet/api/system.guid.parse).
 */
public final class Guid {
    private static final Pattern IN_BRACES =
            Pattern.compile("\\{([0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})}");

    private Guid() {}

    public static boolean same(String one, String other) {
        return folded(one).equals(folded(other));
    }

    /** The same text for all spellings of an id. Other texts only lose their capitals. */
    public static String folded(String id) {
        return bare(id).toLowerCase(Locale.ROOT);
    }

    /** Without braces, if there is an id in them. */
    public static String bare(String text) {
        if (!text.startsWith("{")) {
            return text;
        }
        var inside = IN_BRACES.matcher(text);
        return inside.matches() ? inside.group(1) : text;
    }
}
