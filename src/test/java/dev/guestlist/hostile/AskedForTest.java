package dev.guestlist.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.plan.LicenseAct;
import dev.guestlist.plan.Target;
import dev.guestlist.tenant.Receipt.Effect;
import dev.guestlist.tenant.TenantException;
import dev.guestlist.tenant.entra.EntraWriter;
import dev.guestlist.tenant.http.Connection;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;
import java.util.TreeSet;

/** A single object is the one that was asked for, or it proves nothing. */
@Timeout(60)
final class AskedForTest {
    private static final String ANA = "22222222-2222-2222-2222-222222222222";
    private static final String OTHER = "99999999-2222-2222-2222-222222222222";
    private static final LicenseAct LICENSE =
            new LicenseAct.AssignLicense(
                    new Target.License("sales", "SALES", "33333333-3333-3333-3333-333333333333"),
                    new TreeSet<>(),
                    Optional.empty());

    @Test
    void the_object_asked_for_is_taken() throws Exception {
        try (var server =
                        answering(
                                "{\"id\":\""
                                        + ANA
                                        + "\",\"createdDateTime\":\"2026-01-01T00:00:00Z\"}");
                var connection = Connection.open(server.settings())) {
            var writer = new EntraWriter(connection);
            assertTrue(writer.createdAt(ANA).isPresent());
            assertEquals(Effect.DONE, writer.carryOut(ANA, LICENSE).effect());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "[]",
                "{\"createdDateTime\":\"2026-01-01T00:00:00Z\"}",
                "{\"id\":null,\"createdDateTime\":\"2026-01-01T00:00:00Z\"}",
                "{\"id\":\"" + OTHER + "\",\"createdDateTime\":\"2026-01-01T00:00:00Z\"}",
                "{\"id\":{\"id\":\"" + ANA + "\"},\"createdDateTime\":\"2026-01-01T00:00:00Z\"}",
                "{\"id\":\"" + ANA + "\",\"createdDateTime\":\"x\",\"error\":{\"code\":\"x\"}}",
                "{\"id\":\"" + ANA + "\",\"id\":\"" + ANA + "\",\"createdDateTime\":\"x\"}",
                "{\"value\":[{\"id\":\"" + ANA + "\",\"createdDateTime\":\"x\"}]}"
            })
    void another_one_is_nonsense(String body) throws Exception {
        try (var server = answering(body);
                var connection = Connection.open(server.settings())) {
            var writer = new EntraWriter(connection);
            unavailable(() -> writer.createdAt(ANA));
            unavailable(() -> writer.carryOut(ANA, LICENSE));
        }
    }

    private static void unavailable(Runnable call) {
        var failure = assertThrows(TenantException.class, call::run);
        assertEquals(TenantException.Kind.UNAVAILABLE, failure.kind(), failure::getMessage);
    }

    private static RawServer answering(String body) throws Exception {
        return RawServer.start(
                request -> request.contains("/oauth2/") ? RawServer.token() : RawServer.json(body));
    }
}
