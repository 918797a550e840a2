package dev.guestlist.emulator.state;

import java.time.Instant;
import java.util.UUID;

/**
 * An invitation that was sent or at least made.
 *
 * @param id the invitation's own id, which is not the user's
 * @param ticket the secret part of the redeem URL
 */
public record Invitation(
        UUID id, UUID user, String email, String redirectUrl, String ticket, Instant created) {

    @Override
    public String toString() {
        return "Invitation[" + id + " for user " + user + "]";
    }
}
