package dev.guestlist.emulator.dataverse.web;

import java.time.Duration;

/**
 * Service protection limits of one user on one web server
 * (learn.microsoft.com/power-apps/developer/data-platform/api-limits).
 *
 * @param requests in a window
 * @param executionTime all requests of a window together
 * @param concurrent requests at one time
 * @param window sliding
 */
public record Limits(int requests, Duration executionTime, int concurrent, Duration window) {

    /** The documented numbers. */
    public static final Limits DOCUMENTED =
            new Limits(6000, Duration.ofMinutes(20), 52, Duration.ofMinutes(5));

    /**
     * Other numbers, for rehearsals: requests, seconds of execution and concurrency, separated by
     * slashes.
     */
    public static Limits parse(String text) {
        var parts = text.split("/", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not on, off or like 6000/1200/52");
        }
        return new Limits(
                Integer.parseInt(parts[0]),
                Duration.ofSeconds(Long.parseLong(parts[1])),
                Integer.parseInt(parts[2]),
                DOCUMENTED.window());
    }

    @Override
    public String toString() {
        return requests + "/" + executionTime.toSeconds() + "/" + concurrent;
    }
}
