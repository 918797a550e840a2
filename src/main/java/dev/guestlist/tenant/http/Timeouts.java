package dev.guestlist.tenant.http;

import java.time.Duration;

/**
 * Time limits of a call.
 *
 * @param connect for a connection
 * @param silence maximum time between two bytes of an answer, and until the first one
 * @param total for one call with all its repetitions, reading included; if a service asks for a
 *     longer pause, the call fails at once
 * @param firstPause before the second try if the service names no time; doubled each time
 */
public record Timeouts(Duration connect, Duration silence, Duration total, Duration firstPause) {

    /** The same with another limit for all repetitions of a call. */
    public Timeouts withTotal(Duration other) {
        return new Timeouts(connect, silence, other, firstPause);
    }

    /**
     * For one try, until the end of the answer: a service that has begun to answer gets a quarter
     * more time than one that is silent.
     */
    Duration answer() {
        return silence.plus(silence.dividedBy(4));
    }

    /** For one try to get a token, which is small and takes no work. */
    Duration signIn() {
        return silence.dividedBy(2);
    }

    /**
     * Longer than the two minutes after which Dataverse cancels a request, and than the pauses that
     * Graph asks for.
     */
    public static Timeouts usual() {
        return new Timeouts(
                Duration.ofSeconds(10),
                Duration.ofSeconds(130),
                Duration.ofMinutes(6),
                Duration.ofMillis(500));
    }
}
