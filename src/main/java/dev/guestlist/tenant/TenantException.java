package dev.guestlist.tenant;

import java.util.Objects;
import java.util.Optional;

/** A call to the tenant that failed, classified once, where it was made. */
public final class TenantException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What can be done about it. */
    public enum Kind {
        /**
         * Time cures it: replication, a usage location that has not settled, a license that has not
         * arrived.
         */
        NOT_YET,
        /** Retried as long as is sensible: throttling, outages, cut connections. */
        UNAVAILABLE,
        /** Somebody must do something: a permission, a seat, a setting. */
        NEEDS_HUMAN,
        /**
         * No point in asking this service for anything more: credentials refused, a host that is
         * unknown or not trusted.
         */
        STOP
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
