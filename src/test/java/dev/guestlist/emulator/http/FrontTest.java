package dev.guestlist.emulator.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class FrontTest {

    private static final Handler ECHO =
            request ->
                    Response.json(
                            200,
                            Map.of(
                                    "link", request.origin().url("/next"),
                                    "segments", request.segments(),
                                    "top", request.query().first("$top").orElse("")));

    private static final Switchboard SITES =
            new Switchboard(
                    List.of(
                            new Site(
                                    "sales",
                                    Set.of("contoso-sales.crm6.dynamics.com"),
                                    new Site.Below("/sales"),
                                    ECHO),
                            new Site(
                                    "graph",
                                    Set.of("graph.microsoft.com"),
                                    new Site.FirstSegment(Set.of("v1.0")),
                                    ECHO)));

    @Test
    void an_environment_on_the_own_address_gets_links_with_its_prefix() throws Exception {
        try (var front = front(Faults.none())) {
            var answer =
                    get(front, "/sales/api/data/v9.2/roles(name='a%2Fb')?$top=5", Optional.empty());
            assertEquals(
                    Map.of(
                            "link",
                            front.address() + "/sales/next",
                            "segments",
                            List.of("api", "data", "v9.2", "roles(name='a/b')"),
                            "top",
                            "5"),
                    Json.MAPPER.readValue(answer.body(), Map.class));
        }
    }

    @Test
    void a_real_host_name_gets_links_with_that_host() throws Exception {
        var request =
                new Request(
                        "GET",
                        new Origin("https", "graph.microsoft.com", ""),
                        "/v1.0/users",
                        Map.of(),
                        new byte[0]);
        var body = Json.MAPPER.readTree(SITES.handle(request).bytes());
        assertEquals("https://graph.microsoft.com/next", body.get("link").asString());
    }

    @Test
    void an_unclaimed_path_is_not_found() throws Exception {
        try (var front = front(Faults.none())) {
            assertEquals(404, get(front, "/nowhere", Optional.empty()).statusCode());
        }
    }

    @Test
    void a_cut_connection_gives_no_answer() throws Exception {
        try (var front = front(request -> new Interference.CutAfter())) {
            assertThrows(IOException.class, () -> get(front, "/v1.0/users", Optional.empty()));
        }
    }

    @Test
    void half_a_body_is_noticed_by_the_client() throws Exception {
        try (var front = front(request -> new Interference.HalfBody())) {
            assertThrows(IOException.class, () -> get(front, "/v1.0/users", Optional.empty()));
        }
    }

    @Test
    void a_fault_can_answer_after_the_effect() throws Exception {
        try (var front = front(request -> new Interference.Afterwards(Response.of(504)))) {
            assertEquals(504, get(front, "/v1.0/users", Optional.empty()).statusCode());
        }
    }

    private static Front front(Faults faults) throws IOException {
        return new Front(
                new Front.Settings(
                        0, Optional.empty(), Duration.ZERO, faults, RequestLog.none(), List.of()),
                SITES);
    }

    private static HttpResponse<String> get(Front front, String path, Optional<String> accept)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(front.address() + path));
        accept.ifPresent(value -> request.header("Accept-Encoding", value));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
