package dev.guestlist.apply;

import java.time.Duration;
import java.time.Instant;

/** Time, as far as a run needs it: given by the command line, turned by hand in tests. */
public interface Pace {
    Instant now();

    /** Lets that much time pass, less if the run is to end. */
    void pause(Duration duration, Halt halt);
}
