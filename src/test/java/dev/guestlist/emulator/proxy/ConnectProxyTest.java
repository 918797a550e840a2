package dev.guestlist.emulator.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.emulator.Emulator;
import dev.guestlist.emulator.EmulatorOptions;
import dev.guestlist.emulator.Trusting;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLSocket;

final class ConnectProxyTest {

    private static final String LOGIN = "https://login.microsoftonline.com";
    private static final String DISCOVERY =
            "/contoso.onmicrosoft.com/v2.0/.well-known/openid-configuration";

    private static Emulator emulator;
    private static HttpClient client;

    @BeforeAll
    static void start() throws Exception {
        emulator = Emulator.start(EmulatorOptions.standard().withProxyPort(0));
        var proxy = new InetSocketAddress(InetAddress.getLoopbackAddress(), proxyPort());
        client =
                HttpClient.newBuilder()
                        .sslContext(Trusting.context(emulator))
                        .proxy(ProxySelector.of(proxy))
                        .build();
    }

    @AfterAll
    static void stop() {
        client.close();
        emulator.close();
    }

    @Test
    void a_real_host_name_reaches_the_emulator_and_gets_links_of_its_own_kind() throws Exception {
        var answer = get(LOGIN + DISCOVERY);
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("\"" + LOGIN + "/"), answer.body());
    }

    @Test
    void the_emulators_own_address_is_known_too() throws Exception {
        assertEquals(200, get(emulator.address() + DISCOVERY).statusCode());
    }

    @Test
    void a_refusal_of_the_service_comes_through_the_tunnel() throws Exception {
        assertEquals(401, get("https://graph.microsoft.com/v1.0/users").statusCode());
    }

    @Test
    void a_host_that_is_not_emulated_is_refused_with_the_names_that_are() throws Exception {
        var answer = speak("CONNECT example.com:443 HTTP/1.1\r\nHost: example.com:443\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 403 Forbidden\r\n"), answer);
        assertTrue(answer.contains("does not know example.com:443"), answer);
        assertTrue(answer.contains("graph.microsoft.com"), answer);
        assertThrows(IOException.class, () -> get("https://example.com/"));
    }

    @Test
    void another_port_of_a_known_host_is_refused() throws Exception {
        assertTrue(
                speak("CONNECT graph.microsoft.com:22 HTTP/1.1\r\n\r\n")
                        .startsWith("HTTP/1.1 403 "));
    }

    @Test
    void plain_http_is_refused() throws Exception {
        var answer = speak("GET http://graph.microsoft.com/v1.0/users HTTP/1.1\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 405 "), answer);
    }

    @Test
    void the_name_in_the_greeting_wins_over_a_host_header_that_names_the_proxy() throws Exception {
        try (var plain = new Socket(InetAddress.getLoopbackAddress(), proxyPort())) {
            plain.getOutputStream()
                    .write(ascii("CONNECT login.microsoftonline.com:443 HTTP/1.1\r\n\r\n"));
            assertEquals(
                    "HTTP/1.1 200 Connection Established\r\n\r\n",
                    new String(plain.getInputStream().readNBytes(39), StandardCharsets.US_ASCII));
            var tls =
                    (SSLSocket)
                            Trusting.context(emulator)
                                    .getSocketFactory()
                                    .createSocket(plain, "login.microsoftonline.com", 443, true);
            var parameters = tls.getSSLParameters();
            parameters.setServerNames(
                    java.util.List.of(new SNIHostName("login.microsoftonline.com")));
            tls.setSSLParameters(parameters);
            tls.getOutputStream()
                    .write(
                            ascii(
                                    "GET "
                                            + DISCOVERY
                                            + " HTTP/1.1\r\nHost: localhost:3128\r\n"
                                            + "Connection: close\r\n\r\n"));
            var answer = new String(tls.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.contains("\"" + LOGIN + "/"), answer);
        }
    }

    private static HttpResponse<String> get(String url) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    }

    /** What the proxy itself says, to the end of the connection. */
    private static String speak(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), proxyPort())) {
            socket.getOutputStream().write(ascii(request));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int proxyPort() {
        return URI.create(emulator.proxy().orElseThrow()).getPort();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
