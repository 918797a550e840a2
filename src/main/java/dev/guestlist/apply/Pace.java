package dev.guestlist.apply;

import java.time.Duration;
import java.time.Instant;

/** The time that a run needs: real on the command line, controlled in tests. */
public interface Pace {
    Instant now();

    /** Pauses that long, or less if the run is stopped. */
    void pause(Duration duration, Halt halt);
}
