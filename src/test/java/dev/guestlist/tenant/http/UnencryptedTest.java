package dev.guestlist.tenant.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.model.Cloud;

import okhttp3.Request;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The last check before a request leaves, whichever library made it. */
final class UnencryptedTest {
    private static final Credentials SECRET = new Credentials.ClientSecret("app", "secret");

    @ParameterizedTest
    @ValueSource(strings = {"http://login.invalid/t", "http://169.254.169.254/metadata"})
    void it_never_leaves(String address) {
        var told = new ArrayList<Exchange>();
        var wire = new Wire(settings(SECRET), told::add);
        assertThrows(UnencryptedException.class, () -> send(wire, address));
        assertEquals(List.of(), told);
        assertEquals(0, wire.requests());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://metadata.invalid/", "http://169.254.169.254.invalid/"})
    void nor_for_a_managed_identity_past_the_machine_s_own_link(String address) {
        var wire = new Wire(settings(new Credentials.ManagedIdentity(Optional.empty())), _ -> {});
        assertThrows(UnencryptedException.class, () -> send(wire, address));
    }

    @Test
    void it_is_told_which_host_would_have_read_it() {
        var failure =
                Breakage.of(
                        "graph.example", new UnencryptedException("login.example"), Duration.ZERO);
        assertEquals(CallException.Kind.MISDIRECTED, failure.kind());
        assertTrue(failure.getMessage().startsWith("login.example would get tokens"));
    }

    @Test
    void a_proxy_is_asked_to_carry_encrypted_requests_only() {
        var proxy = new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("proxy", 3128));
        var selector = new EncryptedOnly(always(proxy));
        assertEquals(List.of(proxy), selector.select(URI.create("https://graph.microsoft.com")));
        assertEquals(
                List.of(Proxy.NO_PROXY), selector.select(URI.create("http://localhost:8080/t")));
    }

    private static ProxySelector always(Proxy proxy) {
        return new ProxySelector() {
            @Override
            public List<Proxy> select(URI address) {
                return List.of(proxy);
            }

            @Override
            public void connectFailed(URI address, SocketAddress there, IOException failure) {}
        };
    }

    private static void send(Wire wire, String address) throws IOException {
        try (var response =
                wire.client().newCall(new Request.Builder().url(address).build()).execute()) {
            throw new AssertionError("was sent: " + response);
        }
    }

    private static ConnectionSettings settings(Credentials credentials) {
        return ConnectionSettings.of(Cloud.GLOBAL, "contoso", credentials);
    }
}
