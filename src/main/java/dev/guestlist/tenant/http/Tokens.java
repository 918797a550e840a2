package dev.guestlist.tenant.http;

import com.azure.core.credential.AccessToken;

import dev.guestlist.model.Masked;
import dev.guestlist.tenant.Task;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Requests a token once per resource for all callers, and keeps it only in memory. Microsoft's own
 * cache is not used: it never hits when the authority has a port
 * (github.com/AzureAD/microsoft-authentication-library-for-java/issues/529).
 */
final class Tokens {
    /** A token that is about to expire is no longer used. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private static final int LEAST = 8;

    private final Function<String, AccessToken> source;
    private final Map<String, Task<Pass>> passes = new ConcurrentHashMap<>();

    /**
     * @param source from scope to token; throws {@link CallException}
     */
    Tokens(Function<String, AccessToken> source) {
        this.source = source;
    }

    /**
     * Fetches a token that will be needed; a failure is reported to callers that ask for it in the
     * meantime.
     */
    void fetchAhead(String scope) {
        task(scope).run();
    }

    String token(String scope) {
        var task = task(scope);
        // Runs it unless another thread already does.
        task.run();
        return task.result(Pacing::interrupted).token();
    }

    /** Whether a header can carry it: without line breaks, spaces and letters beyond ASCII. */
    static boolean isSendable(String token) {
        return !token.isEmpty() && token.chars().allMatch(letter -> letter > ' ' && letter < 127);
    }

    /**
     * The text without any of the tokens, which some services repeat. What is shorter than any real
     * token is part of ordinary words.
     */
    String masked(String text) {
        var masked = text;
        for (var task : passes.values()) {
            if (task.state() == Future.State.SUCCESS && task.result().token().length() >= LEAST) {
                masked = masked.replace(task.result().token(), Masked.MASK);
            }
        }
        return masked;
    }

    private Task<Pass> task(String scope) {
        var mine = Task.of(() -> fetch(scope));
        return passes.compute(scope, (_, present) -> usable(present) ? present : mine);
    }

    /** Reports that a service rejected this token: the next caller gets a new one. */
    void refused(String scope, String token) {
        passes.computeIfPresent(scope, (_, present) -> holds(present, token) ? null : present);
    }

    private Pass fetch(String scope) {
        var token = source.apply(scope);
        var lifetime = token.getDurationUntilExpiration();
        var tenth = lifetime.dividedBy(10);
        var margin = tenth.compareTo(MARGIN) < 0 ? tenth : MARGIN;
        var goodFor = lifetime.minus(margin).toNanos();
        return new Pass(token.getToken(), System.nanoTime() + goodFor);
    }

    /**
     * @param task null for none, as the map passes it
     */
    private static boolean usable(Task<Pass> task) {
        if (task == null) {
            return false;
        }
        return switch (task.state()) {
            case RUNNING -> true;
            case SUCCESS -> task.result().until() - System.nanoTime() > 0;
            case FAILED, CANCELLED -> false;
        };
    }

    private static boolean holds(Task<Pass> task, String token) {
        return task.state() == Future.State.SUCCESS && task.result().token().equals(token);
    }

    /** A token and until when, in nanoseconds of {@link System#nanoTime}, it is used. */
    private record Pass(String token, long until) {
        @Override
        public String toString() {
            return "Pass";
        }
    }
}
