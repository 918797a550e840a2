package dev.guestlist.tenant;

import dev.guestlist.tenant.Meaning.Cure;
import dev.guestlist.tenant.Meaning.Failure;
import dev.guestlist.tenant.Meaning.Reach;

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
        /** Time resolves it, but not within one run. */
        LATER,
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

    private final transient Failure failure;
    private final transient Optional<String> requestId;

    /**
     * A failure in words for people.
     *
     * @param failure whose reason is the message, one sentence, free of tokens, secrets and redeem
     *     links
     */
    public TenantException(Failure failure, Optional<String> requestId, Throwable cause) {
        super(failure.because(), cause);
        this.failure = failure;
        this.requestId = requestId;
    }

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
        this(new Failure(kind, message, hint), requestId, cause);
    }

    public TenantException(
            Kind kind, String message, Optional<String> hint, Optional<String> requestId) {
        super(message);
        this.failure = new Failure(kind, message, hint);
        this.requestId = requestId;
    }

    /** One sentence. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    public Kind kind() {
        return failure.kind();
    }

    public Optional<String> hint() {
        return failure.hint();
    }

    /** When time resolves it; empty if it does in any case. */
    public Optional<Cure> cure() {
        return failure.cure();
    }

    /** Who else will fail like this. */
    public Reach reach() {
        return failure.reach();
    }

    /** The same failure where nothing happened that time could resolve. */
    public TenantException untimely() {
        return cure().map(cure ->
                        new TenantException(
                                new Failure(Kind.NEEDS_HUMAN, cure.otherwise(), cure.hint()),
                                requestId,
                                this))
                .orElse(this);
    }

    public Optional<String> requestId() {
        return requestId;
    }
}
