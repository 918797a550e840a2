package dev.guestlist.tenant;

import java.util.Optional;

/**
 * The result of a write.
 *
 * @param requestId to quote to Microsoft's support
 */
public record Receipt(Effect effect, Optional<String> requestId) {
    public enum Effect {
        DONE,
        /** Somebody else, or an earlier run, had already made the change. */
        ALREADY_SO
    }
}
