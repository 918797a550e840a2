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
 * What the variables HTTPS_PROXY, HTTP_PROXY and NO_PROXY say, in the words of Java's own settings,
 * which the HTTP client heeds
 * (docs.oracle.com/en/java/javase/25/docs/api/java.base/java/net/doc-files/net-properties.html).
 */
record Proxy(Map<String, String> environment) {
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    /** System properties; none without a proxy. */
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

    /** {@code .corp.example} and {@code corp.example} cover the hosts below, as curl has it. */
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

    /** Without a scheme it is a host and a port. */
    private static URI address(String text) {
        return URI.create(text.contains("://") ? text : "http://" + text);
    }

    /** Small letters first, as curl has it; empty if not set. */
    private String variable(String name) {
        var small = environment.getOrDefault(name, "");
        return small.isBlank()
                ? environment.getOrDefault(name.toUpperCase(Locale.ROOT), "").strip()
                : small.strip();
    }
}
