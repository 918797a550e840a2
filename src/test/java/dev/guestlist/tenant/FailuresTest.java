package dev.guestlist.tenant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

import dev.guestlist.emulator.tls.CertificateAuthority;
import dev.guestlist.model.Cloud;
import dev.guestlist.model.Door;
import dev.guestlist.model.Door.EnvironmentDoor;
import dev.guestlist.model.Door.SecurityGroup;
import dev.guestlist.model.Gap;
import dev.guestlist.model.SourceLocation;
import dev.guestlist.plan.Target;
import dev.guestlist.tenant.TenantException.Kind;
import dev.guestlist.tenant.dataverse.DataverseReader;
import dev.guestlist.tenant.dataverse.DataverseWriter;
import dev.guestlist.tenant.entra.EntraReader;
import dev.guestlist.tenant.http.Connection;
import dev.guestlist.tenant.http.ConnectionSettings;
import dev.guestlist.tenant.http.Credentials;
import dev.guestlist.tenant.http.Endpoints;
import dev.guestlist.tenant.http.ScriptedServer;
import dev.guestlist.tenant.http.ScriptedServer.Reply;
import dev.guestlist.tenant.http.Timeouts;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A failure means the same for every service. */
@Timeout(60)
final class FailuresTest {
    private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);
    private static final Timeouts SHORT =
            new Timeouts(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(5),
                    Duration.ofMillis(500),
                    Duration.ofMillis(1));

    private static final URI NOBODY = URI.create("https://nobody.invalid");
    private static final CertificateAuthority KNOWN = CertificateAuthority.create();
    private static HttpsServer login;
    private static HttpsServer stranger;
    private static ScriptedServer cutting;

    enum Service {
        ENTRA,
        DATAVERSE,
        POWER_PLATFORM;

        void call(Connection connection, URI environment) {
            var target = new Target.Environment("sales", "Contoso Sales", "env-1", environment);
            switch (this) {
                case ENTRA -> new EntraReader(connection).identify();
                case DATAVERSE -> new DataverseWriter(connection).findSystemUser("o1", target);
                case POWER_PLATFORM ->
                        new DataverseWriter(connection).requestSystemUser("o1", target);
            }
        }
    }

    enum Fault {
        UNKNOWN_HOST(Kind.STOP, "The host nobody.invalid was not found"),
        NOT_TRUSTED(Kind.STOP, "The certificate of localhost is not trusted"),
        REFUSED(Kind.UNAVAILABLE, "localhost does not respond"),
        CUT(
                Kind.UNAVAILABLE,
                "The connection to 127.0.0.1 was lost before the answer was complete"),
        NO_TOKEN(Kind.STOP, "The client secret is wrong (AADSTS7000215)");

        private final Kind kind;
        private final String words;

        Fault(Kind kind, String words) {
            this.kind = kind;
            this.words = words;
        }

        URI address() throws IOException {
            return switch (this) {
                case UNKNOWN_HOST, NO_TOKEN -> NOBODY;
                case NOT_TRUSTED -> FailuresTest.address(stranger);
                case REFUSED -> closed();
                case CUT -> cutting.address();
            };
        }

        String secret() {
            return this == NO_TOKEN ? "wrong" : "right";
        }
    }

    @BeforeAll
    static void start() throws IOException {
        login = secure(KNOWN);
        stranger = secure(CertificateAuthority.create());
        cutting = ScriptedServer.start(_ -> new Reply.Half("{\"value\":[{\"id\":\"1"));
    }

    @AfterAll
    static void stop() {
        login.stop(0);
        stranger.stop(0);
        cutting.close();
    }

    @ParameterizedTest
    @EnumSource
    void how_far_a_call_got_means_the_same_everywhere(Fault fault) throws IOException {
        for (var service : Service.values()) {
            var address = fault.address();
            try (var connection = Connection.open(settings(address, fault.secret()))) {
                var failure =
                        assertThrows(
                                TenantException.class, () -> service.call(connection, address));
                assertEquals(fault.kind, failure.kind(), () -> service + ": " + failure);
                assertTrue(failure.getMessage().contains(fault.words), failure::getMessage);
                assertTrue(failure.hint().isPresent(), service::name);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            ints = {400, 403, 404, 405, 408, 409, 412, 413, 415, 429, 500, 501, 502, 503, 504, 505})
    void the_same_statuses_are_tried_again_everywhere(int status) throws IOException {
        var passing = PASSING.contains(status);
        for (var service : Service.values()) {
            try (var server =
                            ScriptedServer.start(arrival ->
                                    ScriptedServer.say(
                                            arrival.path().endsWith("/token") ? 404 : status,
                                            "{}"));
                    var connection = Connection.open(server.settings().withTimeouts(SHORT))) {
                var failure =
                        assertThrows(
                                TenantException.class,
                                () ->
                                        service.call(
                                                connection, URI.create("https://sales.example")));
                var what = service + ": " + failure;
                assertEquals(passing, failure.kind() == Kind.UNAVAILABLE, what);
                assertEquals(passing, server.arrivals().size() > 1, what);
            }
        }
    }

    @Test
    void an_environment_that_is_not_there_is_a_gap_and_ends_no_reading() throws IOException {
        var listed =
                """
                {"value":[{"name":"env-1","properties":{"linkedEnvironmentMetadata":
                  {"instanceUrl":"https://nobody.invalid/"}}}]}
                """;
        try (var admin = ScriptedServer.start(_ -> ScriptedServer.say(200, listed))) {
            assertEquals(
                    List.of(
                            new Gap.AtDoor(
                                    Door.Kind.ENVIRONMENT,
                                    "sales",
                                    "The host nobody.invalid was not found. Check the URL, and that"
                                            + " this machine can reach the network.")),
                    gaps(admin.address()));
        }
    }

    @Test
    void without_a_list_of_environments_each_door_has_a_gap() throws IOException {
        assertEquals(
                List.of(
                        new Gap.AtDoor(
                                Door.Kind.ENVIRONMENT,
                                "sales",
                                "could not list the environments: The host nobody.invalid was"
                                        + " not found. Check the URL, and that this machine can"
                                        + " reach the network.")),
                gaps(NOBODY));
    }

    private static List<Gap> gaps(URI powerPlatform) {
        var door =
                new EnvironmentDoor(
                        "sales",
                        NOBODY,
                        new SecurityGroup.Unstated(),
                        Optional.empty(),
                        new SourceLocation("guests.yaml", 1, 1));
        try (var connection = Connection.open(settings(powerPlatform, "right"))) {
            return new DataverseReader(connection).read(List.of(door)).gaps();
        }
    }

    private static ConnectionSettings settings(URI address, String secret) {
        return ConnectionSettings.of(
                        Cloud.GLOBAL,
                        "contoso.onmicrosoft.com",
                        new Credentials.ClientSecret("app", secret))
                .withEndpoints(
                        Endpoints.of(Cloud.GLOBAL)
                                .withLogin(address(login))
                                .withGraph(address)
                                .withPowerPlatform(address))
                .withAuthority(KNOWN.pem())
                .withTimeouts(SHORT);
    }

    private static HttpsServer secure(CertificateAuthority authority) throws IOException {
        var server =
                HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(
                new HttpsConfigurator(authority.serverContext(List.of("localhost"))));
        server.createContext("/", FailuresTest::giveToken);
        server.start();
        return server;
    }

    private static void giveToken(HttpExchange exchange) throws IOException {
        var asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var wrong = asked.contains("client_secret=wrong");
        var answer =
                wrong
                        ? "{\"error\":\"invalid_client\","
                                + "\"error_description\":\"AADSTS7000215: No\"}"
                        : "{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"t\"}";
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(wrong ? 401 : 200, answer.length());
            exchange.getResponseBody().write(answer.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static URI address(HttpsServer server) {
        return URI.create("https://localhost:" + server.getAddress().getPort());
    }

    private static URI closed() throws IOException {
        try (var free = new ServerSocket(0)) {
            return URI.create("http://localhost:" + free.getLocalPort());
        }
    }
}
