package dev.guestlist.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.Map;

final class ProxyTest {
    @Test
    void no_variable_sets_nothing() {
        assertEquals(Map.of(), new Proxy(Map.of("NO_PROXY", "corp.example")).properties());
    }

    @Test
    void a_proxy_is_taken_with_and_without_a_scheme() {
        var properties =
                new Proxy(
                                Map.of(
                                        "HTTPS_PROXY", "http://proxy.corp.example:3128",
                                        "http_proxy", "other.corp.example"))
                        .properties();
        assertEquals("proxy.corp.example", properties.get("https.proxyHost"));
        assertEquals("3128", properties.get("https.proxyPort"));
        assertEquals("other.corp.example", properties.get("http.proxyHost"));
        assertEquals("80", properties.get("http.proxyPort"));
    }

    @Test
    void exceptions_cover_hosts_below_and_never_lose_this_machine() {
        var properties =
                new Proxy(Map.of("https_proxy", "proxy:3128", "no_proxy", ".corp.example, intra"))
                        .properties();
        assertEquals(
                "localhost|127.*|[::1]|corp.example|*.corp.example|intra|*.intra",
                properties.get("http.nonProxyHosts"));
    }
}
