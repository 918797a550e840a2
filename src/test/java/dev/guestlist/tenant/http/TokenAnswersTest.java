package dev.guestlist.tenant.http;

import static dev.guestlist.tenant.http.ScriptedServer.say;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.guestlist.tenant.http.ScriptedServer.Reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A token answer that is cut off, or not the login service's, is asked for again. */
@Timeout(60)
final class TokenAnswersTest {
    private static final Map<String, String> HTML = Map.of("Content-Type", "text/html");

    static Stream<Reply> garbled() {
        return Stream.of(
                say(200, HTML, "<html>Sign in to the proxy</html>"),
                say(403, HTML, "<html>Forbidden</html>"),
                say(200, "{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_to"),
                say(200, "{}"),
                say(200, "[]"),
                token("{}"),
                token("[]"),
                token("[\"Bearer\"]"),
                token("{\"a\":[{}]}"),
                token("\"Bearer\",\"token_type\":\"Bearer\""),
                say(400, "{\"error\":[],\"error_description\":\"x\"}"),
                say(400, "{\"error\":{\"code\":\"x\"},\"error_codes\":[1]}"),
                say(400, "{\"error\":[\"a\",\"b\"]}"),
                new Reply.Half("{\"token_type\":\"Bearer\",\"expires_in\":35"),
                new Reply.Hang());
    }

    private static Reply token(String type) {
        return say(
                200,
                "{\"token_type\":%s,\"expires_in\":3599,\"access_token\":\"x\"}".formatted(type));
    }

    @ParameterizedTest
    @MethodSource("garbled")
    void a_token_is_asked_for_again_when_its_answer_makes_no_sense(Reply garbled) throws Exception {
        var asked = new AtomicInteger();
        try (var server =
                        ScriptedServer.start(arrival ->
                                arrival.path().endsWith("/token")
                                        ? asked.getAndIncrement() == 0 ? garbled : say(404, "")
                                        : say(200, "{}"));
                var connection = Connection.open(server.settings())) {
            assertEquals(200, connection.graph().send(Call.get("/v1.0/users")).status());
            assertEquals(2, asked.get());
        }
    }

    @Test
    void a_token_that_never_comes_is_a_failure_after_a_few_tries() throws Exception {
        try (var server = ScriptedServer.start(_ -> say(200, HTML, "<html>"));
                var connection = Connection.open(server.settings())) {
            var failure =
                    assertThrows(
                            CallException.class,
                            () -> connection.graph().send(Call.get("/v1.0/users")));
            assertEquals(CallException.Kind.NO_TOKEN, failure.kind());
            assertEquals(3, server.tokenRequests().size());
        }
    }
}
