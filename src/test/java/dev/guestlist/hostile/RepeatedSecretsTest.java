package dev.guestlist.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.guestlist.hostile.RawServer.Answer;
import dev.guestlist.model.LiveState;
import dev.guestlist.tenant.TenantException;
import dev.guestlist.tenant.http.Call;
import dev.guestlist.tenant.http.CallException;
import dev.guestlist.tenant.http.Connection;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.charset.StandardCharsets;

/** A service that repeats the token that it got is not repeated. */
@Timeout(60)
final class RepeatedSecretsTest {
    /** Of no shape that anybody knows. */
    private static final String TOKEN = "opaque/token+of=nobody";

    private static final String ERROR =
            """
            {"error":{"code":"Bad %1$s","message":"I got %1$s and client_secret=hunter2hunter2",
             "innerError":{"request-id":"%1$s"}}}
            """
                    .formatted(TOKEN);

    @Test
    void in_no_part_of_a_failure() throws Exception {
        try (var server = RawServer.start(RepeatedSecretsTest::told);
                var connection = Connection.open(server.settings())) {
            var failure =
                    assertThrows(
                            CallException.class,
                            () -> connection.graph().send(Call.get("/v1.0/users")));
            var all = failure.getMessage() + failure.code() + failure.said() + failure.requestId();
            assertFalse(all.contains(TOKEN) || all.contains("hunter2"), all);
            assertEquals(403, failure.status().orElseThrow());
        }
    }

    @ParameterizedTest
    @EnumSource
    void in_no_gap(SmallTenant part) throws Exception {
        try (var server =
                        RawServer.start(
                                request -> isOf(request, part) ? refusal(part) : sound(request));
                var connection = Connection.open(server.settings())) {
            var told = told(connection);
            assertFalse(told.contains(TOKEN) || told.contains("hunter2"), told);
            assertFalse(told.equals("[]"));
        }
    }

    private static String told(Connection connection) {
        try {
            LiveState live = SmallTenant.read(connection);
            return live.gaps().toString();
        } catch (TenantException refused) {
            return refused.getMessage() + refused.hint() + refused.requestId();
        }
    }

    private static Answer told(String request) {
        return request.contains("/oauth2/") ? token() : error();
    }

    private static Answer refusal(SmallTenant part) {
        return switch (part) {
            case LOOKUPS, MEMBERS ->
                    RawServer.json(
                            "{\"responses\":["
                                    + SmallTenant.item(0, ERROR).replace("200", "403")
                                    + ","
                                    + SmallTenant.item(1, ERROR).replace("200", "403")
                                    + "]}");
            case ORGANIZATION, USERS, PRODUCTS, ENVIRONMENTS, ROWS, ROLES, UNITS -> error();
        };
    }

    private static Answer error() {
        return out ->
                out.write(
                        (RawServer.head(403, "request-id: " + TOKEN) + ERROR)
                                .getBytes(StandardCharsets.US_ASCII));
    }

    private static boolean isOf(String request, SmallTenant part) {
        return SmallTenant.asked(request).filter(part::equals).isPresent();
    }

    private static Answer sound(String request) {
        return SmallTenant.asked(request)
                .map(part -> RawServer.json(part.sound(request)))
                .orElseGet(RepeatedSecretsTest::token);
    }

    private static Answer token() {
        return RawServer.json(
                "{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"%s\"}"
                        .formatted(TOKEN));
    }
}
