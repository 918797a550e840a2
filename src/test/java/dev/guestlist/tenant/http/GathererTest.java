package dev.guestlist.tenant.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.tenant.http.Gatherer.Result;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

final class GathererTest {
    @Test
    void a_thousand_journeys_share_a_few_requests_and_each_gets_its_own_answer() throws Exception {
        var rounds = new ConcurrentLinkedQueue<Integer>();
        var gatherer =
                new Gatherer<Integer, String>(
                        20,
                        Duration.ofMillis(100),
                        questions -> {
                            rounds.add(questions.size());
                            return questions.stream().map(GathererTest::answer).toList();
                        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked =
                    IntStream.range(0, 1000)
                            .mapToObj(number -> (Callable<String>) () -> gatherer.ask(number))
                            .toList();
            var answers = threads.invokeAll(asked);
            for (var number = 0; number < 1000; number++) {
                assertEquals("answer " + number, answers.get(number).get());
            }
        }
        assertEquals(1000, rounds.stream().mapToInt(size -> size).sum());
        assertTrue(rounds.stream().allMatch(size -> size <= 20));
        assertTrue(rounds.size() <= 150, () -> rounds.size() + " requests");
    }

    @Test
    void one_who_asks_alone_is_answered() {
        var gatherer =
                new Gatherer<Integer, String>(
                        20,
                        Duration.ofMillis(1),
                        questions -> questions.stream().map(GathererTest::answer).toList());
        assertEquals("answer 7", gatherer.ask(7));
        assertEquals("answer 8", gatherer.ask(8));
    }

    @Test
    void a_failure_stays_with_the_one_who_asked_or_reaches_all() {
        var picky =
                new Gatherer<Integer, String>(
                        20,
                        Duration.ofMillis(1),
                        questions -> List.of(new Result.Bad<>(new IllegalArgumentException("no"))));
        assertThrows(IllegalArgumentException.class, () -> picky.ask(1));
        var broken =
                new Gatherer<Integer, String>(
                        20,
                        Duration.ofMillis(1),
                        questions -> {
                            throw new UnsupportedOperationException();
                        });
        assertThrows(UnsupportedOperationException.class, () -> broken.ask(1));
    }

    private static Result<String> answer(int question) {
        return new Result.Good<>("answer " + question);
    }
}
