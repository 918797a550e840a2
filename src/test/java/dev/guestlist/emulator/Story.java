package dev.guestlist.emulator;

import dev.guestlist.emulator.time.VirtualClock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** A conformance story: a fresh example tenant, a clock that stands still, a bare HTTP client. */
public abstract class Story {

    protected static final Instant TODAY = Instant.parse("2026-11-21T08:00:00Z");

    protected VirtualClock clock;
    protected Emulator emulator;
    protected Wire wire;

    @BeforeEach
    void start() throws IOException {
        clock = VirtualClock.standingAt(TODAY);
        emulator = Emulator.start(options().withClock(clock));
        wire = new Wire(emulator.address());
    }

    @AfterEach
    void stop() {
        wire.close();
        emulator.close();
    }

    protected EmulatorOptions options() {
        return EmulatorOptions.standard();
    }

    /** Lets everything settle that was written. */
    protected void settle() {
        clock.advance(Duration.ofSeconds(5));
    }
}
