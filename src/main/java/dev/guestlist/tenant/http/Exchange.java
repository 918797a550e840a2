package dev.guestlist.tenant.http;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One request as it went over the wire, for those who want to watch. Holds no query, header or
 * body: those have addresses of people in them, and tokens.
 *
 * @param status absent if no answer came
 * @param requestId as the service gave it, otherwise the client's own
 * @param time until the head of the answer
 */
public record Exchange(
        String method,
        String host,
        String path,
        OptionalInt status,
        Optional<String> requestId,
        Duration time) {}
