package dev.guestlist.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/**
 * Ctrl-C, and the signal that stops a container. The JVM reacts with a shutdown, which waits for
 * its hooks and so for the command, which decides the exit code: 130 for both signals if its work
 * was interrupted. A command that never called {@link #watch} is cut off at once, and one that had
 * nothing left to do ends with 128 plus the signal's number.
 */
final class SignalInterruption implements Interruption {
    /** How long a command may take to end: longer than the longest call. */
    private static final Duration GRACE = Duration.ofMinutes(3);

    private final AtomicReference<Optional<Runnable>> wish =
            new AtomicReference<>(Optional.empty());
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicReference<ExitCode> ending = new AtomicReference<>(ExitCode.OK);
    private final AtomicBoolean hooked = new AtomicBoolean();
    private final IntConsumer halt;

    SignalInterruption() {
        this(Runtime.getRuntime()::halt);
    }

    /**
     * @param halt ends the process at once with a code
     */
    SignalInterruption(IntConsumer halt) {
        this.halt = halt;
    }

    @Override
    public Watch watch(Runnable told) {
        if (!hooked.getAndSet(true)) {
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "interruption"));
        }
        var mine = Optional.of(told);
        wish.set(mine);
        return () -> wish.compareAndSet(mine, Optional.empty());
    }

    @Override
    public Watch cutOff(Runnable farewell) {
        return watch(() -> {
            farewell.run();
            halt.accept(ExitCode.INTERRUPTED.number());
        });
    }

    @Override
    public void end(ExitCode code) {
        ending.set(code);
        ended.countDown();
    }

    /** The shutdown runs this and waits for it. */
    void stop() {
        if (ended.getCount() == 0) {
            return;
        }
        wish.get().ifPresent(Runnable::run);
        try {
            if (ended.await(GRACE.toMillis(), TimeUnit.MILLISECONDS)
                    && ending.get() != ExitCode.OK) {
                halt.accept(ending.get().number());
            }
        } catch (InterruptedException unexpected) {
            Thread.currentThread().interrupt();
        }
    }
}
