package dev.guestlist.apply;

import java.time.Duration;

/**
 * How long and how often to retry failures that time resolves.
 *
 * @param replication time for a change to become visible to the next call; Microsoft says several
 *     minutes for a new user
 *     (learn.microsoft.com/troubleshoot/entra/entra-id/app-integration/404-not-found-error-manage-objects-microsoft-graph)
 * @param userRow time for an environment to add a guest; the Power Platform provider for Terraform
 *     waits nine minutes
 * @param first first pause
 * @param longest longest pause; until then, each pause is twice the one before
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

    /** The same pauses, but no wait longer than this. */
    public Patience waitingAtMost(Duration limit) {
        return new Patience(limit, limit, first, longest);
    }

    /** The pause after one of that length. */
    Duration after(Duration pause) {
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
