package dev.guestlist.tenant.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.emulator.Emulator;
import dev.guestlist.emulator.EmulatorOptions;
import dev.guestlist.model.Cloud;
import dev.guestlist.tenant.http.CallException.Kind;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Tokens over TLS from a login service that was not written for this client. */
final class SecureConnectionTest {
    private static final String APPLICATION = "1a2b3c4d-5e6f-4a7b-8c9d-0e1f2a3b4c5d";
    private static final Credentials PLAN =
            new Credentials.ClientSecret(APPLICATION, "emulator-plan-secret");

    private static final Call ORGANIZATION = Call.get("/v1.0/organization");

    private static Emulator emulator;

    @BeforeAll
    static void start() throws IOException {
        emulator =
                Emulator.start(
                        EmulatorOptions.standard().withTransport(EmulatorOptions.Transport.TLS));
    }

    @AfterAll
    static void stop() {
        emulator.close();
    }

    @Test
    void an_authority_named_by_ca_is_trusted_and_gives_tokens() {
        try (var connection = Connection.open(settings(PLAN).withAuthority(authority()))) {
            assertEquals(200, connection.graph().send(ORGANIZATION).status());
            // One token, one call: no discovery, no second try.
            assertEquals(2, connection.requests());
        }
    }

    @Test
    void an_unknown_authority_is_refused_with_a_word_on_ca() {
        try (var connection = Connection.open(settings(PLAN))) {
            var failure = failure(connection);
            assertEquals(Kind.MISDIRECTED, failure.kind());
            assertEquals("The certificate of localhost is not trusted", failure.getMessage());
            assertTrue(failure.hint().orElseThrow().contains("--ca FILE"));
        }
    }

    @Test
    void wrong_secrets_tenants_and_applications_are_told_apart() {
        assertEquals(
                Optional.of("AADSTS7000215"),
                refusal(settings(new Credentials.ClientSecret(APPLICATION, "wrong"))).code());
        assertEquals(
                Optional.of("AADSTS700016"),
                refusal(
                                settings(
                                        new Credentials.ClientSecret(
                                                "00000000-0000-0000-0000-000000000001", "x")))
                        .code());
    }

    @Test
    void a_pem_without_a_certificate_is_refused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Connection.open(settings(PLAN).withAuthority("no certificate")));
    }

    private static CallException refusal(ConnectionSettings settings) {
        try (var connection = Connection.open(settings.withAuthority(authority()))) {
            var failure = failure(connection);
            assertEquals(Kind.NO_TOKEN, failure.kind());
            return failure;
        }
    }

    private static CallException failure(Connection connection) {
        return assertThrows(CallException.class, () -> connection.graph().send(ORGANIZATION));
    }

    private static String authority() {
        return emulator.certificateAuthority().orElseThrow();
    }

    private static ConnectionSettings settings(Credentials credentials) {
        var root = URI.create(emulator.address());
        return ConnectionSettings.of(Cloud.GLOBAL, "contoso.onmicrosoft.com", credentials)
                .withEndpoints(
                        Endpoints.of(Cloud.GLOBAL)
                                .withLogin(root)
                                .withGraph(root)
                                .withPowerPlatform(root))
                .withTimeouts(
                        new Timeouts(
                                Duration.ofSeconds(5),
                                Duration.ofSeconds(10),
                                Duration.ofSeconds(20),
                                Duration.ofMillis(5)));
    }
}
