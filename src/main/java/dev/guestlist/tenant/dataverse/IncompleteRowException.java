package dev.guestlist.tenant.dataverse;

import java.util.Objects;

/** A row is incomplete, so nothing may be concluded from it. */
final class IncompleteRowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IncompleteRowException(String message) {
        super(message);
    }

    /** One sentence. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
