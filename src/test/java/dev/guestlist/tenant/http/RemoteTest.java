package dev.guestlist.tenant.http;

import static dev.guestlist.tenant.http.ScriptedServer.say;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.tenant.http.ScriptedServer.Arrival;
import dev.guestlist.tenant.http.ScriptedServer.Reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

final class RemoteTest {
    private static final String PEOPLE = "/v1.0/users";

    @Test
    void a_token_is_asked_for_once_per_resource_however_many_ask() throws Exception {
        try (var server = ScriptedServer.start(replies());
                var connection = Connection.open(server.settings())) {
            var sales = connection.environment(URI.create("https://sales.crm6.dynamics.com"));
            atOnce(
                    100,
                    number ->
                            number % 2 == 0
                                    ? connection.graph().send(Call.get(PEOPLE))
                                    : sales.send(Call.get("/api/data/v9.2/WhoAmI")));
            assertEquals(100, server.arrivals().size());
            assertEquals(2, server.tokenRequests().size());
            assertEquals(102, connection.requests());
            assertTrue(
                    server.tokenRequests().stream()
                            .anyMatch(token ->
                                    token.body()
                                            .contains(
                                                    "https%3A%2F%2Fsales.crm6.dynamics.com"
                                                            + "%2F.default")));
        }
    }

    @Test
    void every_request_has_an_id_of_its_own_and_the_real_host() throws Exception {
        try (var server = ScriptedServer.start(replies());
                var connection = Connection.open(server.settings())) {
            connection.graph().send(Call.get(PEOPLE));
            connection.graph().send(Call.get(PEOPLE));
            var ids =
                    server.arrivals().stream()
                            .map(arrival -> arrival.headers().get("client-request-id"))
                            .toList();
            assertNotEquals(ids.getFirst(), ids.getLast());
            assertEquals("graph.microsoft.com", server.arrivals().getFirst().host());
            assertEquals("login.microsoftonline.com", server.tokenRequests().getFirst().host());
        }
    }

    @Test
    void a_listener_sees_each_request_without_its_query() throws Exception {
        var seen = new CopyOnWriteArrayList<Exchange>();
        try (var server = ScriptedServer.start(replies(say(403, "{}")));
                var connection = Connection.open(server.settings(), seen::add)) {
            assertThrows(
                    CallException.class,
                    () -> connection.graph().send(Call.get(PEOPLE + "?$top=1")));
            assertEquals(List.of("POST", "GET"), seen.stream().map(Exchange::method).toList());
            assertEquals(PEOPLE, seen.getLast().path());
            assertEquals(403, seen.getLast().status().orElseThrow());
            assertTrue(seen.getLast().requestId().isPresent());
        }
    }

    @Test
    void a_throttled_call_waits_as_long_as_it_is_told_even_a_fraction() throws Exception {
        try (var server = ScriptedServer.start(replies(throttled("0.25"), say(200, "{}")));
                var connection = Connection.open(server.settings())) {
            connection.graph().send(Call.get("/v1.0/organization"));
            assertEquals(2, server.arrivals().size());
            var wait = server.arrivals().get(1).nanos() - server.arrivals().get(0).nanos();
            assertTrue(wait >= Duration.ofMillis(249).toNanos(), () -> "waited " + wait);
        }
    }

    @Test
    void a_pause_is_everybody_s() throws Exception {
        try (var server = ScriptedServer.start(replies());
                var connection = Connection.open(server.settings())) {
            connection.graph().pause(Duration.ofMillis(300));
            var started = System.nanoTime();
            atOnce(10, _ -> connection.graph().send(Call.get(PEOPLE)));
            assertEquals(10, server.arrivals().size());
            assertTrue(
                    server.arrivals().stream()
                            .allMatch(arrival ->
                                    arrival.nanos() - started >= Duration.ofMillis(290).toNanos()));
        }
    }

    /** OkHttp would send it again by itself, or throw. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "00", "1", "99999999999"})
    void a_dangerous_call_is_sent_once_whatever_pause_a_503_names(String pause) throws Exception {
        var answer = say(503, Map.of("Retry-After", pause), "{}");
        try (var server = ScriptedServer.start(replies(answer));
                var connection = Connection.open(server.settings())) {
            var failure =
                    assertThrows(
                            CallException.class,
                            () -> connection.graph().send(Call.post("/v1.0/invitations", "{}")));
            assertEquals(503, failure.status().orElseThrow());
            assertEquals(1, server.arrivals().size());
        }
    }

    @Test
    void a_pause_longer_than_our_timeouts_fails_at_once() throws Exception {
        try (var server = ScriptedServer.start(replies(throttled("3600")));
                var connection = Connection.open(server.settings())) {
            var failure =
                    assertThrows(
                            CallException.class, () -> connection.graph().send(Call.get(PEOPLE)));
            assertEquals(429, failure.status().orElseThrow());
            assertEquals(Duration.ofHours(1), failure.retryAfter().orElseThrow());
            assertEquals(1, server.arrivals().size());
        }
    }

    @Test
    void a_read_survives_outages_and_cut_connections() throws Exception {
        try (var server =
                        ScriptedServer.start(
                                replies(
                                        say(503, ""),
                                        new Reply.Hang(),
                                        say(504, "<html>"),
                                        say(200, "{}")));
                var connection = Connection.open(server.settings())) {
            assertEquals("{}", connection.graph().send(Call.get(PEOPLE)).text());
            assertEquals(4, server.arrivals().size());
        }
    }

    @Test
    void a_dangerous_post_is_never_sent_twice_when_nobody_knows_what_became_of_it()
            throws Exception {
        for (var fault : List.of(new Reply.Hang(), say(503, "{}"), say(504, "{}"), say(500, ""))) {
            try (var server = ScriptedServer.start(replies(fault));
                    var connection = Connection.open(server.settings())) {
                var invitation = Call.post("/v1.0/invitations", "{}");
                var failure =
                        assertThrows(
                                CallException.class, () -> connection.graph().send(invitation));
                assertEquals(List.of("POST /v1.0/invitations"), server.lines());
                assertEquals(
                        fault instanceof Reply.Hang
                                ? CallException.Kind.CUT
                                : CallException.Kind.ANSWERED,
                        failure.kind());
            }
        }
    }

    @Test
    void a_dangerous_post_is_sent_again_when_it_was_turned_away() throws Exception {
        try (var server = ScriptedServer.start(replies(throttled("0.01"), say(201, "{}")));
                var connection = Connection.open(server.settings())) {
            var answer = connection.graph().send(Call.post("/v1.0/invitations", "{}"));
            assertEquals(201, answer.status());
            assertEquals(2, server.arrivals().size());
        }
    }

    @Test
    void a_refused_token_is_renewed_once() throws Exception {
        try (var server = ScriptedServer.start(replies(say(401, "{}"), say(200, "{}")));
                var connection = Connection.open(server.settings())) {
            connection.graph().send(Call.get(PEOPLE));
            assertEquals(
                    List.of("Bearer token-1", "Bearer token-2"),
                    server.arrivals().stream()
                            .map(arrival -> arrival.headers().get("Authorization"))
                            .toList());
        }
        try (var server = ScriptedServer.start(replies(say(401, "{}"), say(401, "{}")));
                var connection = Connection.open(server.settings())) {
            assertThrows(CallException.class, () -> connection.graph().send(Call.get(PEOPLE)));
            assertEquals(2, server.arrivals().size());
        }
    }

    @Test
    void no_more_calls_than_allowed_are_under_way() throws Exception {
        try (var server =
                        ScriptedServer.start(arrival -> {
                            pauseOf(2);
                            return token(arrival).orElse(say(200, "{}"));
                        });
                var connection = Connection.open(server.settings().withConcurrency(4))) {
            atOnce(200, _ -> connection.graph().send(Call.get(PEOPLE)));
            assertEquals(200, server.arrivals().size());
            assertTrue(server.mostUnderWay() <= 4, () -> "most: " + server.mostUnderWay());
        }
    }

    @Test
    void an_error_keeps_what_the_service_said() throws Exception {
        var body =
                """
                {"error":{"code":"Authorization_RequestDenied",
                  "message":"Insufficient privileges\\r\\n to complete the operation.",
                  "innerError":{"date":"2026-03-02T09:14:09","request-id":"63f2093c"}}}
                """;
        try (var server = ScriptedServer.start(replies(say(403, body)));
                var connection = Connection.open(server.settings())) {
            var failure =
                    assertThrows(
                            CallException.class, () -> connection.graph().send(Call.get(PEOPLE)));
            assertEquals(Optional.of("Authorization_RequestDenied"), failure.code());
            assertEquals("Insufficient privileges to complete the operation.", failure.said());
            assertEquals(Optional.of("63f2093c"), failure.requestId());
        }
    }

    @Test
    void a_wrong_secret_and_an_unknown_tenant_are_told_apart() throws Exception {
        assertEquals("The client secret is wrong (AADSTS7000215)", refusal("7000215"));
        assertEquals(
                "The tenant contoso.onmicrosoft.com does not exist (AADSTS90002)",
                refusal("90002"));
    }

    @Test
    void a_host_that_does_not_answer_is_named() throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        try (var server = ScriptedServer.start(replies());
                var connection =
                        Connection.open(
                                server.settings()
                                        .withDetour(URI.create("http://127.0.0.1:" + port)))) {
            var failure =
                    assertThrows(
                            CallException.class, () -> connection.graph().send(Call.get(PEOPLE)));
            assertEquals(CallException.Kind.UNREACHABLE, failure.kind());
            assertEquals("login.microsoftonline.com does not respond", failure.getMessage());
        }
    }

    /** Makes that many calls on as many threads; fails with the first that failed. */
    private static void atOnce(int calls, IntFunction<Answer> call) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks =
                    IntStream.range(0, calls)
                            .mapToObj(number -> (Callable<Answer>) () -> call.apply(number))
                            .toList();
            for (var future : threads.invokeAll(tasks)) {
                assertTrue(future.get().status() < 300);
            }
        }
    }

    private static String refusal(String code) throws IOException {
        var body =
                """
                {"error":"invalid_client","error_description":"AADSTS%s: No.\\r\\nTrace ID: 1",
                 "error_codes":[%s]}
                """
                        .formatted(code, code);
        try (var server = ScriptedServer.start(_ -> say(401, body));
                var connection = Connection.open(server.settings())) {
            var failure =
                    assertThrows(
                            CallException.class, () -> connection.graph().send(Call.get(PEOPLE)));
            assertEquals(CallException.Kind.NO_TOKEN, failure.kind());
            assertEquals(Optional.of("AADSTS" + code), failure.code());
            assertTrue(failure.hint().isPresent());
            return failure.getMessage();
        }
    }

    /** These replies in turn, then always 200; tokens are issued as well. */
    static Function<Arrival, Reply> replies(Reply... script) {
        var left = new ConcurrentLinkedQueue<>(List.of(script));
        return arrival ->
                token(arrival)
                        .orElseGet(() -> Optional.ofNullable(left.poll()).orElse(say(200, "{}")));
    }

    static Optional<Reply> token(Arrival arrival) {
        return arrival.path().endsWith("/token") ? Optional.of(say(404, "")) : Optional.empty();
    }

    static Reply throttled(String seconds) {
        return say(429, Map.of("Retry-After", seconds), "{}");
    }

    /** Holds a reply back, so that calls overlap. */
    private static void pauseOf(int milliseconds) {
        var end = System.nanoTime() + Duration.ofMillis(milliseconds).toNanos();
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
