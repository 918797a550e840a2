package dev.guestlist.tenant.http;

import java.time.Duration;

/**
 * How long to wait for what.
 *
 * @param connect for a connection
 * @param silence between two bytes of an answer, and for its first
 * @param total for one call with all its repetitions; a service that asks for a longer pause makes
 *     the call fail at once
 * @param firstPause before the second try where the service names no time; doubled each time
 */
public record Timeouts(Duration connect, Duration silence, Duration total, Duration firstPause) {

    /**
     * Longer than the two minutes after which Dataverse itself gives up a request, and than the
     * pauses that Graph asks for.
     */
    public static Timeouts usual() {
        return new Timeouts(
                Duration.ofSeconds(10),
                Duration.ofSeconds(130),
                Duration.ofMinutes(6),
                Duration.ofMillis(500));
    }
}
