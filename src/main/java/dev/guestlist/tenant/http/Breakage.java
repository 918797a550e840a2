package dev.guestlist.tenant.http;

import dev.guestlist.tenant.http.CallException.Details;
import dev.guestlist.tenant.http.CallException.Kind;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Says in a sentence what an {@link IOException} means for the call that failed with it. */
final class Breakage {
    private Breakage() {}

    /**
     * The failure of a call.
     *
     * @param limit how long it was given
     */
    static CallException of(String host, IOException broken, Duration limit) {
        return unreached(host, broken)
                .or(() -> excessive(host, broken, limit))
                .orElseGet(() ->
                        new CallException(
                                Kind.CUT,
                                "The connection to "
                                        + host
                                        + (broken instanceof SocketTimeoutException
                                                ? " timed out"
                                                : " was lost")
                                        + " before the answer was complete",
                                Details.none(),
                                broken));
    }

    /** The failure, if the connection was never made, so that nothing can have happened. */
    static Optional<CallException> unreached(String host, Throwable broken) {
        return switch (broken) {
            case UnencryptedException unencrypted ->
                    Optional.of(
                            misdirected(
                                    String.valueOf(unencrypted.getMessage()),
                                    "Use an address that begins with https://.",
                                    broken));
            case UnknownHostException _ ->
                    Optional.of(
                            misdirected(
                                    "The host " + host + " was not found",
                                    "Check the URL, and that this machine can reach the network.",
                                    broken));
            case SSLHandshakeException _ -> Optional.of(handshake(host, broken));
            case SSLPeerUnverifiedException _ -> Optional.of(untrusted(host, broken));
            case ConnectException _, NoRouteToHostException _ -> Optional.of(silent(host, broken));
            // Only the message tells the two timeouts of OkHttp apart.
            case SocketTimeoutException timeout when aboutConnecting(timeout) ->
                    Optional.of(silent(host, broken));
            case InterruptedIOException interrupted
                    when !(interrupted instanceof SocketTimeoutException)
                            && Thread.currentThread().isInterrupted() ->
                    Optional.of(Pacing.interrupted());
            default -> Optional.empty();
        };
    }

    /** The failure, if something answers but would never have come to an end. */
    static Optional<CallException> excessive(String host, Throwable broken, Duration limit) {
        return switch (broken) {
            case ExcessException excess ->
                    Optional.of(CallException.excessive(String.valueOf(excess.getMessage())));
            // OkHttp's limit for the whole call; the two for single steps are the subclass.
            case InterruptedIOException slow when !(slow instanceof SocketTimeoutException) ->
                    Optional.of(
                            CallException.excessive(
                                    host
                                            + " did not finish its answer within "
                                            + RetryAfter.words(limit)));
            default -> Optional.empty();
        };
    }

    private static CallException silent(String host, Throwable cause) {
        return new CallException(
                Kind.UNREACHABLE,
                host + " does not respond",
                Details.none().hinting("Check the URL, the network and any proxy in between."),
                cause);
    }

    private static CallException handshake(String host, Throwable cause) {
        for (var link = cause; link != null; link = link.getCause()) {
            if (link instanceof CertificateException) {
                return untrusted(host, cause);
            }
        }
        return misdirected(
                "No secure connection to " + host + " could be made",
                "Check that the URL belongs to an HTTPS service.",
                cause);
    }

    private static CallException untrusted(String host, Throwable cause) {
        return misdirected(
                "The certificate of " + host + " is not trusted",
                "For a TLS-inspecting proxy or an emulator, name its"
                        + " certificate authority with --ca FILE.",
                cause);
    }

    private static CallException misdirected(String message, String hint, Throwable cause) {
        return new CallException(Kind.MISDIRECTED, message, Details.none().hinting(hint), cause);
    }

    private static boolean aboutConnecting(SocketTimeoutException timeout) {
        var words = String.valueOf(timeout.getMessage()).toLowerCase(Locale.ROOT);
        return words.contains("connect");
    }
}
