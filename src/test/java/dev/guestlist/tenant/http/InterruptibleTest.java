package dev.guestlist.tenant.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.guestlist.tenant.Task;
import dev.guestlist.tenant.http.CallException.Kind;

import org.junit.jupiter.api.Test;

import java.util.concurrent.CountDownLatch;

final class InterruptibleTest {
    private final Interruptible waits = new Interruptible();

    @Test
    void a_wait_ends_and_the_thread_goes_on_undisturbed() throws InterruptedException {
        var waiting = new CountDownLatch(1);
        var task =
                Task.begin(
                        "waiting",
                        () -> {
                            var stopped =
                                    assertThrows(
                                            CallException.class,
                                            () -> waits.during(() -> forever(waiting)));
                            assertFalse(Thread.currentThread().isInterrupted());
                            return stopped.kind();
                        });
        waiting.await();
        waits.end();
        assertEquals(Kind.INTERRUPTED, task.result());
    }

    @Test
    void nothing_starts_after_the_end_and_failures_before_it_stay_what_they_are() {
        var failure = new IllegalStateException("a bug");
        assertEquals(
                failure,
                assertThrows(
                        IllegalStateException.class,
                        () ->
                                waits.during(() -> {
                                    throw failure;
                                })));
        waits.end();
        assertThrows(CallException.class, () -> waits.during(() -> true));
        assertThrows(CallException.class, waits::check);
    }

    private static boolean forever(CountDownLatch waiting) {
        waiting.countDown();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        throw new AssertionError("nobody counts down");
    }
}
