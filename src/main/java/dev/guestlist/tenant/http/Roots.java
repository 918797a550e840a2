package dev.guestlist.tenant.http;

import java.net.URI;
import java.util.Locale;

/** Checks addresses of services. */
final class Roots {
    private Roots() {}

    /**
     * The root without a trailing slash.
     *
     * @throws IllegalArgumentException if it is not an http or https address, or has a query
     */
    static URI plain(URI root) {
        checkWeb(root);
        if (root.getRawQuery() != null) {
            throw new IllegalArgumentException("not the root of a web service: " + root);
        }
        var text = root.toString();
        return text.endsWith("/") ? plain(URI.create(text.substring(0, text.length() - 1))) : root;
    }

    /**
     * Any address that HTTP can reach.
     *
     * @throws IllegalArgumentException if it is not an http or https address
     */
    static void checkWeb(URI address) {
        var scheme =
                address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        var web = scheme.equals("https") || scheme.equals("http");
        if (!web || address.getHost() == null) {
            throw new IllegalArgumentException("not the address of a web service: " + address);
        }
    }
}
