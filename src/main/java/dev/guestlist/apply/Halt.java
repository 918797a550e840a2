package dev.guestlist.apply;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A request to stop a run early: calls in progress are finished, no new ones start, and pausing
 * threads wake up.
 */
public final class Halt {
    private final CountDownLatch wished = new CountDownLatch(1);
    private final AtomicReference<RunReport.Ending> ending =
            new AtomicReference<>(RunReport.Ending.COMPLETED);

    /** The first request decides the ending. */
    void wish(RunReport.Ending why) {
        if (ending.compareAndSet(RunReport.Ending.COMPLETED, why)) {
            wished.countDown();
        }
    }

    boolean wished() {
        return wished.getCount() == 0;
    }

    RunReport.Ending ending() {
        return ending.get();
    }

    /** Waits that long, or until the run is stopped. */
    public void await(Duration duration) {
        try {
            if (wished.await(duration.toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException interrupted) {
            wish(RunReport.Ending.INTERRUPTED);
            Thread.currentThread().interrupt();
        }
    }
}
