package dev.guestlist.tenant.http;

import dev.guestlist.tenant.http.Call.Repetition;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Which failed calls are sent again, and when. One table for all services:
 *
 * <pre>
 *   what happened                       harmless to repeat      dangerous to repeat
 *   429                                 after its Retry-After   after its Retry-After
 *   never connected                     twice more              twice more
 *   host unknown, certificate refused   no                      no
 *   408, 500, 502, 503, 504             four times more         no
 *   connection broke                    four times more         no
 *   an answer not the service's own     four times more         no
 *   anything else                       no                      no
 * </pre>
 *
 * <p>A dangerous call is not repeated after a 503, although most services mean "not now" by it: a
 * gateway can send it for a service that has already started
 * (learn.microsoft.com/graph/best-practices-concept on 503 and 504;
 * learn.microsoft.com/power-apps/developer/data-platform/api-limits on 429).
 */
final class Retrying {
    private static final int CONNECTING_TRIES = 3;
    private static final int OUTAGE_TRIES = 5;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(16);

    private final Timeouts timeouts;

    Retrying(Timeouts timeouts) {
        this.timeouts = timeouts;
    }

    /** How long to wait before the next try; empty if there is none. */
    Optional<Duration> pause(Repetition repetition, CallException failure, int tries) {
        return switch (failure.kind()) {
            case ANSWERED -> afterAnswer(repetition, failure, tries);
            case CUT -> whenHarmless(repetition, tries).map(_ -> asked(failure, tries));
            case UNREACHABLE ->
                    tries < CONNECTING_TRIES ? Optional.of(backOff(tries)) : Optional.empty();
            case NO_TOKEN, MISDIRECTED, PAUSED, NONSENSE, INTERRUPTED -> Optional.empty();
        };
    }

    private Optional<Duration> afterAnswer(
            Repetition repetition, CallException failure, int tries) {
        if (failure.status().orElse(0) == 429) {
            return Optional.of(asked(failure, tries));
        }
        return failure.isPassing()
                ? whenHarmless(repetition, tries).map(_ -> asked(failure, tries))
                : Optional.empty();
    }

    private Optional<Duration> whenHarmless(Repetition repetition, int tries) {
        return repetition == Repetition.HARMLESS && tries < OUTAGE_TRIES
                ? Optional.of(backOff(tries))
                : Optional.empty();
    }

    /** A pause of zero is ignored: the service would be hammered. */
    private Duration asked(CallException failure, int tries) {
        return failure.retryAfter().filter(Duration::isPositive).orElseGet(() -> backOff(tries));
    }

    /** Doubles with each try; a random part spreads out clients that failed together. */
    private Duration backOff(int tries) {
        var doubled = timeouts.firstPause().multipliedBy(1L << Math.min(tries - 1, 16));
        var pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        return pause.plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis() / 2 + 1));
    }
}
