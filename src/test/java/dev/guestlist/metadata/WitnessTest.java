package dev.guestlist.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.emulator.http.Faults;
import dev.guestlist.emulator.http.Front;
import dev.guestlist.emulator.http.Handler;
import dev.guestlist.emulator.http.RequestLog;
import dev.guestlist.emulator.http.Response;
import dev.guestlist.emulator.http.Traffic;

import okhttp3.OkHttpClient;
import okhttp3.Request;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Nothing has to be said in a test for its traffic to be looked at. */
final class WitnessTest {

    @Test
    void every_emulator_of_a_test_has_the_witness() {
        assertEquals(
                List.of(Witness.class),
                Traffic.listeners().stream().map(Object::getClass).toList());
    }

    @Test
    void a_wrong_answer_is_found_before_it_arrives() throws Exception {
        var wrong = Response.of(200, "application/json", "{\"value\":[{\"mails\":7}]}");
        try (var front = front(_ -> wrong);
                var client = HttpClient.newHttpClient()) {
            client.send(
                    HttpRequest.newBuilder(URI.create(front.address() + "/v1.0/users")).build(),
                    BodyHandlers.ofString());
            assertEquals(
                    List.of(
                            "GRAPH GET /users: answer: no context, ''",
                            "GRAPH GET /users: answer: user has no property 'mails'"),
                    Findings.take());
        }
    }

    @Test
    void our_own_client_gets_no_pardon_for_what_is_refused() throws Exception {
        try (var front = front(_ -> Response.of(400))) {
            ask(front, "/v1.0/users?$select=mails");
            assertEquals(
                    List.of(
                            "GRAPH GET /users?$select=mails: request: user has no property"
                                    + " 'mails'"),
                    Findings.take());
        }
    }

    @Test
    void findings_fail_the_test_and_are_forgotten_then() throws Exception {
        try (var front = front(_ -> Response.of(400))) {
            ask(front, "/v1.0/guests");
            var failure = assertThrows(AssertionError.class, () -> new Findings().afterEach(null));
            assertTrue(failure.getMessage().contains("GRAPH GET /guests"), failure.getMessage());
            new Findings().afterEach(null);
        }
    }

    private static Front front(Handler handler) throws IOException {
        return new Front(
                new Front.Settings(
                        0,
                        Optional.empty(),
                        Duration.ZERO,
                        Faults.none(),
                        RequestLog.none(),
                        Traffic.listeners()),
                handler);
    }

    /** With the HTTP library of our client. */
    private static void ask(Front front, String target) throws IOException {
        var client = new OkHttpClient();
        var request = new Request.Builder().url(front.address() + target).build();
        try (var answer = client.newCall(request).execute()) {
            assertEquals(400, answer.code());
        } finally {
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }
}
