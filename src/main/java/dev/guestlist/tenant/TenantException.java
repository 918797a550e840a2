package dev.guestlist.tenant;

import java.util.Objects;
import java.util.Optional;

/** A failed call to the tenant, classified once, where the call was made. */
public final class TenantException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What can be done about the failure. */
    public enum Kind {
        /**
         * Time resolves it: replication, a usage location that is not effective yet, a license that
         * has not arrived.
         */
        NOT_YET,
        /** Already retried for as long as is reasonable: throttling, outages, lost connections. */
        UNAVAILABLE,
        /** A person must act: grant a permission, buy a seat, change a setting. */
        NEEDS_HUMAN,
        /**
         * No further call to this service can succeed: the credentials were rejected, or the host
         * is unknown or not trusted.
         */
        STOP,
        /** A person stopped the run while the call was waiting to be sent: nothing happened. */
        INTERRUPTED
    }

    private final Kind kind;
    private final transient Optional<String> hint;
    private final transient Optional<String> requestId;

    /**
     * @param message one sentence, free of tokens, secrets and redeem links
     * @param hint what to do, one sentence
     */
    public TenantException(
            Kind kind,
            String message,
            Optional<String> hint,
            Optional<String> requestId,
            Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.hint = hint;
        this.requestId = requestId;
    }

    public TenantException(
            Kind kind, String message, Optional<String> hint, Optional<String> requestId) {
        super(message);
        this.kind = kind;
        this.hint = hint;
        this.requestId = requestId;
    }

    /** One sentence. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    public Kind kind() {
        return kind;
    }

    public Optional<String> hint() {
        return hint;
    }

    public Optional<String> requestId() {
        return requestId;
    }
}
