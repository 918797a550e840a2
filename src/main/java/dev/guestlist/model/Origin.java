package dev.guestlist.model;

import java.net.URI;
import java.util.Locale;

/** What is left of a web address when the ways to spell it are taken away. */
public final class Origin {
    private Origin() {}

    /** Scheme, host and port, the port only if it is not the usual one; in lower case. */
    public static String of(URI address) {
        var scheme = address.getScheme().toLowerCase(Locale.ROOT);
        var host = address.getHost().toLowerCase(Locale.ROOT);
        var usual = scheme.equals("https") ? 443 : 80;
        var port = address.getPort();
        return scheme + "://" + host + (port == -1 || port == usual ? "" : ":" + port);
    }

    /**
     * The same and the path, if there is one: equal for two spellings of one environment's address,
     * in any letter case, with or without a slash at the end.
     */
    public static String withPath(URI address) {
        var path = address.getRawPath() == null ? "" : address.getRawPath();
        return of(address) + path.replaceAll("/+$", "").toLowerCase(Locale.ROOT);
    }
}
