package dev.guestlist.apply;

import java.time.Duration;

/**
 * How long to try again what time cures, and how often.
 *
 * @param replication for a change to be seen by the next call; Microsoft names several minutes for
 *     a new user
 *     (learn.microsoft.com/troubleshoot/entra/entra-id/app-integration/404-not-found-error-manage-objects-microsoft-graph)
 * @param userRow for an environment to take a guest in; the Power Platform provider for Terraform
 *     waits nine minutes
 * @param first pause
 * @param longest pause; each is twice the one before until then
 */
public record Patience(Duration replication, Duration userRow, Duration first, Duration longest) {
    public static final Patience STANDARD =
            new Patience(
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(10),
                    Duration.ofMillis(250),
                    Duration.ofSeconds(10));

    public Patience {
        if (first.isZero() || first.isNegative() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "the first pause must be above zero and at most the longest: "
                            + first
                            + " to "
                            + longest);
        }
    }

    /** The pause after one of that length. */
    Duration after(Duration pause) {
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
