package dev.guestlist.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Ctrl-C, and the signal that stops a container. The JVM reacts with a shutdown, which waits for
 * its hooks and so for the command; it ends the process with 128 plus the signal's number, 130 for
 * Ctrl-C. A command that never called {@link #watch} is cut off at once.
 */
final class SignalInterruption implements Interruption {
    /** How long a command may take to end. */
    private static final Duration GRACE = Duration.ofMinutes(2);

    private final AtomicReference<Optional<Runnable>> wish =
            new AtomicReference<>(Optional.empty());
    private final CountDownLatch ended = new CountDownLatch(1);

    @Override
    public Watch watch(Runnable told) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "interruption"));
        wish.set(Optional.of(told));
        return () -> wish.set(Optional.empty());
    }

    @Override
    public void end() {
        ended.countDown();
    }

    /** The shutdown runs this and waits for it. */
    void stop() {
        if (ended.getCount() > 0) {
            wish.get().ifPresent(Runnable::run);
        }
        try {
            ended.await(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException unexpected) {
            Thread.currentThread().interrupt();
        }
    }
}
