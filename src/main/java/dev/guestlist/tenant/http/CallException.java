package dev.guestlist.tenant.http;

import dev.guestlist.model.Masked;

import okhttp3.HttpUrl;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/**
 * A call that failed after every reasonable retry. The message is one sentence; the adapters say
 * what the failure means for guests. All that services say passes here and is told further from
 * here: whatever looks like a secret is masked.
 */
public final class CallException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public enum Kind {
        /** The service answered with an error. */
        ANSWERED,
        /** No token: there are no credentials, or they were rejected. */
        NO_TOKEN,
        /**
         * The host does not exist or did not prove its identity: nothing happened there, and
         * waiting does not help.
         */
        MISDIRECTED,
        /** The service was never reached, so nothing happened there. */
        UNREACHABLE,
        /** The service asks for a longer pause than the call may wait, so nothing was sent. */
        PAUSED,
        /**
         * The connection was lost or timed out, or something else than the service's own answer
         * arrived: the service may have carried out the call.
         */
        CUT,
        /**
         * The answer could not be understood, points to an address that is not allowed, or is
         * beyond all bounds. Asking again would not help.
         */
        NONSENSE,
        /** The waiting thread was interrupted. */
        INTERRUPTED
    }

    /** What a service said besides the status; each part may be missing. */
    record Details(
            OptionalInt status,
            Optional<String> code,
            Optional<String> said,
            Optional<String> requestId,
            Optional<Duration> retryAfter,
            Optional<String> hint) {
        static Details none() {
            return new Details(
                    OptionalInt.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        Details coded(String value) {
            return new Details(status, Optional.of(value), said, requestId, retryAfter, hint);
        }

        Details pausing(Duration pause) {
            return new Details(status, code, said, requestId, Optional.of(pause), hint);
        }

        /** The same with another form of what the service wrote. */
        Details in(UnaryOperator<String> form) {
            return new Details(
                    status, code.map(form), said.map(form), requestId.map(form), retryAfter, hint);
        }

        Details hinting(String value) {
            return new Details(status, code, said, requestId, retryAfter, Optional.of(value));
        }
    }

    private final Kind kind;
    private final transient Details details;

    CallException(Kind kind, String message, Details details) {
        super(Masked.told(message));
        this.kind = kind;
        this.details = details.in(Masked::told);
    }

    CallException(Kind kind, String message, Details details, Throwable cause) {
        super(Masked.told(message), cause);
        this.kind = kind;
        this.details = details.in(Masked::told);
    }

    /** The same failure in another form of words, as for a token that a service repeats. */
    CallException in(UnaryOperator<String> form) {
        var message = form.apply(getMessage());
        return message.equals(getMessage()) && details.equals(details.in(form))
                ? this
                : new CallException(kind, message, details.in(form), this);
    }

    /**
     * An error that a service sent, also one inside a batch.
     *
     * @param host the host that answered
     */
    public static CallException answered(String host, Answer answer) {
        return ErrorBody.of(answer).toException(host, answer);
    }

    /** Something arrived that the service did not send, or not like this: the effect is unknown. */
    static CallException foreign(String host, Answer answer) {
        return foreign(host, answer.status(), described(answer), answer.retryAfter());
    }

    /**
     * The same for a body that was read as it arrived.
     *
     * @param instead what arrived
     */
    static CallException foreign(
            String host, int status, String instead, Optional<Duration> retryAfter) {
        return new CallException(
                Kind.CUT,
                host + " answered " + status + " with " + instead + " instead of its own answer",
                new Details(
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        retryAfter,
                        Optional.of(
                                "Check any proxy or gateway in between, then run again; completed"
                                        + " changes are not repeated.")));
    }

    private static String described(Answer answer) {
        if (answer.text().isBlank()) {
            return "no body";
        }
        return answer.isJsonType() ? "an incomplete or different body" : answer.type();
    }

    /**
     * A body that lacks what it must contain, so that it is not the whole answer.
     *
     * @param message one sentence
     */
    public static CallException incomplete(String message) {
        return new CallException(Kind.CUT, message, Details.none());
    }

    /** A body that lacks the form that it must have. */
    static CallException unreadable(RuntimeException why) {
        return new CallException(
                Kind.CUT, "An answer is not in the form that is due", Details.none(), why);
    }

    /**
     * An answer that makes no sense.
     *
     * @param message one sentence
     */
    public static CallException nonsense(String message) {
        return new CallException(Kind.NONSENSE, message, Details.none());
    }

    /**
     * An answer, or a list, beyond the bounds of what was asked for.
     *
     * @param message one sentence that names the host and the bound
     */
    static CallException excessive(String message) {
        return new CallException(
                Kind.NONSENSE,
                message,
                Details.none().hinting("Check what answers there: a proxy or a gateway, perhaps."));
    }

    /**
     * A service redirects to another host, where its tokens must not be sent.
     *
     * @param root of the service
     * @param target the address it redirects to
     */
    public static CallException elsewhere(URI root, String target) {
        var host = Optional.ofNullable(HttpUrl.parse(target)).map(HttpUrl::host);
        return new CallException(
                Kind.NONSENSE,
                root.getHost() + " redirects to " + host.orElse("an unreadable address"),
                Details.none().hinting("No token is sent there. Check the URL of the service."));
    }

    /** An address that no token may be sent to. */
    static CallException unusable(URI address, IllegalArgumentException why) {
        return new CallException(
                Kind.MISDIRECTED,
                "No token is sent to " + address.getHost() + ": " + why.getMessage(),
                Details.none().hinting("Check the URL of the environment."),
                why);
    }

    /** One sentence. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    public Kind kind() {
        return kind;
    }

    /** HTTP status; present if and only if the service answered. */
    public OptionalInt status() {
        return details.status();
    }

    /** Whether the service answered that it can't do it right now. */
    public boolean isPassing() {
        return Answer.isPassing(status().orElse(0));
    }

    /**
     * The service's own code, such as {@code Request_ResourceNotFound}, {@code 0x80040237} or
     * {@code AADSTS7000215}.
     */
    public Optional<String> code() {
        return details.code();
    }

    /** The service's message, to tell cases apart that share a code; may be empty. */
    public String said() {
        return details.said().orElse("");
    }

    public Optional<String> requestId() {
        return details.requestId();
    }

    public Optional<Duration> retryAfter() {
        return details.retryAfter();
    }

    /** What to do, if that is known regardless of the call. */
    public Optional<String> hint() {
        return details.hint();
    }
}
