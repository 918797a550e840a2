package dev.guestlist.cli;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Translates the variables HTTPS_PROXY, HTTP_PROXY and NO_PROXY to Java's system properties, which
 * the HTTP client uses
 * (docs.oracle.com/en/java/javase/25/docs/api/java.base/java/net/doc-files/net-properties.html).
 */
record Proxy(Map<String, String> environment) {
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    /** The system properties to set; none without a proxy. */
    SortedMap<String, String> properties() {
        var properties = new TreeMap<String, String>();
        for (var scheme : new String[] {"https", "http"}) {
            var proxy = variable(scheme + "_proxy");
            if (!proxy.isEmpty()) {
                put(properties, scheme, address(proxy));
            }
        }
        if (!properties.isEmpty()) {
            properties.put("http.nonProxyHosts", exceptions());
        }
        return properties;
    }

    private static void put(Map<String, String> properties, String scheme, URI proxy) {
        if (proxy.getHost() == null) {
            return;
        }
        var port = proxy.getPort() > 0 ? proxy.getPort() : 80;
        properties.put(scheme + ".proxyHost", proxy.getHost());
        properties.put(scheme + ".proxyPort", Integer.toString(port));
    }

    /** {@code .corp.example} and {@code corp.example} both include subdomains, as in curl. */
    private String exceptions() {
        var named =
                Stream.of(variable("no_proxy"))
                        .flatMap(COMMA::splitAsStream)
                        .map(host -> host.startsWith(".") ? host.substring(1) : host)
                        .filter(host -> !host.isEmpty())
                        .flatMap(host ->
                                host.equals("*") ? Stream.of("*") : Stream.of(host, "*." + host));
        return Stream.concat(Stream.of("localhost", "127.*", "[::1]"), named)
                .distinct()
                .collect(Collectors.joining("|"));
    }

    /** A value without a scheme is a host and a port. */
    private static URI address(String text) {
        return URI.create(text.contains("://") ? text : "http://" + text);
    }

    /** The lower-case variable comes first, as in curl; empty if none is set. */
    private String variable(String name) {
        var small = environment.getOrDefault(name, "");
        return small.isBlank()
                ? environment.getOrDefault(name.toUpperCase(Locale.ROOT), "").strip()
                : small.strip();
    }
}
