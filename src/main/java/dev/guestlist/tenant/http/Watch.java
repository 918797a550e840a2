package dev.guestlist.tenant.http;

import java.time.Duration;

/** Time, as far as repetitions and pauses need it: turned by hand where nobody wants to wait. */
public interface Watch {
    /** The machine's own time. */
    Watch REAL =
            new Watch() {
                @Override
                public long nanos() {
                    return System.nanoTime();
                }

                @Override
                public void sleep(Duration length) throws InterruptedException {
                    Thread.sleep(length);
                }
            };

    /** A moment, which means something beside another one only. */
    long nanos();

    /** Lets that much time pass. */
    void sleep(Duration length) throws InterruptedException;
}
