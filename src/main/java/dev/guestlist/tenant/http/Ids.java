package dev.guestlist.tenant.http;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Ids that services give to what they list. They become part of addresses, so nothing else may be
 * in them.
 */
public final class Ids {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    private Ids() {}

    /**
     * The id.
     *
     * @param what it belongs to, such as {@code "user"}
     * @throws CallException if there is none, or something else in its place
     */
    public static String known(Optional<String> id, String what) {
        return id.filter(text -> PLAIN.matcher(text).matches())
                .orElseThrow(() -> CallException.incomplete("A " + what + " came without an id"));
    }
}
