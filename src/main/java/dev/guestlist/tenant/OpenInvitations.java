package dev.guestlist.tenant;

import dev.guestlist.model.Email;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Invitations that were sent, or may have been, and whose effect nobody knows. They outlive the
 * run: a run that starts right after a crash, or after an answer was lost, may not see the new
 * guest yet.
 */
public interface OpenInvitations {
    /** How long nobody is invited again; replication takes minutes. */
    Duration PAUSE = Duration.ofMinutes(15);

    /** When an invitation to this address began that has not ended, within the pause. */
    Optional<Instant> begunAt(Email address);

    /**
     * An invitation is about to be sent.
     *
     * @throws TenantException if that can't be noted, so that it must not be sent
     */
    void begin(Email address);

    /** What became of the invitation is known, or it was never sent. */
    void end(Email address);

    /** Remembers nothing beyond the run. */
    static OpenInvitations forgotten() {
        return new OpenInvitations() {
            @Override
            public Optional<Instant> begunAt(Email address) {
                return Optional.empty();
            }

            @Override
            public void begin(Email address) {}

            @Override
            public void end(Email address) {}
        };
    }
}
