package dev.guestlist.tenant.http;

import dev.guestlist.model.Origin;

import okhttp3.HttpUrl;

import java.net.URI;

/** Checks addresses of services that see a token or a secret. */
final class Roots {
    private Roots() {}

    /**
     * The root without a trailing slash.
     *
     * @throws IllegalArgumentException if it is not an address of {@link #checkSecret}, or has a
     *     query
     */
    static URI plain(URI root) {
        checkSecret(root);
        if (root.getRawQuery() != null || root.getRawFragment() != null) {
            throw new IllegalArgumentException("not the root of a web service: " + root.getHost());
        }
        var text = root.toString();
        return text.endsWith("/") ? plain(URI.create(text.substring(0, text.length() - 1))) : root;
    }

    /**
     * Any address that may be told a secret: that of a web service, encrypted unless it is on this
     * machine. Java and OkHttp, which decides where a request goes, must read the same host in it.
     *
     * @throws IllegalArgumentException if it is not an http or https address, or has a user name
     * @throws InsecureAddressException if it is not encrypted
     */
    static void checkSecret(URI address) {
        var there = HttpUrl.parse(address.toString());
        if (there == null
                || address.getHost() == null
                || address.getRawUserInfo() != null
                || !there.host().equalsIgnoreCase(unbracketed(address.getHost()))) {
            throw new IllegalArgumentException("not the address of a web service");
        }
        if (!isConfidential(there)) {
            throw new InsecureAddressException(there.host());
        }
    }

    /** Whether nobody on the way can read what is sent there. */
    static boolean isConfidential(HttpUrl address) {
        return address.isHttps() || Origin.isThisMachine(address.host());
    }

    private static String unbracketed(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
