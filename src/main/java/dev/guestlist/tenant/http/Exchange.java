package dev.guestlist.tenant.http;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One request as it was sent, for listeners. Contains no query, header or body, since those contain
 * addresses of people, and tokens.
 *
 * @param status absent if no answer came
 * @param requestId from the service, otherwise the client's own
 * @param time until the headers of the answer arrived
 */
public record Exchange(
        String method,
        String host,
        String path,
        OptionalInt status,
        Optional<String> requestId,
        Duration time) {}
