package dev.guestlist.tenant.http;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * The {@code Retry-After} header: seconds, whole or, from Graph, with a fraction
 * (learn.microsoft.com/graph/throttling), or a date. A date is compared with the {@code Date} of
 * the same answer, since the clocks of client and service may differ.
 */
final class RetryAfter {
    /** No service asks for more; also prevents an overflow in nanoseconds. */
    private static final Duration MOST = Duration.ofDays(1);

    private RetryAfter() {}

    /** Empty if the value can't be parsed. */
    static Optional<Duration> parse(String value, Optional<String> date) {
        return seconds(value.strip()).or(() -> until(value.strip(), date)).map(RetryAfter::bounded);
    }

    /** For people: never shorter than the pause. */
    static String words(Duration pause) {
        var seconds = pause.plusMillis(999).toSeconds();
        if (seconds == 1) {
            return "a second";
        }
        return seconds < 120 ? seconds + " seconds" : (seconds + 59) / 60 + " minutes";
    }

    private static Optional<Duration> seconds(String value) {
        if (!value.matches("\\d{1,9}(\\.\\d{1,9})?")) {
            return Optional.empty();
        }
        var millis = new BigDecimal(value).movePointRight(3).setScale(0, RoundingMode.CEILING);
        return Optional.of(Duration.ofMillis(millis.longValueExact()));
    }

    private static Optional<Duration> until(String value, Optional<String> date) {
        return date.flatMap(now ->
                moment(now).flatMap(from -> moment(value).map(to -> Duration.between(from, to))));
    }

    private static Optional<ZonedDateTime> moment(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Duration bounded(Duration pause) {
        if (pause.isNegative()) {
            return Duration.ZERO;
        }
        return pause.compareTo(MOST) > 0 ? MOST : pause;
    }
}
