package dev.guestlist.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.hostile.RawServer.Answer;
import dev.guestlist.tenant.TenantException;
import dev.guestlist.tenant.http.Connection;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An answer with status 200 that is no listing is no empty listing. It is asked for again; if it
 * stays like this, what was asked for counts as unread.
 */
@Timeout(120)
final class NoListingTest {
    private static final String ID = "22222222-2222-2222-2222-222222222222";

    private static final List<String> BODIES =
            List.of(
                    "",
                    " ",
                    "{}",
                    "null",
                    "[]",
                    "0",
                    "\"value\"",
                    "[{\"value\":[]}]",
                    "{\"value\":null}",
                    "{\"value\":{}}",
                    "{\"value\":\"\"}",
                    "{\"value\":0}",
                    "{\"value\":[],\"value\":[]}",
                    "{\"value\":[],\"value\":null}",
                    "{\"Value\":[]}",
                    "{\"values\":[]}",
                    "{\"error\":{\"code\":\"x\",\"message\":\"y\"}}",
                    "{\"value\":[],\"error\":{\"code\":\"x\",\"message\":\"y\"}}",
                    "{\"value\":[null]}",
                    "{\"value\":[\"" + ID + "\"]}",
                    "{\"value\":[[]]}",
                    "{\"value\":[7]}",
                    "{\"value\":[{}]}",
                    "{\"value\":[{\"id\":null}]}",
                    "{\"value\":[{\"id\":\"\"}]}",
                    "{\"value\":[{\"id\":[]}]}",
                    "{\"value\":[{\"id\":\"../me\"}]}",
                    "{\"value\":[],\"@odata.nextLink\":{}}",
                    "{\"value\":[],\"@odata.nextLink\":\"a\",\"nextLink\":\"b\"}",
                    "{\"value\":[]}}",
                    "{\"value\":[]},",
                    "{\"value\":[]}{\"value\":[]}",
                    "{\"value\":[]",
                    "{\"value\":[");

    /** Every body and every part; in a build, every fifth of their pairs. */
    static Stream<Arguments> listings() {
        var step = Boolean.getBoolean("thorough") ? 1 : 5;
        var pairs =
                Arrays.stream(SmallTenant.values())
                        .flatMap(part -> BODIES.stream().map(body -> Arguments.of(part, body)))
                        .toList();
        return IntStream.iterate(0, index -> index < pairs.size(), index -> index + step)
                .mapToObj(pairs::get);
    }

    static Stream<Arguments> passing() {
        return Arrays.stream(SmallTenant.values())
                .flatMap(part ->
                        Stream.of("{}", "{\"value\":[{}]}", "{\"value\":[]}}", "[]")
                                .map(body -> Arguments.of(part, body)));
    }

    static Stream<Answer> lies() {
        return Stream.of(
                raw("Content-Length: 100", "{\"value\":[]}"),
                raw("Content-Length: 11", "{\"value\":[]}"),
                raw("Content-Length: 1", "{\"value\":[]}"),
                raw("Transfer-Encoding: chunked", "c\r\n{\"value\":[]}\r\n"),
                raw("Transfer-Encoding: chunked", "b\r\n{\"value\":[]}\r\n0\r\n\r\n"),
                raw("Transfer-Encoding: chunked", "ff\r\n{\"value\":[]}\r\n0\r\n\r\n"),
                raw("Transfer-Encoding: chunked", "zz\r\n{\"value\":[]}\r\n0\r\n\r\n"),
                raw("Transfer-Encoding: chunked", "-1\r\n{\"value\":[]}\r\n0\r\n\r\n"),
                raw("Transfer-Encoding: chunked", "{\"value\":[]}"),
                raw("Content-Encoding: gzip", "{\"value\":[]}"),
                raw("Content-Encoding: br", "?{\"value\":[]}"));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void a_body_whose_length_or_chunks_lie_is_cut(Answer lie) throws Exception {
        try (var server = RawServer.start(request -> answer(request, SmallTenant.USERS, lie));
                var connection = Connection.open(server.settings())) {
            assertUnread(connection);
        }
    }

    @ParameterizedTest
    @MethodSource("listings")
    void nonsense_is_a_gap(SmallTenant part, String body) throws Exception {
        var answer = nonsense(part, body);
        try (var server = RawServer.start(request -> answer(request, part, answer));
                var connection = Connection.open(server.settings())) {
            assertUnread(connection);
            assertTrue(
                    server.requests().stream()
                                    .filter(one ->
                                            SmallTenant.asked(one).filter(part::equals).isPresent())
                                    .count()
                            > 1);
        }
    }

    @ParameterizedTest
    @MethodSource("passing")
    void nonsense_is_read_again(SmallTenant part, String body) throws Exception {
        var nonsense = nonsense(part, body);
        var times = new AtomicInteger();
        try (var server =
                        RawServer.start(request ->
                                answer(
                                        request,
                                        part,
                                        isOf(request, part) && times.getAndIncrement() == 0
                                                ? nonsense
                                                : RawServer.json(part.sound(request))));
                var connection = Connection.open(server.settings())) {
            assertEquals(List.of(), SmallTenant.read(connection).gaps());
            assertTrue(times.get() > 1);
        }
    }

    static Stream<Arguments> batches() {
        var one = item("\"0\"");
        var other = item("\"1\"");
        return Stream.of(SmallTenant.LOOKUPS, SmallTenant.MEMBERS)
                .flatMap(part ->
                        Stream.of(
                                        one,
                                        other,
                                        one + "," + one,
                                        one + "," + other + "," + other,
                                        one + "," + other + "," + item("\"2\""),
                                        one + "," + other + "," + item("null"),
                                        one + "," + other + ",{}",
                                        one + "," + other + ",null",
                                        one + "," + item("\"x\""),
                                        one + "," + item("\"-1\""),
                                        one + ",{\"id\":\"1\",\"body\":{\"value\":[]}}",
                                        one + ",{\"id\":\"1\",\"status\":200}",
                                        one
                                                + ",{\"id\":\"1\",\"status\":\"200\",\"body\":{\"value\":[]}}",
                                        one
                                                + ",{\"id\":\"1\",\"status\":200,\"status\":200,"
                                                + "\"body\":{\"value\":[]}}")
                                .map(items -> Arguments.of(part, items)));
    }

    @ParameterizedTest
    @MethodSource("batches")
    void a_batch_has_one_answer_for_each_question(SmallTenant part, String items) throws Exception {
        var answer = RawServer.json("{\"responses\":[" + items + "]}");
        try (var server = RawServer.start(request -> answer(request, part, answer));
                var connection = Connection.open(server.settings().withConcurrency(2))) {
            assertUnread(connection);
        }
    }

    @Test
    void the_tenant_is_whole_without_nonsense() throws Exception {
        try (var server = RawServer.start(NoListingTest::sound);
                var connection = Connection.open(server.settings())) {
            var live = SmallTenant.read(connection);
            assertEquals(List.of(), live.gaps());
            assertEquals(1, live.directory().guests().size());
            assertEquals(1, live.environments().get("sales").users().size());
        }
    }

    /** Either the reading ends with a sentence, or what could not be read is a gap. */
    private static void assertUnread(Connection connection) {
        try {
            assertFalse(SmallTenant.read(connection).gaps().isEmpty(), "taken for a listing");
        } catch (TenantException unreadable) {
            assertFalse(unreadable.getMessage().isBlank());
        }
    }

    private static Answer answer(String request, SmallTenant part, Answer instead) {
        return isOf(request, part) ? instead : sound(request);
    }

    private static Answer sound(String request) {
        return SmallTenant.asked(request)
                .map(part -> RawServer.json(part.sound(request)))
                .orElseGet(RawServer::token);
    }

    private static boolean isOf(String request, SmallTenant part) {
        return SmallTenant.asked(request).filter(part::equals).isPresent();
    }

    /** In a batch, the listing is one of two bodies; where that would be no JSON, it is all. */
    private static Answer nonsense(SmallTenant part, String body) {
        return switch (part) {
            case LOOKUPS, MEMBERS ->
                    RawServer.json(
                            "{\"responses\":["
                                    + SmallTenant.item(0, body.isBlank() ? "null" : body)
                                    + ","
                                    + SmallTenant.item(1, "{\"value\":[]}")
                                    + "]}");
            case ORGANIZATION, USERS, PRODUCTS, ENVIRONMENTS, ROWS, ROLES, UNITS ->
                    RawServer.json(body);
        };
    }

    private static Answer raw(String header, String body) {
        return out ->
                out.write((RawServer.head(header) + body).getBytes(StandardCharsets.US_ASCII));
    }

    private static String item(String id) {
        return "{\"id\":" + id + ",\"status\":200,\"headers\":{},\"body\":{\"value\":[]}}";
    }
}
