package dev.guestlist.tenant.http;

import java.util.Optional;

/**
 * Ids that services give to what they list. They become part of addresses, so nothing else may be
 * in them.
 */
public final class Ids {
    private static final int LONGEST = 100;

    private Ids() {}

    /**
     * The id.
     *
     * @param what it belongs to, such as {@code "user"}
     * @throws CallException if there is none, or something else in its place
     */
    public static String known(Optional<String> id, String what) {
        if (id.isEmpty() || !isPlain(id.get())) {
            throw CallException.incomplete("A " + what + " came without an id");
        }
        return id.get();
    }

    /** By hand: each member of each group passes here. */
    private static boolean isPlain(String text) {
        for (var index = 0; index < text.length(); index++) {
            var character = text.charAt(index);
            var isPlain =
                    (character >= 'a' && character <= 'z')
                            || (character >= '0' && character <= '9')
                            || character == '-'
                            || (character >= 'A' && character <= 'Z')
                            || character == '.'
                            || character == '_';
            if (!isPlain) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= LONGEST;
    }
}
