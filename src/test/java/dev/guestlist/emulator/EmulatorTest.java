package dev.guestlist.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.emulator.seed.SeedException;
import dev.guestlist.emulator.time.VirtualClock;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;

final class EmulatorTest {

    private static final String DISCOVERY =
            "/contoso.onmicrosoft.com/v2.0/.well-known/openid-configuration";

    @Test
    void over_tls_a_client_that_trusts_the_authority_is_served() throws Exception {
        var options = EmulatorOptions.standard().withTransport(EmulatorOptions.Transport.TLS);
        try (var emulator = Emulator.start(options);
                var client = trusting(emulator)) {
            for (var host : new String[] {"localhost", "127.0.0.1"}) {
                var uri = URI.create("https://" + host + ":" + emulator.port() + DISCOVERY);
                var answer =
                        client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
                assertEquals(200, answer.statusCode());
                assertTrue(answer.body().contains("https://" + host + ":" + emulator.port()));
            }
        }
    }

    @Test
    void a_saved_tenant_starts_again_and_saves_the_same(@TempDir Path folder) throws Exception {
        var first = folder.resolve("first.yaml");
        var second = folder.resolve("second.yaml");
        try (var emulator = Emulator.start(EmulatorOptions.standard())) {
            Files.writeString(first, emulator.state());
        }
        try (var emulator =
                Emulator.start(EmulatorOptions.standard().withSeed(new Seed.File(first)))) {
            Files.writeString(second, emulator.state());
        }
        assertEquals(Files.readString(first), Files.readString(second));
        assertTrue(
                Files.readString(first)
                        .contains("priya.nair_fabrikam.com#EXT#@contoso.onmicrosoft.com"));
    }

    @Test
    void the_same_numbers_invent_the_same_guests(@TempDir Path folder) throws Exception {
        var files = new java.util.ArrayList<String>();
        for (var name : new String[] {"one.yaml", "two.yaml"}) {
            var options =
                    EmulatorOptions.standard()
                            .withSeed(new Seed.Generated(2000, 7))
                            .withClock(
                                    VirtualClock.standingAt(Instant.parse("2026-11-21T08:00:00Z")));
            try (var emulator = Emulator.start(options)) {
                Files.writeString(folder.resolve(name), emulator.state());
            }
            files.add(Files.readString(folder.resolve(name)));
        }
        assertEquals(-1, Arrays.mismatch(files.get(0).toCharArray(), files.get(1).toCharArray()));
        assertEquals(2000, files.get(0).split("userType: Guest", -1).length - 1);
    }

    @Test
    void a_seed_with_a_mistake_names_the_place() {
        var yaml =
                """
                version: 1
                tenant: { id: 3f5c9a54-1b7e-4e0d-9a63-2d8f0c7b1e42, displayName: T, initialDomain: t.onmicrosoft.com }
                users:
                  - mail: a@t.com
                  - mail: b@t.com
                    shoeSize: 43
                """;
        var problem =
                Assertions.assertThrows(
                        SeedException.class,
                        () ->
                                Emulator.start(
                                        EmulatorOptions.standard().withSeed(new Seed.Text(yaml))));
        assertEquals("users[1]: unknown key 'shoeSize'", problem.getMessage());
    }

    private static HttpClient trusting(Emulator emulator) throws Exception {
        return HttpClient.newBuilder().sslContext(Trusting.context(emulator)).build();
    }
}
