package dev.guestlist.emulator.http;

/**
 * The base from which a response builds its links: what the client typed before the API's own path.
 *
 * @param scheme {@code https} or {@code http}
 * @param authority host and, unless it is the scheme's own, port
 * @param prefix empty, or the path prefix of an environment such as {@code /sales}
 */
public record Origin(String scheme, String authority, String prefix) {

    /** The whole URL of a path that begins with a slash. */
    public String url(String path) {
        return scheme + "://" + authority + prefix + path;
    }

    /** The same host below a path prefix that begins with a slash. */
    public Origin below(String furtherPrefix) {
        return new Origin(scheme, authority, prefix + furtherPrefix);
    }

    /** The host without its port, in lower case. */
    public String host() {
        return hostOf(authority);
    }

    /** Host of an authority such as {@code localhost:8443} or {@code [::1]:8443}, in lower case. */
    static String hostOf(String authority) {
        var colon = authority.lastIndexOf(':');
        var bracket = authority.lastIndexOf(']');
        var host = colon > bracket ? authority.substring(0, colon) : authority;
        return host.toLowerCase(java.util.Locale.ROOT);
    }
}
