package dev.guestlist.tenant.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;

final class RetryAfterTest {
    @Test
    void seconds_fractions_and_dates_are_understood() {
        assertEquals(Optional.of(Duration.ofSeconds(7)), read("7"));
        assertEquals(Optional.of(Duration.ofMillis(2128)), read("2.128"));
        assertEquals(Optional.of(Duration.ofMinutes(2)), read("Sat, 21 Nov 2026 10:02:00 GMT"));
    }

    @Test
    void a_date_in_the_past_is_no_wait_and_a_distant_one_is_bounded() {
        assertEquals(Optional.of(Duration.ZERO), read("Sat, 21 Nov 2026 09:00:00 GMT"));
        assertEquals(Optional.of(Duration.ofDays(1)), read("999999999"));
    }

    @Test
    void anything_else_is_unreadable() {
        assertEquals(Optional.empty(), read("soon"));
        assertEquals(Optional.empty(), read("-3"));
        assertEquals(
                Optional.empty(),
                RetryAfter.parse("Sat, 21 Nov 2026 10:02:00 GMT", Optional.empty()));
    }

    private static Optional<Duration> read(String value) {
        return RetryAfter.parse(value, Optional.of("Sat, 21 Nov 2026 10:00:00 GMT"));
    }
}
