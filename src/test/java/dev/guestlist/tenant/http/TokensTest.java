package dev.guestlist.tenant.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.azure.core.credential.AccessToken;

import dev.guestlist.tenant.http.CallException.Details;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;

final class TokensTest {
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    @Test
    void a_token_fetched_ahead_is_not_fetched_again() {
        var tokens = new Tokens(this::issue);
        tokens.fetchAhead("graph");
        assertEquals("graph 1", tokens.token("graph"));
        assertEquals("graph 1", tokens.token("graph"));
        assertEquals(List.of("graph"), asked);
    }

    @Test
    void whoever_asks_while_it_is_fetched_gets_the_same() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var tokens =
                new Tokens(scope -> {
                    begun.countDown();
                    await(goOn);
                    return issue(scope);
                });
        Thread.ofPlatform().start(() -> tokens.fetchAhead("graph"));
        await(begun);
        var reader = new FutureTask<>(() -> tokens.token("graph"));
        Thread.ofPlatform().start(reader);
        goOn.countDown();
        assertEquals("graph 1", reader.get());
        assertEquals(List.of("graph"), asked);
    }

    @Test
    void a_token_that_could_not_be_fetched_ahead_is_asked_for_again() {
        var tokens =
                new Tokens(scope -> {
                    var token = issue(scope);
                    if (asked.size() == 1) {
                        throw refusal();
                    }
                    return token;
                });
        tokens.fetchAhead("graph");
        assertEquals("graph 2", tokens.token("graph"));
    }

    @Test
    void a_refusal_reaches_whoever_asks() {
        var tokens =
                new Tokens(_ -> {
                    throw refusal();
                });
        assertThrows(CallException.class, () -> tokens.token("graph"));
    }

    @Test
    void a_token_that_a_service_refused_is_not_used_again() {
        var tokens = new Tokens(this::issue);
        var first = tokens.token("graph");
        tokens.refused("graph", first);
        assertEquals("graph 2", tokens.token("graph"));
    }

    private AccessToken issue(String scope) {
        asked.add(scope);
        return new AccessToken(
                scope + " " + asked.size(),
                OffsetDateTime.now(ZoneOffset.UTC).plus(Duration.ofHours(1)));
    }

    private static CallException refusal() {
        return TokenRefusal.failure("No", Details.none(), new IllegalStateException("no"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
