package dev.guestlist.model;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** A web address in normal form, so that different spellings compare as equal. */
public final class Origin {
    /** As it is usually written: a leading zero would be octal for some, and decimal for others. */
    private static final Pattern LOOPBACK =
            Pattern.compile("127(\\.(0|[1-9]\\d{0,2})){3}|localhost|\\[?::1]?");

    private Origin() {}

    /**
     * Whether what is sent to a host never leaves this machine: {@code localhost}, 127.0.0.0/8 and
     * {@code ::1}, in no other spelling.
     */
    public static boolean isThisMachine(String host) {
        return LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    /** Scheme, host and port in lower case; the port only if it is not the standard one. */
    public static String of(URI address) {
        var scheme = address.getScheme().toLowerCase(Locale.ROOT);
        var host = address.getHost().toLowerCase(Locale.ROOT);
        var usual = scheme.equals("https") ? 443 : 80;
        var port = address.getPort();
        return scheme + "://" + host + (port == -1 || port == usual ? "" : ":" + port);
    }

    /**
     * The same with the path, if there is one: equal for all spellings of an environment's address,
     * regardless of case or a trailing slash.
     */
    public static String withPath(URI address) {
        var path = address.getRawPath() == null ? "" : address.getRawPath();
        return of(address) + path.replaceAll("/+$", "").toLowerCase(Locale.ROOT);
    }
}
