package dev.guestlist.tenant.dataverse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.guestlist.tenant.http.Answer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

@Timeout(10)
final class LanesTest {
    @Test
    void as_many_requests_are_under_way_as_the_environment_hints_at_and_no_more() throws Exception {
        var lanes = new Lanes();
        lanes.use(() -> hinting("3"));
        var three = new CyclicBarrier(3);
        var underWay = new AtomicInteger();
        var most = new AtomicInteger();

        Callable<Answer> request =
                () ->
                        lanes.use(() -> {
                            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                            meet(three);
                            underWay.decrementAndGet();
                            return hinting("3");
                        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(Collections.nCopies(30, request))) {
                assertEquals(204, answer.get().status());
            }
        }

        assertEquals(3, most.get());
    }

    @ParameterizedTest
    @CsvSource({"1,1", "20,20", "900,52", "0,4", "-3,4", "many,4"})
    void a_hint_is_followed_within_reason(String hint, int width) {
        var lanes = new Lanes();

        lanes.use(() -> hinting(hint));

        assertEquals(width, lanes.width());
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    private static Answer hinting(String hint) {
        return new Answer(204, new TreeMap<>(Map.of("x-ms-dop-hint", hint)), "");
    }
}
