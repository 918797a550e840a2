package dev.guestlist.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

final class SignalInterruptionTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final SignalInterruption interruption = new SignalInterruption();

    @Test
    void a_shutdown_tells_the_wish_and_waits_for_the_end_of_the_command() throws Exception {
        var wished = new CountDownLatch(1);
        try (var _ = interruption.watch(wished::countDown)) {
            var shutdown = Thread.ofPlatform().start(interruption::stop);
            assertTrue(wished.await(LONG.toMillis(), TimeUnit.MILLISECONDS));
            assertTrue(shutdown.isAlive(), "the report is not written yet");
            interruption.end(ExitCode.OK);
            assertTrue(shutdown.join(LONG));
        }
    }

    @Test
    void a_shutdown_after_the_end_finds_nothing_to_wait_for() throws Exception {
        var wished = new CountDownLatch(1);
        try (var _ = interruption.watch(wished::countDown)) {
            interruption.end(ExitCode.OK);
        }
        var shutdown = Thread.ofPlatform().start(interruption::stop);
        assertTrue(shutdown.join(LONG));
        assertTrue(wished.getCount() > 0, "there is nobody to notify");
    }
}
