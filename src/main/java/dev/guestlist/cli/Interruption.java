package dev.guestlist.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How a person's wish to stop reaches a command that must not be cut off. */
public interface Interruption {
    /** Longest time that calls under way are given to finish. */
    Duration GRACE = Duration.ofMinutes(2);

    /**
     * Has {@code wish} run if a person asks to stop, until the answer is closed.
     *
     * @param wish must return at once
     */
    Watch watch(Runnable wish);

    /** Closed when the command has come to its end, report written. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Ctrl-C and the signals of a stopping container. The JVM answers them with its shutdown, which
     * waits for the hook and so for the command; it ends the process with 128 and the signal's
     * number, 130 for Ctrl-C. A shutdown that begins after the command's end finds nothing to do.
     */
    static Interruption bySignal() {
        return wish -> {
            var done = new CountDownLatch(1);
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> stop(wish, done), "interruption"));
            return done::countDown;
        };
    }

    private static void stop(Runnable wish, CountDownLatch done) {
        if (done.getCount() == 0) {
            return;
        }
        wish.run();
        try {
            done.await(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException unexpected) {
            Thread.currentThread().interrupt();
        }
    }
}
