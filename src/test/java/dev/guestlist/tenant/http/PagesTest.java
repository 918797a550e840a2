package dev.guestlist.tenant.http;

import static dev.guestlist.tenant.http.RemoteTest.replies;
import static dev.guestlist.tenant.http.ScriptedServer.say;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.tenant.http.ScriptedServer.Reply;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

final class PagesTest {
    private static final String NEXT = "https://graph.microsoft.com/v1.0/users?$skiptoken=2";

    @Test
    void every_page_is_followed_even_past_an_empty_one() throws Exception {
        try (var server =
                        ScriptedServer.start(
                                replies(
                                        page(NEXT, "a", "b"),
                                        page(NEXT + "3"),
                                        say(200, "{\"value\":[{\"id\":\"c\"}]}")));
                var connection = Connection.open(server.settings())) {
            assertEquals(List.of("a", "b", "c"), read(connection));
            assertEquals(
                    List.of(
                            "GET /v1.0/users",
                            "GET /v1.0/users?$skiptoken=2",
                            "GET /v1.0/users?$skiptoken=23"),
                    server.lines());
            assertTrue(
                    server.arrivals().stream()
                            .allMatch(arrival ->
                                    "eventual".equals(arrival.headers().get("ConsistencyLevel"))));
        }
    }

    @Test
    void a_page_that_breaks_off_is_read_again_from_its_start() throws Exception {
        try (var server =
                        ScriptedServer.start(
                                replies(
                                        new Reply.Half("{\"value\":[{\"id\":\"a\"},{\"id\":"),
                                        page(NEXT, "a", "b"),
                                        say(200, "{\"value\":[{\"id\":\"c\"}")));
                var connection = Connection.open(server.settings())) {
            assertEquals(List.of("a", "b"), read(connection).subList(0, 2));
        }
    }

    @Test
    void the_next_page_is_asked_for_while_this_one_is_still_on_its_way() throws Exception {
        var asked = new CountDownLatch(1);
        var first =
                new Reply.Gated(
                        "{\"@odata.nextLink\":\"" + NEXT + "\",\"value\":[{\"id\":\"a\"},",
                        asked,
                        "{\"id\":\"b\"}]}");
        try (var server =
                        ScriptedServer.start(arrival -> {
                            if (arrival.path().contains("skiptoken")) {
                                asked.countDown();
                                return say(200, "{\"value\":[{\"id\":\"c\"}]}");
                            }
                            return RemoteTest.token(arrival).orElse(first);
                        });
                var connection = Connection.open(server.settings())) {
            assertEquals(List.of("a", "b", "c"), read(connection));
            assertEquals(2, server.arrivals().size());
        }
    }

    @Test
    void a_listing_that_never_gets_whole_is_no_listing() throws Exception {
        try (var server =
                        ScriptedServer.start(arrival ->
                                RemoteTest.token(arrival)
                                        .orElse(
                                                arrival.path().contains("skiptoken")
                                                        ? new Reply.Half("{\"value\":[")
                                                        : page(NEXT, "a")));
                var connection = Connection.open(server.settings())) {
            var failure = assertThrows(CallException.class, () -> read(connection));
            assertEquals(CallException.Kind.CUT, failure.kind());
        }
    }

    @Test
    void a_listing_whose_place_was_forgotten_is_begun_again_once() throws Exception {
        var forgotten = say(400, "{\"error\":{\"code\":\"DirectoryPageTokenNotFoundException\"}}");
        try (var server =
                        ScriptedServer.start(
                                replies(
                                        page(NEXT, "a"),
                                        forgotten,
                                        page(NEXT, "a"),
                                        say(200, "{\"value\":[{\"id\":\"b\"}]}")));
                var connection = Connection.open(server.settings())) {
            assertEquals(List.of("a", "b"), read(connection));
        }
        try (var server =
                        ScriptedServer.start(
                                replies(page(NEXT, "a"), forgotten, page(NEXT, "a"), forgotten));
                var connection = Connection.open(server.settings())) {
            assertThrows(CallException.class, () -> read(connection));
        }
    }

    @Test
    void no_token_goes_to_another_host() throws Exception {
        for (var foreign :
                List.of(
                        "https://graph.microsoft.com.evil.example/v1.0/users",
                        "http://graph.microsoft.com/v1.0/users",
                        "https://graph.microsoft.com:444/v1.0/users",
                        "https://graph.microsoft.com@evil.example/v1.0/users")) {
            try (var server = ScriptedServer.start(replies(page(foreign, "a")));
                    var connection = Connection.open(server.settings())) {
                var failure = assertThrows(CallException.class, () -> read(connection));
                assertEquals(CallException.Kind.NONSENSE, failure.kind());
                assertEquals(1, server.arrivals().size());
            }
        }
    }

    private static List<String> read(Connection connection) {
        return Pages.read(
                connection.graph(),
                Call.get("/v1.0/users").with("ConsistencyLevel", "eventual"),
                at -> {
                    var id = new String[1];
                    at.members(name -> {
                        if (name.equals("id")) {
                            id[0] = at.text().orElseThrow();
                        }
                    });
                    return id[0];
                });
    }

    private static Reply page(String next, String... ids) {
        var people =
                IntStream.range(0, ids.length)
                        .mapToObj(index -> "{\"id\":\"" + ids[index] + "\",\"x\":{\"y\":[1]}}")
                        .collect(Collectors.joining(","));
        return say(200, "{\"@odata.nextLink\":\"" + next + "\",\"value\":[" + people + "]}");
    }
}
