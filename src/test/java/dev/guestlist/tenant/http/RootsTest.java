package dev.guestlist.tenant.http;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.guestlist.model.Cloud;
import dev.guestlist.tenant.http.CallException.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.util.function.Function;
import java.util.stream.Stream;

/** Where tokens and secrets may go: over TLS, and without it to this machine only. */
final class RootsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://graph.microsoft.com",
                "https://localhost:8443",
                "https://10.1.2.3",
                "http://localhost",
                "http://LOCALHOST:8080",
                "http://127.0.0.1:8080",
                "http://127.1.2.3",
                "http://[::1]:8080"
            })
    void a_secret_may_go_there(String address) {
        assertDoesNotThrow(() -> Roots.checkSecret(URI.create(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://graph.microsoft.com",
                "HTTP://graph.microsoft.com",
                "http://localhost.evil.example",
                "http://localhost@evil.example",
                "https://localhost@evil.example",
                "http://localhost:80@evil.example",
                "http://evil.example#localhost",
                "http://evil.example?localhost",
                "http://evil.example/localhost",
                "http://localhost.",
                "http://127.0.0.1.evil.example",
                "http://127.0.0.1.",
                "http://127.1",
                "http://2130706433",
                "http://0x7f000001",
                "http://0x7f.0.0.1",
                "http://0177.0.0.1",
                "http://127.0.0.01",
                "http://0.0.0.0",
                "http://128.0.0.1",
                "http://169.254.169.254",
                "http://[::2]",
                "http://[::]",
                "http://[::ffff:10.0.0.1]",
                "http://[0:0:0:0:0:0:0:2]",
                "http://xn--localhost-",
                "http://localhost%2eevil.example",
                "http://localhost%00.evil.example",
                "http:localhost",
                "http:///localhost",
                "ftp://localhost",
                "file:///etc/passwd",
                "localhost:8080",
                ""
            })
    void no_secret_goes_there(String address) {
        assertThrows(IllegalArgumentException.class, () -> Roots.checkSecret(URI.create(address)));
    }

    static Stream<Function<URI, Object>> takers() {
        var usual = Endpoints.of(Cloud.GLOBAL);
        return Stream.of(
                usual::withGraph,
                usual::withLogin,
                usual::withPowerPlatform,
                there -> new Credentials.GitHubOidc("app", there, "token"));
    }

    @ParameterizedTest
    @MethodSource("takers")
    void every_address_that_sees_a_secret_is_checked(Function<URI, Object> taker) {
        var there = URI.create("http://evil.example");
        assertThrows(InsecureAddressException.class, () -> taker.apply(there));
    }

    @Test
    void no_token_is_asked_for_an_environment_without_encryption() {
        var settings =
                ConnectionSettings.of(
                        Cloud.GLOBAL, "contoso", new Credentials.ClientSecret("app", "secret"));
        try (var connection = Connection.open(settings)) {
            var failure =
                    assertThrows(
                            CallException.class,
                            () -> connection.environment(URI.create("http://evil.example")));
            assertEquals(Kind.MISDIRECTED, failure.kind());
            assertEquals(0, connection.requests());
        }
    }
}
