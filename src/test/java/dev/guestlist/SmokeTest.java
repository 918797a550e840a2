package dev.guestlist;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class SmokeTest {
    @Test
    void runs_on_25() {
        assertTrue(Runtime.version().feature() >= 25);
    }
}
