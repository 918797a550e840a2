package dev.guestlist.tenant.http;

import static dev.guestlist.tenant.http.RemoteTest.replies;
import static dev.guestlist.tenant.http.ScriptedServer.say;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.tenant.http.ScriptedServer.Reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
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
                                        say(200, "{\"value\":[{\"id\":\"c\"}"),
                                        say(200, "{\"value\":[{\"id\":\"c\"}]}")));
                var connection = Connection.open(server.settings())) {
            assertEquals(List.of("a", "b", "c"), read(connection));
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
    void a_listing_whose_place_was_forgotten_is_begun_again() throws Exception {
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

    @ParameterizedTest
    @CsvSource({
        "Directory_ExpiredPageToken,''",
        "Directory_PageTokenNotFoundException,''",
        "DirectoryPageTokenNotFoundException,''",
        "0x80040203,The paging cookie has expired"
    })
    void a_lost_place_is_begun_again_twice_and_no_more(String code, String message)
            throws Exception {
        var forgotten =
                say(
                        400,
                        "{\"error\":{\"code\":\"%s\",\"message\":\"%s\"}}"
                                .formatted(code, message));
        var last = say(200, "{\"value\":[{\"id\":\"b\"}]}");
        for (var lost = 1; lost <= 3; lost++) {
            var tries = new AtomicInteger(lost);
            try (var server =
                            ScriptedServer.start(arrival ->
                                    RemoteTest.token(arrival)
                                            .orElseGet(() ->
                                                    !arrival.path().contains("skiptoken")
                                                            ? page(NEXT, "a")
                                                            : tries.getAndDecrement() > 0
                                                                    ? forgotten
                                                                    : last));
                    var connection = Connection.open(server.settings())) {
                if (lost < 3) {
                    assertEquals(List.of("a", "b"), read(connection));
                } else {
                    assertThrows(CallException.class, () -> read(connection));
                    assertEquals(6, server.arrivals().size());
                }
            }
        }
    }

    /** To itself, to the first page, back and forth, and on and on. */
    @ParameterizedTest
    @ValueSource(strings = {"itself", "first", "circle", "endless"})
    void pages_that_never_end_are_no_listing(String kind) throws Exception {
        var asked = new AtomicInteger();
        var users = "https://graph.microsoft.com/v1.0/users";
        try (var server =
                        ScriptedServer.start(arrival ->
                                RemoteTest.token(arrival)
                                        .orElseGet(() -> {
                                            var number = asked.incrementAndGet();
                                            return page(
                                                    switch (kind) {
                                                        case "itself" -> NEXT;
                                                        case "first" -> users;
                                                        case "circle" ->
                                                                users + "?$skiptoken=" + number % 3;
                                                        default -> users + "?$skiptoken=" + number;
                                                    },
                                                    "a");
                                        }));
                var connection = Connection.open(server.settings())) {
            var failure = assertThrows(CallException.class, () -> read(connection));
            assertEquals(CallException.Kind.NONSENSE, failure.kind());
            assertTrue(asked.get() <= (kind.equals("endless") ? 2_001 : 6), () -> asked + "");
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
