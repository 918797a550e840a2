package dev.guestlist.tenant.dataverse;

import static dev.guestlist.tenant.dataverse.Script.ADMIN;
import static dev.guestlist.tenant.dataverse.Script.ENVIRONMENTS;
import static dev.guestlist.tenant.http.ScriptedServer.say;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.model.Door.EnvironmentDoor;
import dev.guestlist.model.Door.SecurityGroup;
import dev.guestlist.model.SourceLocation;
import dev.guestlist.tenant.http.Connection;
import dev.guestlist.tenant.http.ScriptedServer;
import dev.guestlist.tenant.http.ScriptedServer.Reply;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whoever may write the files may name any address in them. No token for it is asked for, let alone
 * sent there, unless the tenant lists it as an environment.
 */
@Timeout(60)
final class StrangersAddressTest {
    private static final String STRANGER = "evil.crm6.dynamics.com";

    static Stream<Reply> lists() {
        return Stream.of(
                Script.ok(""),
                Script.ok("{\"name\":\"e\",\"properties\":{}}"),
                Script.error(403, "Forbidden", "does not have permission"),
                say(200, "{}"),
                say(404, "no page"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_token_is_not_even_asked_for(Reply list) throws Exception {
        var script = Script.twoEnvironments().on(ADMIN, "GET " + ENVIRONMENTS, list);
        try (var server = ScriptedServer.start(script);
                var connection = Connection.open(server.settings())) {
            var found = new DataverseReader(connection).read(List.of(door()));

            assertTrue(found.environments().isEmpty());
            assertTrue(server.arrivals().stream().noneMatch(one -> one.host().equals(STRANGER)));
            assertEquals(
                    List.of(),
                    server.tokenRequests().stream()
                            .filter(one -> one.body().contains(STRANGER))
                            .toList());
        }
    }

    private static EnvironmentDoor door() {
        return new EnvironmentDoor(
                "evil",
                URI.create("https://" + STRANGER),
                new SecurityGroup.Unstated(),
                Optional.empty(),
                new SourceLocation("guests.yaml", 1, 1));
    }
}
