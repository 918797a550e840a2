package dev.guestlist.emulator.dataverse.web;

import dev.guestlist.emulator.dataverse.DataverseGuess;
import dev.guestlist.emulator.dataverse.Refused;
import dev.guestlist.emulator.guess.Guesses;
import dev.guestlist.emulator.http.Response;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Turns away who asks too much, as service protection does: 429 with {@code Retry-After}. Off until
 * limits are set. Codes and texts:
 * learn.microsoft.com/power-apps/developer/data-platform/api-limits.
 */
public final class Protection {
    private final InstantSource clock;
    private final Map<UUID, Usage> users = new ConcurrentHashMap<>();
    private volatile Optional<Limits> limits = Optional.empty();

    /** No limits yet; time goes by {@code clock}. */
    public Protection(InstantSource clock) {
        this.clock = clock;
    }

    /** The limits that hold. */
    public Optional<Limits> limits() {
        return limits;
    }

    /** Sets or lifts the limits and forgets what was counted. */
    public void limits(Optional<Limits> changed) {
        users.clear();
        limits = changed;
    }

    /** Does the work of a user, if it may. */
    Response guarded(UUID user, Guesses guesses, Supplier<Response> work) {
        if (limits.isEmpty()) {
            return work.get();
        }
        var limit = limits.get();
        var usage = users.computeIfAbsent(user, _ -> new Usage());
        var refused = usage.begin(limit, clock.instant());
        if (refused.isPresent()) {
            return refused.get().answer(guesses);
        }
        var begun = System.nanoTime();
        try {
            return usage.stamped(limit, work.get());
        } finally {
            usage.end(Duration.ofNanos(System.nanoTime() - begun), clock.instant());
        }
    }

    /** What one user has done lately. */
    private static final class Usage {
        private final Deque<Instant> requests = new ArrayDeque<>();
        private final Deque<Execution> executions = new ArrayDeque<>();
        private Duration executed = Duration.ZERO;
        private int running;

        private record Execution(Instant ended, Duration took) {}

        synchronized Optional<Refusal> begin(Limits limits, Instant now) {
            forget(now.minus(limits.window()));
            if (running >= limits.concurrent()) {
                return Optional.of(
                        new Refusal(
                                "0x80072326",
                                "Number of concurrent requests exceeded the limit of %d."
                                        .formatted(limits.concurrent()),
                                Duration.ofSeconds(1)));
            }
            if (requests.size() >= limits.requests()) {
                return Optional.of(
                        new Refusal(
                                "0x80072322",
                                "Number of requests exceeded the limit of %d over time window of %d seconds."
                                        .formatted(limits.requests(), limits.window().toSeconds()),
                                Duration.between(now, requests.getFirst().plus(limits.window()))));
            }
            if (executed.compareTo(limits.executionTime()) >= 0) {
                return Optional.of(
                        new Refusal(
                                "0x80072321",
                                ("Combined execution time of incoming requests exceeded limit of"
                                     + " %,d milliseconds over time window of %d seconds. Decrease"
                                     + " number of concurrent requests or reduce the duration of"
                                     + " requests and try again later.")
                                        .formatted(
                                                limits.executionTime().toMillis(),
                                                limits.window().toSeconds()),
                                Duration.between(
                                        now, executions.getFirst().ended().plus(limits.window()))));
            }
            requests.add(now);
            running++;
            return Optional.empty();
        }

        synchronized void end(Duration took, Instant now) {
            running--;
            executions.add(new Execution(now, took));
            executed = executed.plus(took);
        }

        synchronized Response stamped(Limits limits, Response response) {
            return response.with(
                            "x-ms-ratelimit-burst-remaining-xrm-requests",
                            Integer.toString(limits.requests() - requests.size()))
                    .with(
                            "x-ms-ratelimit-time-remaining-xrm-requests",
                            Long.toString(limits.executionTime().minus(executed).toSeconds()));
        }

        private void forget(Instant before) {
            while (!requests.isEmpty() && !requests.getFirst().isAfter(before)) {
                requests.removeFirst();
            }
            while (!executions.isEmpty() && !executions.getFirst().ended().isAfter(before)) {
                executed = executed.minus(executions.removeFirst().took());
            }
        }
    }

    /** What somebody is told who asked too much, and how long to wait. */
    private record Refusal(String code, String message, Duration pause) {

        Response answer(Guesses guesses) {
            var spelled =
                    guesses.is(DataverseGuess.THROTTLE_CODE, DataverseGuess.Notation.DECIMAL)
                            ? Integer.toString(Integer.parseUnsignedInt(code.substring(2), 16))
                            : code;
            return Answers.error(new Refused(429, spelled, message), Annotations.NONE)
                    .with(
                            "Retry-After",
                            Long.toString(Math.max(1, pause.plusMillis(999).toSeconds())));
        }
    }
}
